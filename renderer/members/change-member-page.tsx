import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Member } from '../../shared/domain/member';
import { useChangeMemberMutation } from '../api/hooks';
import { AFTER_SAVING, paths } from '../shell/paths';
import { BegunForm } from '../ui/begun-form';
import { Form, FormActions } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { WorkPage } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import { typedFrom, typedMemberSchema } from './member-form-schema';
import { ProfileFields } from './profile-fields';
import { memberTexts } from './texts';
import { ThisMember } from './this-member';

export function ChangeMemberPage() {
  return <ThisMember>{(member) => <ChangeForm member={member} />}</ThisMember>;
}

function ChangeForm({ member }: { readonly member: Member }) {
  const navigate = useNavigate();
  const [changeMember, { error }] = useChangeMemberMutation();
  const form = useDomainForm(typedMemberSchema, typedFrom(member));
  const kept = useKeptForm(`change-member:${member.id}`, keptForm(form));
  const title = memberTexts.changeTitle(member.profile.preferredFirstName);
  const submit = form.handleSubmit(async ({ healthNumber, ...profile }) => {
    const reply = await changeMember({ memberId: member.id, profile, healthNumber });
    if (reply.error) return;
    kept.drop();
    await navigate(paths.member(member.id), AFTER_SAVING);
  });
  return (
    <WorkPage title={title} width="reading">
      <Form label={title} onSubmit={(event) => void submit(event)}>
        <BegunForm
          of={kept}
          isDirty={form.formState.isDirty}
          isSaving={form.formState.isSubmitting}
        />
        <ProfileFields control={form.control} />
        <RefusalMessage refusal={refusalOf(error)} />
        <FormActions>
          <Button type="submit" loading={form.formState.isSubmitting}>
            {memberTexts.saveDetails}
          </Button>
        </FormActions>
      </Form>
    </WorkPage>
  );
}
