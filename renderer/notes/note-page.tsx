import { memberIdSchema } from '../../shared/domain/ids';
import type { NoteView } from '../../shared/contract/notes';
import { useAddAddendumMutation, useGetNoteQuery, useSignNoteMutation } from '../api/hooks';
import { useId } from '../shell/use-id';
import { Loaded } from '../ui/loaded';
import { AttendanceMark } from '../ui/marks';
import { PersonName } from '../ui/person-name';
import { refusalOf } from '../ui/refusal-of';
import { DateText } from '../ui/when';
import { NoteAside } from './note-aside';
import { NoteDesk } from './note-desk';
import css from './runway.module.css';
import { noteTexts } from './texts';
import { useRunway } from './way';

/** One member's note. No other member's text is asked for here. */
export function NotePage() {
  const memberId = useId(memberIdSchema, 'memberId');
  const { session } = useRunway().view;
  const key = { sessionId: session.id, memberId };
  const note = useGetNoteQuery(key);
  const [signNote] = useSignNoteMutation();
  const [addAddendum] = useAddAddendumMutation();
  return (
    <Loaded of={{ ...note, data: note.currentData }}>
      {(view) => (
        <NoteDesk
          key={memberId}
          drafted={{ kind: 'note', ...key }}
          use="personal"
          guard={{ memberId, sought: 'every-name' }}
          text={view.note?.text ?? null}
          label={noteTexts.noteAbout(view.member.preferredFirstName)}
          title={<PersonName>{view.member.preferredFirstName}</PersonName>}
          lead={<Where date={session.date} view={view} />}
          previous={view.previous}
          aside={<NoteAside memberId={memberId} view={view} />}
          onSign={async (body, reasonToKeepNames) =>
            refusalOf((await signNote({ ...key, body, reasonToKeepNames })).error)
          }
          onAddendum={async (addendum) =>
            refusalOf((await addAddendum({ ...key, ...addendum })).error)
          }
        />
      )}
    </Loaded>
  );
}

function Where({ date, view }: { readonly date: string; readonly view: NoteView }) {
  return (
    <span className={css.where}>
      <DateText date={date} />
      {view.mark && <AttendanceMark mark={view.mark} />}
      <span>{noteTexts.mayRead}</span>
    </span>
  );
}
