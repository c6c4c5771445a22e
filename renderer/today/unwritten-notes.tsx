import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { MissingBySession, PlacedSession } from '../../shared/contract/today';
import { paths } from '../shell/paths';
import { EmptyState } from '../ui/empty-state';
import { Section } from '../ui/page';
import { DateText } from '../ui/when';
import { todayTexts } from './texts';
import css from './today.module.css';

const SHOWN = 6;

interface Props {
  readonly missing: readonly MissingBySession[];
  readonly unrecorded: readonly PlacedSession[];
}

/** What sessions that are over still lack: the record itself, or notes (M9). */
export function UnwrittenNotes({ missing, unrecorded }: Props) {
  if (missing.length === 0 && unrecorded.length === 0) {
    return (
      <EmptyState
        icon={<IconCircleCheck size={28} stroke={1.5} />}
        title={todayTexts.allSigned}
        text={todayTexts.allSignedText}
      />
    );
  }
  return (
    <div>
      {unrecorded.length > 0 && <Unrecorded sessions={unrecorded} />}
      {missing.length > 0 && <Missing missing={missing} />}
    </div>
  );
}

function Unrecorded({ sessions }: { readonly sessions: readonly PlacedSession[] }) {
  const navigate = useNavigate();
  return (
    <Section title={todayTexts.unrecorded}>
      <ul className={css.missing}>
        {sessions.slice(0, SHOWN).map(({ session, groupName }) => (
          <li key={session.id} className={css.missingRow}>
            <div className={css.missingWords}>
              <h3>
                <DateText date={session.date} />
              </h3>
              <p className={css.soft}>{groupName}</p>
            </div>
            <Button variant="default" onClick={() => void navigate(paths.session(session.id))}>
              {todayTexts.recordSession}
            </Button>
          </li>
        ))}
      </ul>
      <More count={sessions.length - SHOWN} />
    </Section>
  );
}

function More({ count }: { readonly count: number }) {
  return count > 0 ? <p className={css.soft}>{todayTexts.more(count)}</p> : null;
}

function Missing({ missing }: { readonly missing: readonly MissingBySession[] }) {
  const navigate = useNavigate();
  return (
    <Section title={todayTexts.unwritten}>
      <ul className={css.missing}>
        {missing.slice(0, SHOWN).map((entry) => (
          <li key={entry.sessionId} className={css.missingRow}>
            <div className={css.missingWords}>
              <h3>
                <DateText date={entry.sessionDate} />
              </h3>
              <p className={css.soft}>{entry.groupName}</p>
              <ul className={css.lacks}>
                {lacksOf(entry).map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </div>
            <Button variant="default" onClick={() => void navigate(paths.notesOf(entry.sessionId))}>
              {todayTexts.writeNotes}
            </Button>
          </li>
        ))}
      </ul>
      <More count={missing.length - SHOWN} />
    </Section>
  );
}

function lacksOf({ notStarted, drafts, groupNote }: MissingBySession): readonly string[] {
  return [
    ...(notStarted > 0 ? [todayTexts.notStarted(notStarted)] : []),
    ...(drafts > 0 ? [todayTexts.drafts(drafts)] : []),
    ...(groupNote === 'missing' ? [todayTexts.groupNoteMissing] : []),
    ...(groupNote === 'draft' ? [todayTexts.groupNoteDraft] : []),
  ];
}
