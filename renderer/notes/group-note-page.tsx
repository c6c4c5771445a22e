import {
  useAddGroupAddendumMutation,
  useGetGroupNoteQuery,
  useSignGroupNoteMutation,
} from '../api/hooks';
import { Loaded } from '../ui/loaded';
import { refusalOf } from '../ui/refusal-of';
import { NoteDesk } from './note-desk';
import { useRunway } from './runway';
import { noteTexts } from './texts';

/** The note about the group: another screen, another look, and the sentence that says why. */
export function GroupNotePage() {
  const { session } = useRunway().view;
  const sessionId = session.id;
  const note = useGetGroupNoteQuery({ sessionId });
  const [signGroupNote] = useSignGroupNoteMutation();
  const [addGroupAddendum] = useAddGroupAddendumMutation();
  return (
    <Loaded of={{ ...note, data: note.currentData }}>
      {({ note: found }) => (
        <NoteDesk
          key={sessionId}
          tone="group"
          noteKey={{ sessionId, memberId: null }}
          text={found?.text ?? null}
          label={noteTexts.groupTitle}
          title={noteTexts.groupTitle}
          lead={noteTexts.groupSentence}
          onSign={async (body) => refusalOf((await signGroupNote({ sessionId, body })).error)}
          onAddendum={async (text) =>
            refusalOf((await addGroupAddendum({ sessionId, text })).error)
          }
        />
      )}
    </Loaded>
  );
}
