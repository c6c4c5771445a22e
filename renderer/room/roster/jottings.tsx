import { useId, type SyntheticEvent } from 'react';
import { Link } from 'react-router';
import type { NoteView } from '../../../shared/contract/notes';
import type { RoomMember } from '../../../shared/contract/rooms';
import { emptyBody } from '../../../shared/domain/note-body';
import type { Session } from '../../../shared/domain/session';
import { localTimeOf } from '../../../shared/lib/dates';
import { useGetNoteQuery } from '../../api/hooks';
import { useSaveState } from '../../notes/use-drafts';
import { paths } from '../../shell/paths';
import { directionOf } from '../../ui/direction';
import { Loaded } from '../../ui/loaded';
import { SavedMark } from '../../ui/saved-mark';
import { focusUnlessGoneOn } from './keys';
import css from './parts.module.css';
import { rosterTexts } from './texts';
import { useJottings } from './use-jottings';

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

/** Not written to by React while it is typed in, as in `DraftSections`. */
function JotField({ row, session, now, view: { note } }: FieldProps) {
  const id = useId();
  const { autosave, begun, take } = useJottings({
    noteKey: { sessionId: session.id, memberId: row.memberId },
    saved: { body: note?.text.body ?? emptyBody, savedAt: note?.text.savedAt ?? null },
    time: localTimeOf(now, session.timeZone),
  });
  const onInput = ({ currentTarget, nativeEvent }: SyntheticEvent<HTMLTextAreaElement>) => {
    const direction = directionOf(currentTarget.value);
    if (currentTarget.dir !== direction) currentTarget.dir = direction;
    take(currentTarget, nativeEvent instanceof InputEvent && nativeEvent.isComposing);
  };
  return (
    <div className={css.jottings} data-passes-arrows>
      <label className={css.label} htmlFor={id}>
        {rosterTexts.jottingsOf(row.displayName)}
      </label>
      <textarea
        id={id}
        className={css.text}
        defaultValue={begun}
        ref={focusAtEnd}
        rows={3}
        spellCheck={false}
        autoComplete="off"
        dir={directionOf(begun)}
        aria-describedby={`${id}-note`}
        onInput={onInput}
        onCompositionEnd={({ currentTarget }) => take(currentTarget, false)}
        onBlur={() => void autosave.flush()}
      />
      <div className={css.under}>
        <p id={`${id}-note`} className={css.soft}>
          {rosterTexts.jottingsGo(row.displayName)}
        </p>
        <SavedMark state={useSaveState(autosave)} />
      </div>
    </div>
  );
}

function focusAtEnd(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  focusUnlessGoneOn(field);
  field.setSelectionRange(field.value.length, field.value.length);
  field.scrollTop = field.scrollHeight;
}
