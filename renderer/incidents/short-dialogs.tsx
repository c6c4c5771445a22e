import { Button } from '@mantine/core';
import type { SerializedError } from '@reduxjs/toolkit';
import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import type { Refusal } from '../../shared/contract/refusal';
import { localDateSchema, requiredLine } from '../../shared/domain/fields';
import type { IncidentId, LetterId, MemberId } from '../../shared/domain/ids';
import { tellingSchema } from '../../shared/domain/incident';
import { letterSchema } from '../../shared/domain/letter';
import {
  useLeaveUntoldMutation,
  useMarkIncidentLetterSentMutation,
  useMarkReportedMutation,
  useMarkToldMutation,
} from '../api/hooks';
import { Dialog } from '../ui/dialog';
import { DateField, SelectField, TextField } from '../ui/fields';
import { Form, FormActions } from '../ui/form';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { uiTexts } from '../ui/texts';
import { useDomainForm } from '../ui/use-domain-form';
import { useToday } from '../ui/use-now';
import { incidentTexts, sendingTexts, tellingTexts } from './texts';

interface Closable {
  readonly incidentId: IncidentId;
  readonly onClose: () => void;
}

interface AboutMember extends Closable {
  readonly memberId: MemberId;
  readonly name: string;
}

const tellings = tellingSchema.unwrap().shape.how.options.map((value) => ({
  value,
  label: tellingTexts[value],
}));

export function ToldDialog({ incidentId, memberId, name, onClose }: AboutMember) {
  const [markTold, { error }] = useMarkToldMutation();
  const form = useDomainForm(tellingSchema.unwrap(), { on: useToday(), how: 'telephone' });
  return (
    <ShortDialog
      title={incidentTexts.toldTitle(name)}
      button={incidentTexts.saveTold}
      form={form}
      error={error}
      save={async (told) => !(await markTold({ incidentId, memberId, told })).error}
      onClose={onClose}
    >
      <DateField control={form.control} name="on" label={incidentTexts.toldDay} isRequired />
      <SelectField
        control={form.control}
        name="how"
        label={incidentTexts.toldHow}
        options={tellings}
      />
    </ShortDialog>
  );
}

const untoldSchema = z.object({ reason: requiredLine });

export function UntoldDialog({ incidentId, memberId, name, onClose }: AboutMember) {
  const [leaveUntold, { error }] = useLeaveUntoldMutation();
  const form = useDomainForm(untoldSchema, { reason: '' });
  return (
    <ShortDialog
      title={incidentTexts.untoldTitle(name)}
      button={incidentTexts.saveUntold}
      form={form}
      error={error}
      save={async ({ reason }) => !(await leaveUntold({ incidentId, memberId, reason })).error}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="reason"
        label={incidentTexts.untoldReason}
        isRequired
      />
    </ShortDialog>
  );
}

const reportedSchema = z.object({ on: localDateSchema });

export function ReportedDialog({ incidentId, onClose }: Closable) {
  const [markReported, { error }] = useMarkReportedMutation();
  const form = useDomainForm(reportedSchema, { on: useToday() });
  return (
    <ShortDialog
      title={incidentTexts.reportedTitle}
      button={incidentTexts.saveTold}
      form={form}
      error={error}
      save={async ({ on }) => !(await markReported({ incidentId, on })).error}
      onClose={onClose}
    >
      <DateField control={form.control} name="on" label={incidentTexts.reportedOn} isRequired />
    </ShortDialog>
  );
}

const sendingSchema = letterSchema.unwrap().shape.sent.unwrap().unwrap();
const sendings = sendingSchema.shape.how.options.map((value) => ({
  value,
  label: sendingTexts[value],
}));

export function SentDialog(props: Closable & { readonly letterId: LetterId }) {
  const { incidentId, letterId, onClose } = props;
  const [markSent, { error }] = useMarkIncidentLetterSentMutation();
  const form = useDomainForm(sendingSchema, { on: useToday(), how: 'post' });
  return (
    <ShortDialog
      title={incidentTexts.sentTitle}
      button={incidentTexts.saveTold}
      form={form}
      error={error}
      save={async (sent) => !(await markSent({ incidentId, letterId, sent })).error}
      onClose={onClose}
    >
      <DateField control={form.control} name="on" label={incidentTexts.sentDay} isRequired />
      <SelectField
        control={form.control}
        name="how"
        label={incidentTexts.sentHow}
        options={sendings}
      />
    </ShortDialog>
  );
}

interface ShortProps<Values extends FieldValues, Read extends FieldValues> {
  readonly title: string;
  readonly button: string;
  readonly form: UseFormReturn<Values, unknown, Read>;
  readonly error: Refusal | SerializedError | undefined;
  /** Answers whether it was saved. */
  readonly save: (read: Read) => Promise<boolean>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A day or a line, typed in a moment: nothing of it is worth keeping over a lock. */
function ShortDialog<Values extends FieldValues, Read extends FieldValues>(
  props: ShortProps<Values, Read>,
) {
  const { title, button, form, error, save, onClose, children } = props;
  const submit = form.handleSubmit(async (read) => {
    if (await save(read)) onClose();
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form label={title} onSubmit={(event) => void submit(event)}>
        {children}
        <RefusalMessage refusal={refusalOf(error)} />
        <FormActions>
          <Button variant="default" onClick={onClose}>
            {uiTexts.cancel}
          </Button>
          <Button type="submit" loading={form.formState.isSubmitting}>
            {button}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
