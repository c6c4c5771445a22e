import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useFieldArray, useWatch, type Control } from 'react-hook-form';
import { DateField, TextField } from '../ui/fields';
import { Fieldset } from '../ui/form';
import { Hint } from '../ui/hint';
import css from './groups.module.css';
import type { NewModule, ReadNewModule } from './new-module';
import { groupTexts } from './texts';

/** Holidays and vacations, each with its reason. */
export function SkippedDays({ control }: { control: Control<NewModule, unknown, ReadNewModule> }) {
  const days = useFieldArray({ control, name: 'schedule.skippedDates' });
  const from = useWatch({ control, name: 'schedule.from' });
  return (
    <Fieldset legend={groupTexts.skipped} note={groupTexts.skippedNote}>
      {days.fields.map(({ id }, index) => (
        <div key={id} className={css.skippedDay}>
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
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => days.append({ date: from, reason: '' })}
        >
          {groupTexts.addSkipped}
        </Button>
      </div>
    </Fieldset>
  );
}
