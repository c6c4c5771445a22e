import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAddMemberMutation } from '../api/hooks';
import { AFTER_SAVING, paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { BegunForm } from '../ui/begun-form';
import { DateField, SelectField } from '../ui/fields';
import { Fieldset, Form, FormActions } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import {
  blankProfile,
  membershipFormSchema,
  typedProfileSchema,
  type MembershipRead,
  type ReadProfile,
} from './member-form-schema';
import type { ModuleChoice } from './new-member-page';
import { ProfileFields } from './profile-fields';
import { memberTexts } from './texts';

interface Props {
  readonly choices: readonly ModuleChoice[];
  readonly chosen: ModuleChoice;
}

/** One member after the other: twelve are added in one sitting. */
export function NewMemberForm(props: Props) {
  const { form, membership, kept, add, takeFirstDay, added, error } = useNewMember(props);
  const { formState } = form;
  return (
    <Form label={memberTexts.newTitle} onSubmit={(event) => void add(false)(event)}>
      <BegunForm of={kept} isDirty={formState.isDirty} isSaving={formState.isSubmitting} />
      <Fieldset legend={memberTexts.membership}>
        <SelectField
          control={membership.control}
          name="moduleId"
          label={memberTexts.module}
          onChosen={takeFirstDay}
          options={props.choices.map(({ group, module }) => ({
            value: module.id,
            label: memberTexts.moduleOption(group.name, module.name),
          }))}
        />
        <DateField
          control={membership.control}
          name="from"
          label={memberTexts.from}
          width="medium"
        />
      </Fieldset>
      <ProfileFields control={form.control} />
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

/** The two parts of the form (who, and in which module) and the one command they make. */
function useNewMember({ choices, chosen }: Props) {
  const navigate = useNavigate();
  const [addMember, { error }] = useAddMemberMutation();
  const [added, setAdded] = useState<string | null>(null);
  const form = useDomainForm(typedProfileSchema, blankProfile);
  const membership = useDomainForm(membershipFormSchema, {
    moduleId: chosen.module.id,
    from: chosen.module.schedule.from,
  });
  const kept = useKeptForm('new-member', keptForm(form), keptForm(membership));
  const send = async (profile: ReadProfile, place: MembershipRead, goOn: boolean) => {
    const { data } = await addMember({ ...place, profile });
    if (!data) return setAdded(null);
    if (!goOn) {
      kept.drop();
      return navigate(paths.member(data.memberId), AFTER_SAVING);
    }
    setAdded(profile.preferredFirstName);
    form.reset(blankProfile);
    form.setFocus('legalName');
    return undefined;
  };
  const add = (goOn: boolean) =>
    form.handleSubmit((profile) =>
      membership.handleSubmit((place) => send(profile, place, goOn))(),
    );
  const takeFirstDay = (moduleId: string) => {
    const day = choices.find(({ module }) => module.id === moduleId)?.module.schedule.from;
    const isTyped = membership.getFieldState('from').isDirty;
    if (day && !isTyped) membership.resetField('from', { defaultValue: day });
  };
  return { form, membership, kept, add, takeFirstDay, added, error };
}
