import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ModuleId } from '../../shared/domain/ids';
import { useAddMemberMutation } from '../api/hooks';
import { AFTER_SAVING, paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { BegunForm } from '../ui/begun-form';
import { SelectField } from '../ui/fields';
import { Fieldset, Form, FormActions } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import {
  blankMember,
  interestSchema,
  NO_MODULE,
  typedMemberSchema,
  type ReadMember,
} from './member-form-schema';
import { sayPlace, type ModuleChoice } from './module-choices';
import { ProfileFields } from './profile-fields';
import { memberTexts } from './texts';

interface Props {
  readonly choices: readonly ModuleChoice[];
  /** The id of the module they ask about, where the way here says it. */
  readonly wanted: string | null;
}

/** One enquiry after the other: twelve are added in one sitting. */
export function NewMemberForm(props: Props) {
  const { form, interest, kept, add, added, error } = useNewMember(props);
  const { formState } = form;
  return (
    <Form label={memberTexts.newTitle} onSubmit={(event) => void add(false)(event)}>
      <BegunForm of={kept} isDirty={formState.isDirty} isSaving={formState.isSubmitting} />
      <ProfileFields control={form.control} />
      {props.choices.length > 0 && (
        <Fieldset legend={memberTexts.enquiry}>
          <SelectField
            control={interest.control}
            name="interestedIn"
            label={memberTexts.interestedIn}
            options={optionsOf(props.choices)}
          />
        </Fieldset>
      )}
      <RefusalMessage refusal={refusalOf(error)} />
      {added !== null && !formState.isDirty && (
        <Banner tone="done" role="status" title={memberTexts.added(added)} />
      )}
      <FormActions>
        <Button type="submit" loading={formState.isSubmitting}>
          {memberTexts.addAndOpen}
        </Button>
        <Button
          variant="default"
          disabled={formState.isSubmitting}
          onClick={(event) => void add(true)(event)}
        >
          {memberTexts.addAndNext}
        </Button>
      </FormActions>
    </Form>
  );
}

function optionsOf(choices: readonly ModuleChoice[]) {
  const modules = choices.map((choice) => ({ value: choice.module.id, label: sayPlace(choice) }));
  return [{ value: NO_MODULE, label: memberTexts.noModule }, ...modules];
}

/** The two parts of the form (who, and about which module) and the one command they make. */
function useNewMember({ choices, wanted }: Props) {
  const navigate = useNavigate();
  const [addMember, { error }] = useAddMemberMutation();
  const [added, setAdded] = useState<string | null>(null);
  const form = useDomainForm(typedMemberSchema, blankMember);
  const asked = choices.find(({ module }) => module.id === wanted)?.module.id;
  const interest = useDomainForm(interestSchema, { interestedIn: asked ?? NO_MODULE });
  const kept = useKeptForm('new-member', keptForm(form), keptForm(interest));
  const send = async (typed: ReadMember, interestedIn: ModuleId | null, goOn: boolean) => {
    const { healthNumber, ...profile } = typed;
    const { data } = await addMember({ profile, healthNumber, interestedIn });
    if (!data) return setAdded(null);
    if (!goOn) {
      kept.drop();
      return navigate(paths.member(data.memberId), AFTER_SAVING);
    }
    setAdded(profile.preferredFirstName);
    form.reset(blankMember);
    form.setFocus('legalName');
    return undefined;
  };
  const add = (goOn: boolean) =>
    form.handleSubmit((typed) =>
      interest.handleSubmit(({ interestedIn }) => send(typed, interestedIn, goOn))(),
    );
  return { form, interest, kept, add, added, error };
}
