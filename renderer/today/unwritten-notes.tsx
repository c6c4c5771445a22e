import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { MissingBySession } from '../../shared/contract/today';
import { paths } from '../shell/paths';
import { EmptyState } from '../ui/empty-state';
import { Section } from '../ui/page';
import { DateText } from '../ui/when';
import { todayTexts } from './texts';
import css from './today.module.css';

const SHOWN = 6;

/** What sessions that were held still lack, oldest first (M9). */
export function UnwrittenNotes({ missing }: { readonly missing: readonly MissingBySession[] }) {
  const navigate = useNavigate();
  if (missing.length === 0) {
    return (
      <EmptyState
        icon={<IconCircleCheck size={28} stroke={1.5} />}
        title={todayTexts.allSigned}
        text={todayTexts.allSignedText}
      />
    );
  }
  const hidden = missing.length - SHOWN;
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
      {hidden > 0 && <p className={css.soft}>{todayTexts.more(hidden)}</p>}
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
