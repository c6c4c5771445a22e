import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router';
import type { MemberSummary } from '../../shared/contract/members';
import { memberIdSchema, type MemberId } from '../../shared/domain/ids';
import { useGetMemberQuery, useListMembersQuery } from '../api/hooks';
import { memberOptions } from '../records/choose-member';
import { paths } from '../shell/paths';
import { EmptyState } from '../ui/empty-state';
import { SelectField } from '../ui/fields';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import css from './disclosures.module.css';
import { NewDisclosureForm } from './new-disclosure-form';
import { disclosureTexts } from './texts';

/** Choose the member, then say who was told what and why (M12, M96). */
export function NewDisclosurePage() {
  const [search] = useSearchParams();
  const members = useListMembersQuery({ moduleId: null });
  const wanted = memberIdSchema.safeParse(search.get('member')).data ?? null;
  return (
    <WorkPage title={disclosureTexts.newTitle} lead={disclosureTexts.newLead} width="reading">
      <Loaded of={members}>{(all) => <Content members={all} memberId={wanted} />}</Loaded>
    </WorkPage>
  );
}

interface Props {
  readonly members: readonly MemberSummary[];
  readonly memberId: MemberId | null;
}

function Content({ members, memberId }: Props) {
  const navigate = useNavigate();
  if (members.length === 0) {
    return (
      <EmptyState
        title={disclosureTexts.noMember}
        text={disclosureTexts.noMemberText}
        action={
          <Button onClick={() => void navigate(paths.newMember(null))}>
            {disclosureTexts.addMember}
          </Button>
        }
      />
    );
  }
  return (
    <div className={css.new}>
      <ChooseMember members={members} memberId={memberId} />
      {memberId && <FormFor key={`form ${memberId}`} memberId={memberId} />}
    </div>
  );
}

/** Whose it is, is always chosen by hand. */
function ChooseMember({ members, memberId }: Props) {
  const navigate = useNavigate();
  const { control } = useForm({ values: { memberId: memberId ?? '' } });
  const turnTo = (id: string) => {
    const chosen = members.find((summary) => summary.id === id);
    if (chosen) void navigate(paths.disclosureAbout(chosen.id));
  };
  return (
    <>
      <SelectField
        control={control}
        name="memberId"
        label={disclosureTexts.member}
        isSearchable
        onChosen={turnTo}
        options={memberOptions(members)}
      />
      {memberId === null && <p className={css.soft}>{disclosureTexts.chooseMember}</p>}
    </>
  );
}

function FormFor({ memberId }: { readonly memberId: MemberId }) {
  const member = useGetMemberQuery({ memberId });
  return <Loaded of={member}>{(found) => <NewDisclosureForm member={found} />}</Loaded>;
}
