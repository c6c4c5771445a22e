import { useDispatch, useSelector } from 'react-redux';
import type { AppState } from '../api/store';
import { notesGrouped, type NotesGrouping } from '../api/view-slice';
import { Segments } from '../ui/segments';
import { missingTexts } from './missing-texts';

/** How the window shows what is unwritten, on the first screen and in its own alike. */
export function useNotesGrouping(): NotesGrouping {
  return useSelector(({ view }: AppState) => view.notesBy);
}

export function NotesGroupingSwitch() {
  const dispatch = useDispatch();
  return (
    <Segments
      label={missingTexts.by}
      value={useNotesGrouping()}
      onChoose={(by) => void dispatch(notesGrouped(by))}
      options={[
        { value: 'session', label: missingTexts.bySession },
        { value: 'member', label: missingTexts.byMember },
      ]}
    />
  );
}
