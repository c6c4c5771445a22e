import type { Control } from 'react-hook-form';
import { DateField, ParagraphField, TextField } from '../ui/fields';
import { Fieldset, Row } from '../ui/form';
import type { ReadMember, TypedMember } from './member-form-schema';
import { memberTexts } from './texts';

interface Props {
  readonly control: Control<TypedMember, unknown, ReadMember>;
}

/** What is written down about a member, for adding one and for changing one. */
export function ProfileFields({ control }: Props) {
  return (
    <>
      <Fieldset legend={memberTexts.names}>
        <Row>
          <TextField control={control} name="legalName" label={memberTexts.legalName} isRequired />
          <TextField
            control={control}
            name="preferredFirstName"
            label={memberTexts.preferredFirstName}
            isRequired
          />
        </Row>
        <TextField
          control={control}
          name="otherNames"
          label={memberTexts.otherNames}
          description={memberTexts.otherNamesNote}
        />
        <Row>
          <DateField
            control={control}
            name="dateOfBirth"
            label={memberTexts.dateOfBirth}
            description={memberTexts.dateOfBirthNote}
          />
          <TextField
            control={control}
            name="healthNumber"
            label={memberTexts.healthNumber}
            description={memberTexts.healthNumberNote}
          />
        </Row>
      </Fieldset>
      <Fieldset legend={memberTexts.care}>
        <ParagraphField
          control={control}
          name="goals"
          label={memberTexts.goals}
          description={memberTexts.goalsNote}
        />
        <TextField
          control={control}
          name="referringPhysician"
          label={memberTexts.referringPhysician}
        />
      </Fieldset>
      <Fieldset legend={memberTexts.contact}>
        <Row>
          <TextField control={control} name="contact.telephone" label={memberTexts.telephone} />
          <TextField control={control} name="contact.email" label={memberTexts.email} />
        </Row>
        <ParagraphField control={control} name="contact.address" label={memberTexts.address} />
      </Fieldset>
    </>
  );
}
