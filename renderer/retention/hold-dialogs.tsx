import { Button } from '@mantine/core';
import { z } from 'zod';
import { requiredLine } from '../../shared/domain/fields';
import type { MemberId } from '../../shared/domain/ids';
import { useHoldRecordMutation, useLiftHoldMutation } from '../api/hooks';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/fields';
import { Form, FormActions } from '../ui/form';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import { retentionTexts } from './texts';

interface Props {
  readonly memberId: MemberId;
  readonly name: string;
  readonly onClose: () => void;
}

const holdingSchema = z.object({ reason: requiredLine });

export function HoldDialog({ memberId, name, onClose }: Props) {
  const [holdRecord, { error }] = useHoldRecordMutation();
  const form = useDomainForm(holdingSchema, { reason: '' });
  const title = retentionTexts.holdTitle(name);
  const submit = form.handleSubmit(async ({ reason }) => {
    const { data } = await holdRecord({ memberId, reason });
    if (data) onClose();
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form label={title} onSubmit={(event) => void submit(event)}>
        <p>{retentionTexts.holdText}</p>
        <TextField
          control={form.control}
          name="reason"
          label={retentionTexts.holdReason}
          description={retentionTexts.holdReasonHint}
          isRequired
        />
        <RefusalMessage refusal={refusalOf(error)} />
        <FormActions>
          <Button variant="default" onClick={onClose}>
            {retentionTexts.cancel}
          </Button>
          <Button type="submit" loading={form.formState.isSubmitting}>
            {retentionTexts.saveHold}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

export function LiftDialog({
  memberId,
  name,
  reason,
  onClose,
}: Props & { readonly reason: string }) {
  const [liftHold] = useLiftHoldMutation();
  return (
    <ConfirmDialog
      title={retentionTexts.liftTitle(name)}
      text={retentionTexts.liftText(reason)}
      confirm={retentionTexts.liftConfirm}
      onConfirm={async () => (await liftHold({ memberId })).error}
      onClose={onClose}
    />
  );
}
