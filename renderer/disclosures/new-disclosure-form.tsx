import { Button } from '@mantine/core';
import { FormProvider, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { disclosureTypedSchema } from '../../shared/domain/disclosure';
import { permittedOn } from '../../shared/domain/disclosure-rules';
import type { Member } from '../../shared/domain/member';
import { useRecordDisclosureMutation } from '../api/hooks';
import { AFTER_SAVING, paths } from '../shell/paths';
import { BegunLine } from '../ui/begun-form';
import { DateField, SelectField, TextField } from '../ui/fields';
import { Form, FormActions, Row } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import { useToday } from '../ui/use-now';
import { PartyFields } from './party-fields';
import { NO_PARTY, partyFieldsSchema, partyOf } from './party-form';
import { PayerMinimum } from './payer-minimum';
import { accountingHowTexts, disclosureTexts } from './texts';

const formSchema = z.object({
  party: partyFieldsSchema,
  disclosure: disclosureTypedSchema,
});
const ways = disclosureTypedSchema.unwrap().shape.how.options;

/** One disclosure of one member, written down by hand. */
export function NewDisclosureForm({ member }: { readonly member: Member }) {
  const { form, kept, error, submit } = useDisclosureForm(member);
  const { control, formState, setValue } = form;
  const [day, kind] = useWatch({
    control,
    name: ['disclosure.disclosedOn', 'party.recipientKind'],
  });
  return (
    <FormProvider {...form}>
      <Form label={disclosureTexts.newTitle} onSubmit={(event) => void submit(event)}>
        <BegunLine of={kept} />
        <Row>
          <DateField control={control} name="disclosure.disclosedOn" label={disclosureTexts.day} />
          <SelectField
            control={control}
            name="disclosure.how"
            label={disclosureTexts.how}
            options={ways.map((value) => ({ value, label: accountingHowTexts[value] }))}
          />
        </Row>
        <PartyFields member={member} day={day} permits={permittedOn} />
        {kind === 'insurer' && (
          <PayerMinimum
            onUse={({ what, purpose }) => {
              setValue('disclosure.what', what, { shouldDirty: true });
              setValue('disclosure.purpose', purpose, { shouldDirty: true });
            }}
          />
        )}
        <TextField
          control={control}
          name="disclosure.what"
          label={disclosureTexts.told}
          description={disclosureTexts.toldNote}
          isRequired
        />
        <TextField
          control={control}
          name="disclosure.purpose"
          label={disclosureTexts.purpose}
          isRequired
        />
        <RefusalMessage refusal={refusalOf(error)} />
        <FormActions>
          <Button type="submit" loading={formState.isSubmitting}>
            {disclosureTexts.writeNow}
          </Button>
        </FormActions>
      </Form>
    </FormProvider>
  );
}

function useDisclosureForm({ id: memberId }: Member) {
  const navigate = useNavigate();
  const today = useToday();
  const [recordDisclosure, { error }] = useRecordDisclosureMutation();
  const form = useDomainForm(formSchema, {
    party: NO_PARTY,
    disclosure: { disclosedOn: today, how: 'telephone', what: '', purpose: '' },
  });
  const kept = useKeptForm(`new-disclosure:${memberId}`, keptForm(form));
  const submit = form.handleSubmit(async ({ party, disclosure }) => {
    const reply = await recordDisclosure({ memberId, party: partyOf(party), disclosure });
    if (reply.error) return;
    kept.drop();
    void navigate(paths.disclosures, AFTER_SAVING);
  });
  return { form, kept, error, submit };
}
