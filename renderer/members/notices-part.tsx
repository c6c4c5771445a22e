import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Member } from '../../shared/domain/member';
import { byFirstDay } from '../../shared/domain/notice-rules';
import { useRemoveNoticeMutation } from '../api/hooks';
import { Hint } from '../ui/hint';
import { Section } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import css from './members.module.css';
import { NoticeForm } from './notice-form';
import { sayNotice, SayNotice } from './say-notice';
import { noticeTexts } from './texts';

/** What a member announced, latest day first, and the form for the next (M40, M41, M43). */
export function NoticesPart({ member }: { readonly member: Member }) {
  return (
    <Section title={noticeTexts.title} note={noticeTexts.note}>
      <Notices member={member} />
      <NoticeForm memberId={member.id} />
    </Section>
  );
}

function Notices({ member }: { readonly member: Member }) {
  const [remove, { error }] = useRemoveNoticeMutation();
  if (member.notices.length === 0) return <p className={css.soft}>{noticeTexts.none}</p>;
  return (
    <>
      <ul className={css.entries}>
        {member.notices
          .toSorted((one, other) => byFirstDay(other, one))
          .map((notice) => {
            const label = noticeTexts.remove(sayNotice(notice));
            return (
              <li key={notice.id} className={css.entry}>
                <div className={css.entryHead}>
                  <span>
                    <SayNotice notice={notice} />
                  </span>
                  <Hint label={label}>
                    <ActionIcon
                      variant="subtle"
                      size="lg"
                      aria-label={label}
                      onClick={() => void remove({ memberId: member.id, noticeId: notice.id })}
                    >
                      <IconX size={18} aria-hidden />
                    </ActionIcon>
                  </Hint>
                </div>
              </li>
            );
          })}
      </ul>
      <RefusalMessage refusal={refusalOf(error)} />
    </>
  );
}
