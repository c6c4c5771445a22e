import { Input } from '@mantine/core';
import { useController, type Control } from 'react-hook-form';
import type { Weekday } from '../../shared/lib/dates';
import { Segments } from '../ui/segments';
import type { NewModule, ReadNewModule } from './new-module';
import { groupTexts, weekdayTexts } from './texts';

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const nameOf = new Map(weekdays.map((weekday) => [String(weekday), weekday]));

export function WeekdayField({ control }: { control: Control<NewModule, unknown, ReadNewModule> }) {
  const { field } = useController({ control, name: 'schedule.weekday' });
  return (
    <Input.Wrapper label={groupTexts.weekday} labelElement="div">
      <div>
        <Segments
          label={groupTexts.weekday}
          value={String(field.value)}
          onChoose={(chosen) => field.onChange(nameOf.get(chosen))}
          options={weekdays.map((weekday) => ({
            value: String(weekday),
            label: weekdayTexts[weekday].slice(0, 3),
            name: weekdayTexts[weekday],
          }))}
        />
      </div>
    </Input.Wrapper>
  );
}
