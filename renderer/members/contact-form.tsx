import { z } from 'zod';
import { presentGroupsOf } from '../../shared/domain/admission';
import { contactTypedSchema } from '../../shared/domain/contact-log';
import { groupIdSchema } from '../../shared/domain/ids';
import type { Member } from '../../shared/domain/member';
import { useListGroupsQuery, useLogContactMutation } from '../api/hooks';
import { CheckField, DateField, ParagraphField, SelectField } from '../ui/fields';
import { Row } from '../ui/form';
import { useToday } from '../ui/use-now';
import { FormFrame } from './form-frame';
import { useModuleRuns } from './module-choices';
import { betweenTexts } from './texts';
import { useStayingForm } from './use-staying-form';

const kinds = contactTypedSchema.unwrap().shape.kind.options.map((value) => ({
  value,
  label: betweenTexts.kinds[value],
}));

/** Between two groups the clinician chooses; of one, or of none, nobody is asked. */
function schemaFor(isGroupAsked: boolean) {
  return z.object({
    ...contactTypedSchema.unwrap().shape,
    groupId: z
      .string()
      .refine((chosen) => chosen !== '' || !isGroupAsked, betweenTexts.groupMissing)
      .transform((chosen) => (chosen === '' ? null : chosen))
      .pipe(groupIdSchema.nullable()),
  });
}

/** The groups a member is in now, as they are chosen among. */
function useGroupOptions(member: Member) {
  const { data: groups = [] } = useListGroupsQuery({});
  const present = presentGroupsOf(member, useToday(), useModuleRuns());
  return groups
    .filter(({ id }) => present.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }));
}

export function ContactForm({ member }: { readonly member: Member }) {
  const memberId = member.id;
  const [logContact, { error }] = useLogContactMutation();
  const groups = useGroupOptions(member);
  const isGroupAsked = groups.length > 1;
  const blank = {
    happenedOn: useToday(),
    kind: 'members-met',
    groupId: '',
    note: '',
    isForOpening: true,
  } as const;
  const staying = useStayingForm({
    schema: schemaFor(isGroupAsked),
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
      {isGroupAsked && (
        <SelectField
          control={control}
          name="groupId"
          label={betweenTexts.group}
          options={groups}
          isRequired
        />
      )}
      <ParagraphField control={control} name="note" label={betweenTexts.text} isRequired />
      <CheckField control={control} name="isForOpening" label={betweenTexts.isForOpening} />
    </FormFrame>
  );
}
