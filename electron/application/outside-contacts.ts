import { presentGroupsOf } from '../../shared/domain/admission';
import { bringUp, writeContact } from '../../shared/domain/contact-log';
import { runsOf } from '../../shared/domain/group';
import { isMemberOn } from '../../shared/domain/member';
import { err, ok } from '../../shared/lib/result';
import { changeMemberBy } from './change-member';
import { newIds } from './identify';
import { notFound } from './lookup';
import { todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { World } from './ports/world';

type OutsideContactHandlers = Handlers<'logContact' | 'bringUpContact'>;

export function outsideContactUseCases({ clock, randomIdText }: World): OutsideContactHandlers {
  const ids = newIds(randomIdText);
  return {
    logContact: async ({ memberId, contact }, { records }) => {
      const today = todayBy(clock);
      const runs = runsOf(await records.groups.all());
      const writing = { id: ids.entry(), writtenAt: clock.now().toISOString(), today };
      return changeMemberBy(records, memberId, (member) => {
        const groups = presentGroupsOf(member, today, runs);
        const written = writeContact(contact, { ...writing, groups });
        if (!written.ok) return written;
        return ok({ ...member, outsideContacts: [...member.outsideContacts, written.value] });
      });
    },

    bringUpContact: async ({ memberId, contactId, sessionId }, { records }) => {
      const session = sessionId === null ? null : await records.sessions.find(sessionId);
      if (sessionId !== null && !session) return notFound('session');
      return changeMemberBy(records, memberId, (member) => {
        if (session && !isMemberOn(member, session.moduleId, session.date)) {
          return err({ code: 'not-on-roster' });
        }
        const outsideContacts = bringUp(member.outsideContacts, contactId, sessionId);
        return ok({ ...member, outsideContacts });
      });
    },
  };
}
