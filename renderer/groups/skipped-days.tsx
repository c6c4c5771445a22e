import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useFieldArray, useWatch, type Control } from 'react-hook-form';
import { isLocalDate, weeklyDates } from '../../shared/lib/dates';
import { DateField, TextField } from '../ui/fields';
import { Fieldset } from '../ui/form';
import { Hint } from '../ui/hint';
import css from './groups.module.css';
import type { NewModule, ReadNewModule } from './new-module';
import { groupTexts } from './texts';

/** Holidays and vacations, each with its reason. */
export function SkippedDays({ control }: { control: Control<NewModule, unknown, ReadNewModule> }) {
  const days = useFieldArray({ control, name: 'schedule.skippedDates' });
  const { from, to, weekday, skippedDates } = useWatch({ control, name: 'schedule' });
  const meets = new Set(isLocalDate(from) && isLocalDate(to) ? weeklyDates(from, to, weekday) : []);
  const skipped = new Set(skippedDates.map(({ date }) => date));
  const nextToSkip = [...meets].find((date) => !skipped.has(date)) ?? from;
  const isOutside = (date = '') => meets.size > 0 && isLocalDate(date) && !meets.has(date);
  return (
    <Fieldset legend={groupTexts.skipped} note={groupTexts.skippedNote}>
      {days.fields.map(({ id }, index) => (
        <div key={id}>
          <div className={css.skippedDay}>
            <DateField
              control={control}
              name={`schedule.skippedDates.${index}.date`}
              label={groupTexts.skippedDate(index + 1)}
              width="short"
            />
            <TextField
              control={control}
              name={`schedule.skippedDates.${index}.reason`}
              label={groupTexts.skippedReason(index + 1)}
            />
            <Hint label={groupTexts.removeSkipped(index + 1)}>
              <ActionIcon
                variant="subtle"
                size="lg"
                className={css.remove ?? ''}
                aria-label={groupTexts.removeSkipped(index + 1)}
                onClick={() => days.remove(index)}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            </Hint>
          </div>
          {isOutside(skippedDates[index]?.date) && (
            <p className={css.skipsNothing} role="status">
              {groupTexts.skipsNothing}
            </p>
          )}
        </div>
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => days.append({ date: nextToSkip, reason: '' })}
        >
          {groupTexts.addSkipped}
        </Button>
      </div>
    </Fieldset>
  );
}
