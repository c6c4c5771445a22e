import { Button } from '@mantine/core';
import { z } from 'zod';
import { localTimeSchema } from '../../shared/domain/fields';
import { heldMinutes, type Session } from '../../shared/domain/session';
import { localDateOf, localTimeOf } from '../../shared/lib/dates';
import { useRecordSessionTimesMutation } from '../api/hooks';
import { BegunForm } from '../ui/begun-form';
import { CheckField, TimeField } from '../ui/fields';
import { Form } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { sayLength } from '../ui/say-dates';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import css from './sessions.module.css';
import { sessionTexts } from './texts';

const timesSchema = z.object({
  startTime: localTimeSchema,
  endTime: localTimeSchema,
  endsNextDay: z.boolean(),
});
type Times = z.input<typeof timesSchema>;

/** When the session really began and ended, on its own date and clock (M79). */
export function SessionTimes({ session }: { readonly session: Session }) {
  const [recordTimes, { error }] = useRecordSessionTimesMutation();
  const form = useDomainForm(timesSchema, timesOf(session));
  const kept = useKeptForm(`session-times:${session.id}`, keptForm(form));
  const { control, formState } = form;
  const submit = form.handleSubmit(async (times) => {
    const reply = await recordTimes({ sessionId: session.id, ...times });
    if (!reply.error) form.reset(times);
  });
  const length = heldMinutes(session);
  return (
    <Form label={sessionTexts.times} onSubmit={(event) => void submit(event)}>
      <BegunForm of={kept} isDirty={formState.isDirty} isSaving={formState.isSubmitting} />
      <div className={css.times}>
        <div className={css.clock}>
          <TimeField control={control} name="startTime" label={sessionTexts.start} />
        </div>
        <div className={css.clock}>
          <TimeField control={control} name="endTime" label={sessionTexts.stop} />
        </div>
        <div className={css.check}>
          <CheckField control={control} name="endsNextDay" label={sessionTexts.endsNextDay} />
        </div>
        <div className={css.save}>
          <Button variant="default" type="submit" loading={formState.isSubmitting}>
            {sessionTexts.saveTimes}
          </Button>
          <span role="status" className={css.soft}>
            {length !== null && !formState.isDirty && sessionTexts.timesSaved(sayLength(length))}
          </span>
        </div>
      </div>
      <RefusalMessage refusal={refusalOf(error)} />
    </Form>
  );
}

function timesOf({ held, date, startTime, timeZone }: Session): Times {
  if (!held) return { startTime, endTime: '', endsNextDay: false };
  const startedAt = new Date(held.startedAt);
  const endedAt = new Date(held.endedAt);
  return {
    startTime: localTimeOf(startedAt, timeZone),
    endTime: localTimeOf(endedAt, timeZone),
    endsNextDay: localDateOf(endedAt, timeZone) !== date,
  };
}
