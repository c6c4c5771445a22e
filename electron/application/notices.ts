import { noticeSchemaOn } from '../../shared/domain/calendar-rules';
import { writeNotice } from '../../shared/domain/notice-rules';
import { err, ok } from '../../shared/lib/result';
import { changeMemberBy } from './change-member';
import { newIds } from './identify';
import { todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { World } from './ports/world';
import { readBy } from './read-by';

/** What members announce: that they will be away or late (M40, M41, M43). */
export function noticeUseCases({
  clock,
  randomIdText,
}: World): Handlers<'addNotice' | 'removeNotice'> {
  const ids = newIds(randomIdText);
  return {
    addNotice: async ({ memberId, notice }, { records }) => {
      const read = readBy(noticeSchemaOn(todayBy(clock)), notice);
      if (!read.ok) return read;
      const writing = { id: ids.entry(), announcedAt: clock.now().toISOString() };
      const written = writeNotice(read.value, writing);
      return changeMemberBy(records, memberId, (member) =>
        ok({ ...member, notices: [...member.notices, written] }),
      );
    },

    removeNotice: ({ memberId, noticeId }, { records }) =>
      changeMemberBy(records, memberId, (member) => {
        const notices = member.notices.filter(({ id }) => id !== noticeId);
        if (notices.length === member.notices.length) {
          return err({ code: 'not-found', term: 'notice' });
        }
        return ok({ ...member, notices });
      }),
  };
}
