import type { Output } from '../../shared/contract/contract';
import { nothingOfProcess } from '../../shared/domain/group-process';
import type { Session } from '../../shared/domain/session';
import {
  useAddGroupAddendumMutation,
  useGetGroupNoteQuery,
  useGetGroupProcessCourseQuery,
  useGetWritingQuery,
  useSignGroupNoteMutation,
} from '../api/hooks';
import { Loaded } from '../ui/loaded';
import { refusalOf } from '../ui/refusal-of';
import type { ProcessPlace } from './group/course';
import { ProcessForm, type ProcessFormProps } from './group/process-form';
import { ProcessRead } from './group/process-read';
import { NoteDesk, type DeskProps } from './note-desk';
import { noteTexts } from './texts';
import { useRunway } from './way';

/** The note about the group: another screen, another look, and the sentence that says why. */
export function GroupNotePage() {
  const { session } = useRunway().view;
  const note = useGetGroupNoteQuery({ sessionId: session.id });
  return (
    <Loaded of={{ ...note, data: note.currentData }}>
      {(view) => <Found key={session.id} session={session} view={view} />}
    </Loaded>
  );
}

interface Props {
  readonly session: Session;
  readonly view: Output<'getGroupNote'>;
}

function Found({ session, view }: Props) {
  const sessionId = session.id;
  const [signGroupNote] = useSignGroupNoteMutation();
  const [addGroupAddendum] = useAddGroupAddendumMutation();
  const { data: earlier = [] } = useGetGroupProcessCourseQuery({ sessionId });
  const place: ProcessPlace = { date: session.date, earlier };
  const text = view.note?.text ?? null;
  return (
    <NoteDesk
      tone="group"
      use="group"
      drafted={{ kind: 'group-note', sessionId }}
      text={text}
      label={noteTexts.groupTitle}
      title={noteTexts.groupTitle}
      lead={noteTexts.groupSentence}
      guard={useGuardOfGroup()}
      facts={processForm({ attendance: view.attendance, place })}
      aside={
        text?.signature && (
          <ProcessRead process={text.body.process ?? nothingOfProcess} place={place} />
        )
      }
      onSign={async (body) => refusalOf((await signGroupNote({ sessionId, body })).error)}
      onAddendum={async ({ text: typed, correction }) =>
        refusalOf((await addGroupAddendum({ sessionId, text: typed, correction })).error)
      }
    />
  );
}

function processForm(
  known: Omit<ProcessFormProps, 'autosave' | 'isClosed'>,
): NonNullable<DeskProps['facts']> {
  return (autosave, isClosed) => <ProcessForm {...known} autosave={autosave} isClosed={isClosed} />;
}

/** Full names alone are looked for, by the clinician's choice; they never block (M109). */
function useGuardOfGroup() {
  const { data: writing } = useGetWritingQuery({});
  return writing?.warnsInGroupNotes ? ({ memberId: null, sought: 'full-names' } as const) : null;
}
