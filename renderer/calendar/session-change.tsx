import { Button } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { requiredLine } from '../../shared/domain/fields';
import { moduleOf } from '../../shared/domain/group';
import type { Schedule } from '../../shared/domain/schedule';
import type { Session } from '../../shared/domain/session';
import { sessionMovingSchema } from '../../shared/domain/session-changes';
import {
  useCallOffSessionMutation,
  useListGroupsQuery,
  useMoveSessionMutation,
} from '../api/hooks';
import { ChoiceField } from '../members/choice-field';
import { BegunLine } from '../ui/begun-form';
import { Dialog } from '../ui/dialog';
import { DateField, TextField, TimeField } from '../ui/fields';
import { Form, FormActions, Row } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { sayExactDate } from '../ui/say-dates';
import { uiTexts } from '../ui/texts';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import css from './calendar.module.css';
import { changeTexts } from './texts';

interface Props {
  readonly session: Session;
  readonly onClose: () => void;
}

/** Moving comes first, calling off second (M84). What is typed is kept when it is closed. */
export function SessionChange({ session, onClose }: Props) {
  const groups = useListGroupsQuery({}).data;
  const group = groups?.find(({ id }) => id === session.groupId);
  const module = group && moduleOf(group, session.moduleId);
  return (
    <Dialog title={changeTexts.title(sayExactDate(session.date))} onClose={onClose}>
      {module && <ChangeForm session={session} schedule={module.schedule} onClose={onClose} />}
    </Dialog>
  );
}

const ways = (['move', 'call-off'] as const).map((value) => ({
  value,
  label: changeTexts.ways[value],
}));

/** The reason is the same field for both; a day and a time are asked of a move alone. */
function changeSchema(schedule: Schedule) {
  const moving = sessionMovingSchema(schedule).unwrap();
  return z.discriminatedUnion('way', [
    z.object({ way: z.literal('move'), ...moving.shape }),
    z.object({
      way: z.literal('call-off'),
      date: z.string(),
      startTime: z.string(),
      reason: requiredLine,
    }),
  ]);
}

function useSessionChange({ session, schedule, onClose }: FormProps) {
  const [move, moving] = useMoveSessionMutation();
  const [callOff, callingOff] = useCallOffSessionMutation();
  const { id: sessionId, date, startTime } = session;
  const form = useDomainForm(changeSchema(schedule), { way: 'move', date, startTime, reason: '' });
  const kept = useKeptForm(`moving:${sessionId}`, keptForm(form));
  const submit = form.handleSubmit(async ({ way, ...typed }) => {
    const { reason } = typed;
    const reply = await (way === 'move'
      ? move({ sessionId, ...typed })
      : callOff({ sessionId, reason }));
    if (reply.error) return;
    kept.drop();
    onClose();
  });
  const way = useWatch({ control: form.control, name: 'way' });
  const { error } = way === 'move' ? moving : callingOff;
  return { form, kept, way, error, submit };
}

interface FormProps extends Props {
  readonly schedule: Schedule;
}

function ChangeForm(props: FormProps) {
  const { form, kept, way, error, submit } = useSessionChange(props);
  const { control, formState } = form;
  return (
    <Form label={changeTexts.label} onSubmit={(event) => void submit(event)}>
      <BegunLine of={kept} />
      <ChoiceField control={control} name="way" label={changeTexts.way} options={ways} />
      <p className={css.soft}>{way === 'move' ? changeTexts.moveNote : changeTexts.callOffNote}</p>
      {way === 'move' && (
        <Row>
          <DateField control={control} name="date" label={changeTexts.date} />
          <TimeField
            control={control}
            name="startTime"
            label={changeTexts.startTime}
            description={changeTexts.zone(props.session.timeZone)}
          />
        </Row>
      )}
      <TextField
        control={control}
        name="reason"
        label={changeTexts.reason}
        description={changeTexts.reasonNote}
        isRequired
      />
      <RefusalMessage refusal={refusalOf(error)} />
      <FormActions>
        <Button variant="default" onClick={props.onClose}>
          {uiTexts.cancel}
        </Button>
        <Button type="submit" loading={formState.isSubmitting}>
          {changeTexts.submit[way]}
        </Button>
      </FormActions>
    </Form>
  );
}
