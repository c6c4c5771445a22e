import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { memberIdSchema } from '../../shared/domain/ids';
import type { Member } from '../../shared/domain/member';
import { useGetMemberQuery } from '../api/hooks';
import { ReleaseList } from '../records/release-list';
import { paths } from '../shell/paths';
import { useId } from '../shell/use-id';
import { Loaded } from '../ui/loaded';
import { Section, WorkPage } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { MemberDetails } from './member-details';
import { MemberNotes } from './member-notes';
import css from './members.module.css';
import { memberTexts } from './texts';

export function MemberPage() {
  const memberId = useId(memberIdSchema, 'memberId');
  const member = useGetMemberQuery({ memberId });
  return <Loaded of={member}>{(found) => <Found key={found.id} member={found} />}</Loaded>;
}

function Found({ member }: { readonly member: Member }) {
  const { profile } = member;
  return (
    <WorkPage
      title={<PersonName>{profile.preferredFirstName}</PersonName>}
      lead={<PersonName>{profile.legalName}</PersonName>}
      actions={<Actions member={member} />}
    >
      <div className={css.member}>
        <div>
          <Section title={memberTexts.goals}>
            <p className={css.goals} dir="auto">
              {profile.goals === '' ? memberTexts.noGoals : profile.goals}
            </p>
          </Section>
          <Section title={memberTexts.notes}>
            <MemberNotes memberId={member.id} />
          </Section>
        </div>
        <div>
          <Section title={memberTexts.details}>
            <MemberDetails member={member} />
          </Section>
          <Section title={memberTexts.releases}>
            <ReleaseList memberId={member.id} empty={memberTexts.noReleases} />
          </Section>
        </div>
      </div>
    </WorkPage>
  );
}

function Actions({ member }: { readonly member: Member }) {
  const navigate = useNavigate();
  return (
    <>
      <Button variant="default" onClick={() => void navigate(paths.changeMember(member.id))}>
        {memberTexts.change}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileExport size={16} aria-hidden />}
        onClick={() => void navigate(paths.newRelease(member.id))}
      >
        {memberTexts.release}
      </Button>
    </>
  );
}
