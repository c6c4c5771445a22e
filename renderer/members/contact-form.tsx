import { contactTypedSchema } from '../../shared/domain/contact-log';
import type { MemberId } from '../../shared/domain/ids';
import { useLogContactMutation } from '../api/hooks';
import { CheckField, DateField, ParagraphField, SelectField } from '../ui/fields';
import { Row } from '../ui/form';
import { useToday } from '../ui/use-now';
import { FormFrame } from './form-frame';
import { betweenTexts } from './texts';
import { useStayingForm } from './use-staying-form';

const kinds = contactTypedSchema.unwrap().shape.kind.options.map((value) => ({
  value,
  label: betweenTexts.kinds[value],
}));

export function ContactForm({ memberId }: { readonly memberId: MemberId }) {
  const [logContact, { error }] = useLogContactMutation();
  const blank = {
    happenedOn: useToday(),
    kind: 'members-met',
    note: '',
    isForOpening: true,
  } as const;
  const staying = useStayingForm({
    schema: contactTypedSchema,
    values: blank,
    keepAs: `outside-contact:${memberId}`,
    afterwards: blank,
    save: async (contact) => {
      const reply = await logContact({ memberId, contact });
      return !reply.error;
    },
  });
  const { control } = staying.form;
  return (
    <FormFrame
      label={betweenTexts.newContact}
      of={staying}
      error={error}
      button={betweenTexts.add}
      saved={betweenTexts.added}
    >
      <Row>
        <DateField control={control} name="happenedOn" label={betweenTexts.happenedOn} />
        <SelectField control={control} name="kind" label={betweenTexts.kind} options={kinds} />
      </Row>
      <ParagraphField control={control} name="note" label={betweenTexts.text} isRequired />
      <CheckField control={control} name="isForOpening" label={betweenTexts.isForOpening} />
    </FormFrame>
  );
}
