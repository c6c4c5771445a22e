import type { Output } from '../../shared/contract/contract';
import { supervisionNoteIdSchema } from '../../shared/domain/ids';
import {
  useAddSupervisionAddendumMutation,
  useGetSupervisionNoteQuery,
  useSignSupervisionNoteMutation,
} from '../api/hooks';
import { NoteDesk } from '../notes/note-desk';
import { useId } from '../shell/use-id';
import { Loaded } from '../ui/loaded';
import { refusalOf } from '../ui/refusal-of';
import { sayLength } from '../ui/say-dates';
import { ExactDateText } from '../ui/when';
import { NoteActions } from './note-actions';
import css from './supervision.module.css';
import { supervisionKindTexts, supervisionTexts } from './texts';

type View = Output<'getSupervisionNote'>;

/** One note of supervision, consultation or a debrief, in the look of what no member may read. */
export function SupervisionNotePage() {
  const id = useId(supervisionNoteIdSchema, 'supervisionNoteId');
  const note = useGetSupervisionNoteQuery({ id });
  return (
    <Loaded of={{ ...note, data: note.currentData }}>
      {(view) => <Found key={id} view={view} />}
    </Loaded>
  );
}

const EVERY_NAME = { memberId: null, sought: 'every-name' } as const;

function Found({ view }: { readonly view: View }) {
  const { note } = view;
  const { id } = note;
  const [signNote] = useSignSupervisionNoteMutation();
  const [addAddendum] = useAddSupervisionAddendumMutation();
  const kind = supervisionKindTexts[note.facts.kind];
  return (
    <NoteDesk
      tone="group"
      use="group"
      drafted={{ kind: 'supervision-note', id }}
      text={note.text}
      label={supervisionTexts.noteOf(kind)}
      title={kind}
      lead={<Lead view={view} />}
      guard={EVERY_NAME}
      aside={<Beside view={view} />}
      onSign={async (body, reasonToKeepNames) =>
        refusalOf((await signNote({ id, body, reasonToKeepNames })).error)
      }
      onAddendum={async (addendum) => refusalOf((await addAddendum({ id, ...addendum })).error)}
    />
  );
}

function Lead({ view }: { readonly view: View }) {
  const { date, minutes, colleague } = view.note.facts;
  return (
    <span className={css.lead}>
      <ExactDateText date={date} />
      <span>{sayLength(minutes)}</span>
      <bdi>{supervisionTexts.withColleague(colleague)}</bdi>
      <bdi>{view.groupName ?? supervisionTexts.wholePractice}</bdi>
    </span>
  );
}

/** What the note is for, and, until it is signed, what can still be changed about it. */
function Beside({ view: { note } }: { readonly view: View }) {
  return (
    <div className={css.beside}>
      <p className={css.purpose}>{supervisionTexts.purpose}</p>
      {!note.text.signature && <NoteActions note={note} />}
    </div>
  );
}
