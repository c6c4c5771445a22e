import { Button } from '@mantine/core';
import { z } from 'zod';
import type { PolicyView } from '../../shared/contract/policies';
import { localDateSchema, optionalLine } from '../../shared/domain/fields';
import { useRepeatPolicyMutation, useReviewPolicyMutation } from '../api/hooks';
import { Dialog } from '../ui/dialog';
import { DateField, TextField } from '../ui/fields';
import { Form, FormActions } from '../ui/form';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import { useToday } from '../ui/use-now';
import { policyTexts } from './texts';

interface Props extends Pick<PolicyView, 'policy'> {
  readonly onClose: () => void;
}

const reviewSchema = z.object({ note: optionalLine });

export function ReviewDialog({ policy, onClose }: Props) {
  const [reviewPolicy, { error }] = useReviewPolicyMutation();
  const form = useDomainForm(reviewSchema, { note: '' });
  const title = policyTexts.reviewTitle(policy.title);
  const submit = form.handleSubmit(async ({ note }) => {
    const { data } = await reviewPolicy({ policyId: policy.id, note });
    if (data) onClose();
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form label={title} onSubmit={(event) => void submit(event)}>
        <p>{policyTexts.reviewText}</p>
        <TextField control={form.control} name="note" label={policyTexts.reviewNote} />
        <RefusalMessage refusal={refusalOf(error)} />
        <FormActions>
          <Button variant="default" onClick={onClose}>
            {policyTexts.cancel}
          </Button>
          <Button type="submit" loading={form.formState.isSubmitting}>
            {policyTexts.saveReview}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

const repeatSchema = z.object({ on: localDateSchema });

interface RepeatProps extends Props {
  readonly group: PolicyView['repeats'][number];
}

export function RepeatDialog({ policy, group, onClose }: RepeatProps) {
  const [repeatPolicy, { error }] = useRepeatPolicyMutation();
  const form = useDomainForm(repeatSchema, { on: useToday() });
  const title = policyTexts.saidTitle(group.groupName);
  const submit = form.handleSubmit(async ({ on }) => {
    const { groupId } = group;
    const { data } = await repeatPolicy({ policyId: policy.id, groupId, on });
    if (data) onClose();
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form label={title} onSubmit={(event) => void submit(event)}>
        <DateField control={form.control} name="on" label={policyTexts.saidOn} isRequired />
        <RefusalMessage refusal={refusalOf(error)} />
        <FormActions>
          <Button variant="default" onClick={onClose}>
            {policyTexts.cancel}
          </Button>
          <Button type="submit" loading={form.formState.isSubmitting}>
            {policyTexts.saveSaid}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
