import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type {
  MissingByMember,
  MissingBySession,
  PlacedSession,
  Today,
} from '../../shared/contract/today';
import { NoteAge } from '../notes/note-age';
import { NotesGroupingSwitch, useNotesGrouping } from '../notes/notes-grouping';
import { paths } from '../shell/paths';
import { EmptyState } from '../ui/empty-state';
import { Section } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { DateText } from '../ui/when';
import { OverdueNotes } from './notes-to-write';
import { todayTexts } from './texts';
import css from './today.module.css';

const SHOWN = 6;

type Lacking = Pick<Today, 'missing' | 'missingByMember' | 'wanted' | 'unrecorded'>;

/** What sessions that are over still lack: the record itself, or notes (M9). */
export function UnwrittenNotes({ today }: { readonly today: Lacking }) {
  const { missing, unrecorded } = today;
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
      {missing.length > 0 && <Missing today={today} />}
    </div>
  );
}

function Unrecorded({ sessions }: { readonly sessions: readonly PlacedSession[] }) {
  const navigate = useNavigate();
  return (
    <Section title={todayTexts.unrecorded}>
      <ul className={css.missing}>
        {sessions.slice(0, SHOWN).map(({ session, groupName }) => (
          <MissingRow
            key={session.id}
            title={<DateText date={session.date} />}
            about={groupName}
            action={
              <Button variant="default" onClick={() => void navigate(paths.session(session.id))}>
                {todayTexts.recordSession}
              </Button>
            }
          />
        ))}
      </ul>
      <More count={sessions.length - SHOWN} say={todayTexts.more} />
    </Section>
  );
}

function Missing({ today: { missing, missingByMember, wanted } }: { readonly today: Lacking }) {
  const by = useNotesGrouping();
  return (
    <Section title={todayTexts.unwritten} actions={<NotesGroupingSwitch />}>
      <OverdueNotes wanted={wanted} />
      {by === 'member' ? <ByMember of={missingByMember} /> : <BySession missing={missing} />}
    </Section>
  );
}

function BySession({ missing }: { readonly missing: readonly MissingBySession[] }) {
  const navigate = useNavigate();
  return (
    <>
      <ul className={css.missing}>
        {missing.slice(0, SHOWN).map((entry) => (
          <MissingRow
            key={entry.sessionId}
            title={<DateText date={entry.sessionDate} />}
            about={entry.groupName}
            age={<NoteAge {...entry} />}
            lacks={lacksOf(entry)}
            action={
              <Button
                variant="default"
                onClick={() => void navigate(paths.notesOf(entry.sessionId))}
              >
                {todayTexts.writeNotes}
              </Button>
            }
          />
        ))}
      </ul>
      <More count={missing.length - SHOWN} say={todayTexts.more} />
    </>
  );
}

function ByMember({ of }: { readonly of: readonly MissingByMember[] }) {
  const navigate = useNavigate();
  if (of.length === 0) return <p className={css.soft}>{todayTexts.noneAboutMembers}</p>;
  return (
    <>
      <ul className={css.missing}>
        {of.slice(0, SHOWN).map(({ memberId, preferredFirstName, legalName, notes, oldest }) => (
          <MissingRow
            key={memberId}
            title={
              <span title={legalName}>
                <PersonName>{preferredFirstName}</PersonName>
              </span>
            }
            about={oldest.groupName}
            age={<NoteAge {...oldest} />}
            lacks={[todayTexts.notesAbout(notes)]}
            action={
              <Button
                variant="default"
                aria-label={todayTexts.writeNoteAbout(preferredFirstName)}
                onClick={() => void navigate(paths.note(oldest.sessionId, memberId))}
              >
                {todayTexts.writeNote}
              </Button>
            }
          />
        ))}
      </ul>
      <More count={of.length - SHOWN} say={todayTexts.moreMembers} />
    </>
  );
}

interface RowProps {
  readonly title: ReactNode;
  readonly about: string;
  readonly age?: ReactNode;
  readonly lacks?: readonly string[];
  readonly action: ReactNode;
}

function MissingRow({ title, about, age, lacks = [], action }: RowProps) {
  return (
    <li className={css.missingRow}>
      <div className={css.missingWords}>
        <div className={css.missingHead}>
          <h3>{title}</h3>
          {age}
        </div>
        <p className={css.soft}>{about}</p>
        {lacks.length > 0 && (
          <ul className={css.lacks}>
            {lacks.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
      </div>
      {action}
    </li>
  );
}

interface MoreProps {
  readonly count: number;
  readonly say: (count: number) => string;
}

function More({ count, say }: MoreProps) {
  return count > 0 ? <p className={css.soft}>{say(count)}</p> : null;
}

function lacksOf({ notStarted, drafts, groupNote }: MissingBySession): readonly string[] {
  return [
    ...(notStarted > 0 ? [todayTexts.notStarted(notStarted)] : []),
    ...(drafts > 0 ? [todayTexts.drafts(drafts)] : []),
    ...(groupNote === 'missing' ? [todayTexts.groupNoteMissing] : []),
    ...(groupNote === 'draft' ? [todayTexts.groupNoteDraft] : []),
  ];
}
