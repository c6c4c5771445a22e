import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useFieldArray, type Control } from 'react-hook-form';
import type { Member } from '../../shared/domain/member';
import { useListMembersQuery, useSaveRelationshipsMutation } from '../api/hooks';
import { memberOptions } from '../records/choose-member';
import { ParagraphField, SelectField, TextField } from '../ui/fields';
import { Fieldset } from '../ui/form';
import { FormFrame } from './form-frame';
import { intakeTexts } from './intake-texts';
import { RelationshipEntry, RevisitField } from './relationship-entry';
import {
  blankAcquaintance,
  blankDualRelationship,
  typedRelationships,
  typedRelationshipsSchema,
  type ReadRelationships,
  type TypedRelationships,
} from './typed-relationships';
import { useStayingForm } from './use-staying-form';

/** Whom they know in the group (M14), and other relationships with the clinician (M98). */
export function RelationshipsForm({ member }: { readonly member: Member }) {
  const [saveRelationships, { error }] = useSaveRelationshipsMutation();
  const staying = useStayingForm({
    schema: typedRelationshipsSchema,
    values: typedRelationships(member.intake.relationships),
    keepAs: `relationships:${member.id}`,
    save: async (relationships) => {
      const reply = await saveRelationships({ memberId: member.id, relationships });
      return !reply.error;
    },
  });
  const { control } = staying.form;
  return (
    <FormFrame
      label={intakeTexts.relationships}
      of={staying}
      error={error}
      button={intakeTexts.saveRelationships}
      saved={intakeTexts.saved}
    >
      <Acquaintances control={control} member={member} />
      <DualRelationships control={control} />
    </FormFrame>
  );
}

interface Props {
  readonly control: Control<TypedRelationships, unknown, ReadRelationships>;
  readonly member: Member;
}

function Acquaintances({ control, member }: Props) {
  const people = useFieldArray({ control, name: 'acquaintances' });
  const members = useListMembersQuery({ moduleId: null }).data ?? [];
  const options = memberOptions(members.filter(({ id }) => id !== member.id));
  return (
    <Fieldset legend={intakeTexts.acquaintances}>
      {people.fields.map(({ id }, index) => (
        <RelationshipEntry
          key={id}
          remove={intakeTexts.removeAcquaintance(index + 1)}
          onRemove={() => people.remove(index)}
        >
          <SelectField
            control={control}
            name={`acquaintances.${index}.memberId`}
            label={intakeTexts.acquaintance(index + 1)}
            isSearchable
            options={options}
          />
          <TextField
            control={control}
            name={`acquaintances.${index}.how`}
            label={intakeTexts.how(index + 1)}
          />
          <RevisitField
            control={control}
            name={`acquaintances.${index}.revisitOn`}
            label={intakeTexts.revisitPerson(index + 1)}
          />
        </RelationshipEntry>
      ))}
      <AddButton
        label={intakeTexts.addAcquaintance}
        onAdd={() => people.append(blankAcquaintance)}
      />
    </Fieldset>
  );
}

function DualRelationships({ control }: Pick<Props, 'control'>) {
  const relationships = useFieldArray({ control, name: 'dualRelationships' });
  return (
    <Fieldset legend={intakeTexts.dualRelationships}>
      {relationships.fields.map(({ id }, index) => (
        <RelationshipEntry
          key={id}
          remove={intakeTexts.removeDual(index + 1)}
          onRemove={() => relationships.remove(index)}
        >
          <TextField
            control={control}
            name={`dualRelationships.${index}.relationship`}
            label={intakeTexts.dual(index + 1)}
          />
          <ParagraphField
            control={control}
            name={`dualRelationships.${index}.plan`}
            label={intakeTexts.plan(index + 1)}
          />
          <RevisitField
            control={control}
            name={`dualRelationships.${index}.revisitOn`}
            label={intakeTexts.revisitDual(index + 1)}
          />
        </RelationshipEntry>
      ))}
      <AddButton
        label={intakeTexts.addDual}
        onAdd={() => relationships.append(blankDualRelationship)}
      />
    </Fieldset>
  );
}

function AddButton({ label, onAdd }: { readonly label: string; readonly onAdd: () => void }) {
  return (
    <div>
      <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
        {label}
      </Button>
    </div>
  );
}
