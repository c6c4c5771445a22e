import { usualTemplate, type Writing } from '../../../shared/domain/writing';
import type { WritingHabits } from '../../../shared/domain/writing-rules';
import { useSaveWritingHabitsMutation } from '../../api/hooks';
import { refusalOf } from '../../ui/refusal-of';

/** Each choice is saved when it is made; a usual template that is gone gives way to what is shown. */
export function useHabits(writing: Writing) {
  const [save, { error, isSuccess }] = useSaveWritingHabitsMutation();
  const { remindAfterDays, warnsInGroupNotes } = writing;
  const usual = {
    personal: usualTemplate(writing, 'personal'),
    group: usualTemplate(writing, 'group'),
  };
  const change = (changed: Partial<WritingHabits>) =>
    void save({ usual, remindAfterDays, warnsInGroupNotes, ...changed });
  return { usual, change, refusal: refusalOf(error), isSaved: isSuccess };
}
