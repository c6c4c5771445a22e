import { useId, useLayoutEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { NoteView } from '../../../shared/contract/notes';
import type { RoomMember } from '../../../shared/contract/rooms';
import { emptyBody } from '../../../shared/domain/note-body';
import type { RepeatedText } from '../../../shared/domain/repeated-text';
import type { Session } from '../../../shared/domain/session';
import type { Snippet } from '../../../shared/domain/writing';
import { localTimeOf } from '../../../shared/lib/dates';
import { useGetNoteQuery } from '../../api/hooks';
import { EditorsProvider } from '../../notes/editor/editors';
import { SectionEditor } from '../../notes/editor/section-editor';
import { SaidNames } from '../../notes/guard/said-names';
import { useFindings } from '../../notes/guard/use-findings';
import { useNameGuard } from '../../notes/guard/use-guard';
import { useGuardKeys } from '../../notes/guard/use-guard-keys';
import { useSaveState } from '../../notes/use-drafts';
import { paths } from '../../shell/paths';
import { Loaded } from '../../ui/loaded';
import { SavedMark } from '../../ui/saved-mark';
import { jotTimes } from './jot-times';
import { focusUnlessGoneOn } from './keys';
import css from './parts.module.css';
import { rosterTexts } from './texts';
import { useJottings } from './use-jottings';

const NO_REPEATS: readonly RepeatedText[] = [];
const NO_SNIPPETS: readonly Snippet[] = [];

interface Props {
  readonly row: RoomMember;
  readonly session: Session;
  readonly now: Date;
}

/** One member's jottings. No other member's text is asked for here. */
export function Jottings({ row, session, now }: Props) {
  const note = useGetNoteQuery({ sessionId: session.id, memberId: row.memberId });
  return (
    <Loaded of={{ ...note, data: note.currentData }}>
      {(view) =>
        view.note?.text.signature ? (
          <Signed row={row} session={session} />
        ) : (
          <JotField row={row} session={session} now={now} view={view} />
        )
      }
    </Loaded>
  );
}

/** A signed note is only added to (M9): the addendum is written beside what was signed. */
function Signed({ row, session }: Omit<Props, 'now'>) {
  return (
    <p>
      {rosterTexts.noteSigned}{' '}
      <Link to={paths.note(session.id, row.memberId)} ref={focusUnlessGoneOn}>
        {rosterTexts.writeAddendum}
      </Link>
    </p>
  );
}

interface FieldProps extends Props {
  readonly view: NoteView;
}

function JotField(props: FieldProps) {
  return (
    <EditorsProvider>
      <GuardedField {...props} />
    </EditorsProvider>
  );
}

/** The note's own editor, with the guard that the note will have (M109). */
function GuardedField({ row, session, now, view: { note } }: FieldProps) {
  const id = useId();
  const guard = useNameGuard(row.memberId, 'every-name');
  const { autosave, section, begun } = useJottings(
    { kind: 'note', sessionId: session.id, memberId: row.memberId },
    { body: note?.text.body ?? emptyBody, savedAt: note?.text.savedAt ?? null },
  );
  const findings = useFindings(autosave, guard);
  useGuardKeys(findings, false);
  const time = useRef('');
  useLayoutEffect(() => {
    time.current = localTimeOf(now, session.timeZone);
  });
  return (
    <div className={css.jottings} data-passes-arrows>
      <p id={id} className={css.label}>
        {rosterTexts.jottingsOf(row.displayName)}
      </p>
      <SectionEditor
        autosave={autosave}
        className={css.jotField}
        section={section}
        begun={begun}
        labelledBy={id}
        describedBy={`${id}-note`}
        isClosed={false}
        guard={guard}
        guardedText="personal"
        repeats={NO_REPEATS}
        snippets={NO_SNIPPETS}
        keeper={null}
        more={() => jotTimes(() => time.current)}
        onArrival={focusUnlessGoneOn}
      />
      <SaidNames findings={findings} />
      <div className={css.under}>
        <p id={`${id}-note`} className={css.soft}>
          {rosterTexts.jottingsGo(row.displayName)}
        </p>
        <SavedMark state={useSaveState(autosave)} />
      </div>
    </div>
  );
}
