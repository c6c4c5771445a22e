import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Vacation } from '../../shared/domain/calendar';
import { vacationSchemaOn } from '../../shared/domain/calendar-rules';
import { useAddVacationMutation, useRemoveVacationMutation } from '../api/hooks';
import { FormFrame } from '../members/form-frame';
import { useStayingForm } from '../members/use-staying-form';
import { DateField, TextField } from '../ui/fields';
import { Row } from '../ui/form';
import { Hint } from '../ui/hint';
import { Section } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { sayFullDate } from '../ui/say-dates';
import { useToday } from '../ui/use-now';
import css from './calendar.module.css';
import { vacationTexts } from './texts';

/** The days on which the clinician is away (M44). */
export function Vacations({ vacations }: { readonly vacations: readonly Vacation[] }) {
  return (
    <div className={css.vacations}>
      <Section title={vacationTexts.title}>
        <VacationList vacations={vacations} />
        <VacationForm />
      </Section>
    </div>
  );
}

export function sayAway({ from, to }: Pick<Vacation, 'from' | 'to'>): string {
  if (from === to) return vacationTexts.awayOn(sayFullDate(from));
  return vacationTexts.away(sayFullDate(from), sayFullDate(to));
}

function sayDays({ from, to }: Vacation): string {
  return from === to ? sayFullDate(from) : vacationTexts.days(sayFullDate(from), sayFullDate(to));
}

function VacationList({ vacations }: { readonly vacations: readonly Vacation[] }) {
  const [remove, { error }] = useRemoveVacationMutation();
  if (vacations.length === 0) return <p className={css.soft}>{vacationTexts.none}</p>;
  return (
    <>
      <ul className={css.away}>
        {vacations.map((vacation) => (
          <li key={vacation.id} className={css.vacation}>
            <span>
              {sayDays(vacation)}
              {vacation.note !== '' && (
                <span className={css.note} dir="auto">
                  {vacation.note}
                </span>
              )}
            </span>
            <RemoveVacation
              label={vacationTexts.remove(sayDays(vacation))}
              onRemove={() => void remove({ vacationId: vacation.id })}
            />
          </li>
        ))}
      </ul>
      <RefusalMessage refusal={refusalOf(error)} />
    </>
  );
}

function RemoveVacation({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <Hint label={label}>
      <ActionIcon variant="subtle" size="lg" aria-label={label} onClick={onRemove}>
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </Hint>
  );
}

const blank = { from: '', to: '', note: '' };

function VacationForm() {
  const [addVacation, { error }] = useAddVacationMutation();
  const staying = useStayingForm({
    schema: vacationSchemaOn(useToday()),
    values: blank,
    keepAs: 'vacation',
    afterwards: blank,
    save: async (vacation) => {
      const reply = await addVacation({ vacation });
      return !reply.error;
    },
  });
  const { control } = staying.form;
  return (
    <FormFrame
      label={vacationTexts.form}
      of={staying}
      error={error}
      button={vacationTexts.add}
      saved={vacationTexts.added}
    >
      <Row>
        <DateField control={control} name="from" label={vacationTexts.from} isRequired />
        <DateField control={control} name="to" label={vacationTexts.to} isRequired />
      </Row>
      <TextField control={control} name="note" label={vacationTexts.note} />
    </FormFrame>
  );
}
