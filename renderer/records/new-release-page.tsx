import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { MemberSummary } from '../../shared/contract/members';
import type { Output } from '../../shared/contract/contract';
import { memberIdSchema } from '../../shared/domain/ids';
import { useGetMemberQuery, useListMembersQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { ChooseMember } from './choose-member';
import { ReleaseDone } from './release-done';
import { ReleaseForm } from './release-form';
import { recordTexts } from './texts';

/** Choose member and days, see exactly what goes in, save the PDF. */
export function NewReleasePage() {
  const [search] = useSearchParams();
  const members = useListMembersQuery({ moduleId: null });
  const wanted = memberIdSchema.safeParse(search.get('member'));
  return (
    <WorkPage title={recordTexts.newTitle} lead={recordTexts.newLead}>
      <Loaded of={members}>
        {(all) => <Content members={all} memberId={wanted.success ? wanted.data : null} />}
      </Loaded>
    </WorkPage>
  );
}

interface ContentProps {
  readonly members: readonly MemberSummary[];
  readonly memberId: MemberSummary['id'] | null;
}

function Content({ members, memberId }: ContentProps) {
  const navigate = useNavigate();
  const [done, setDone] = useState<Output<'releaseRecord'> | null>(null);
  if (members.length === 0) {
    return (
      <EmptyState
        title={recordTexts.noMember}
        text={recordTexts.emptyText}
        action={
          <Button onClick={() => void navigate(paths.newMember(null))}>
            {recordTexts.addMember}
          </Button>
        }
      />
    );
  }
  if (done) return <ReleaseDone done={done} onAnother={() => setDone(null)} />;
  if (!memberId) return <ChooseMember members={members} />;
  return <FormFor key={memberId} members={members} memberId={memberId} onDone={setDone} />;
}

interface FormForProps {
  readonly members: readonly MemberSummary[];
  readonly memberId: MemberSummary['id'];
  readonly onDone: (done: Output<'releaseRecord'>) => void;
}

function FormFor({ members, memberId, onDone }: FormForProps) {
  const member = useGetMemberQuery({ memberId });
  return (
    <Loaded of={member}>
      {(found) => <ReleaseForm member={found} members={members} onDone={onDone} />}
    </Loaded>
  );
}
