import { Button } from '@mantine/core';
import { z } from 'zod';
import { optionalLine } from '../../shared/domain/fields';
import { useSaveFeedbackAddressMutation } from '../api/hooks';
import { TextField } from '../ui/fields';
import { Form, FormActions } from '../ui/form';
import { LeaveGuard } from '../ui/leave-guard';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import css from './library.module.css';
import { feedbackTexts } from './texts';

const schema = z.object({ address: optionalLine });

/** M61: where members may write about the group. */
export function FeedbackForm({ address }: { readonly address: string }) {
  const [saveFeedbackAddress, { error, isSuccess }] = useSaveFeedbackAddressMutation();
  const form = useDomainForm(schema, { address });
  const { isDirty, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (read) => {
    const reply = await saveFeedbackAddress(read);
    if (!reply.error) form.reset(read);
  });
  return (
    <Form label={feedbackTexts.title} onSubmit={(event) => void submit(event)}>
      <LeaveGuard isDirty={isDirty} isSaving={isSubmitting} />
      <TextField
        control={form.control}
        name="address"
        label={feedbackTexts.address}
        description={feedbackTexts.note}
      />
      <RefusalMessage refusal={refusalOf(error)} />
      <FormActions>
        <Button type="submit" variant="default" loading={isSubmitting}>
          {feedbackTexts.save}
        </Button>
        <span role="status" className={css.soft}>
          {isSuccess && !isDirty && feedbackTexts.saved}
        </span>
      </FormActions>
    </Form>
  );
}
