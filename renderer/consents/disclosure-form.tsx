import { Button } from '@mantine/core';
import type { Consent } from '../../shared/domain/consent';
import { disclosureTypedSchema } from '../../shared/domain/disclosure';
import { useRecordDisclosureMutation } from '../api/hooks';
import { BegunLine } from '../ui/begun-form';
import { DateField, SelectField, TextField } from '../ui/fields';
import { Form, FormActions, Row } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { uiTexts } from '../ui/texts';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import { useToday } from '../ui/use-now';
import css from './consents.module.css';
import { consentTexts, disclosedHowTexts } from './texts';

interface Props {
  readonly consent: Consent;
  readonly provider: string;
  readonly onClose: () => void;
}

const ways = disclosureTypedSchema.unwrap().shape.how.options;

export function DisclosureForm({ consent, provider, onClose }: Props) {
  const [recordDisclosure, { error }] = useRecordDisclosureMutation();
  const form = useDomainForm(disclosureTypedSchema, {
    disclosedOn: useToday(),
    how: 'telephone',
    what: '',
    purpose: '',
  });
  const kept = useKeptForm(`disclosure:${consent.memberId}:${consent.id}`, keptForm(form));
  const { control, formState } = form;
  const submit = form.handleSubmit(async (disclosure) => {
    const { memberId, id: consentId } = consent;
    const party = { ground: 'written-consent', consentId, recipientKind: 'provider' } as const;
    const reply = await recordDisclosure({ memberId, party, disclosure });
    if (reply.error) return;
    kept.drop();
    onClose();
  });
  return (
    <Form label={consentTexts.discloseTitle} onSubmit={(event) => void submit(event)}>
      <p className={css.soft} dir="auto">
        {consentTexts.discloseTo(provider)}
      </p>
      <BegunLine of={kept} />
      <Row>
        <DateField control={control} name="disclosedOn" label={consentTexts.disclosedOn} />
        <SelectField
          control={control}
          name="how"
          label={consentTexts.how}
          options={ways.map((value) => ({ value, label: disclosedHowTexts[value] }))}
        />
      </Row>
      <TextField
        control={control}
        name="what"
        label={consentTexts.what}
        description={consentTexts.whatNote}
        isRequired
      />
      <TextField control={control} name="purpose" label={consentTexts.purpose} isRequired />
      <RefusalMessage refusal={refusalOf(error)} />
      <FormActions>
        <Button type="submit" loading={formState.isSubmitting}>
          {consentTexts.discloseNow}
        </Button>
        <Button variant="default" onClick={onClose}>
          {uiTexts.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
