import type { Control } from 'react-hook-form';
import { ParagraphField, TextField } from '../ui/fields';
import { Fieldset, Row } from '../ui/form';
import type { ReadProfile, TypedProfile } from './member-form-schema';
import { memberTexts } from './texts';

interface Props {
  readonly control: Control<TypedProfile, unknown, ReadProfile>;
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
