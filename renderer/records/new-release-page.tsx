import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { MemberSummary } from '../../shared/contract/members';
import type { Output } from '../../shared/contract/contract';
import type { RequestView } from '../../shared/contract/record-requests';
import { memberIdSchema, recordRequestIdSchema } from '../../shared/domain/ids';
import { establishedRight } from '../../shared/domain/request-rules';
import { useGetMemberQuery, useGetRecordRequestQuery, useListMembersQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { ChooseMember } from './choose-member';
import { ReleaseDone } from './release-done';
import { ReleaseForm } from './release-form';
import { recordTexts } from './texts';

/** Choose member, parts and days, look at names and pages, save the PDF. */
export function NewReleasePage() {
  const [search] = useSearchParams();
  const member = memberIdSchema.safeParse(search.get('member'));
  const request = recordRequestIdSchema.safeParse(search.get('request'));
  if (request.success) return <ForRequest requestId={request.data} />;
  return (
    <WorkPage title={recordTexts.newTitle} lead={recordTexts.newLead}>
      <Content memberId={member.success ? member.data : null} asked={null} />
    </WorkPage>
  );
}

/** What the request asks for is filled in; whose record it is about is its own to say. */
function ForRequest({ requestId }: { readonly requestId: RequestView['request']['id'] }) {
  const request = useGetRecordRequestQuery({ requestId });
  const lead = request.data && recordTexts.newLeadFor(request.data.request.asker.name);
  return (
    <WorkPage title={recordTexts.newTitle} lead={lead ?? recordTexts.newLead}>
      <Loaded of={request}>
        {(asked) =>
          establishedRight(asked.request).ok ? (
            <Content memberId={asked.request.memberId} asked={asked} />
          ) : (
            <NotEstablished requestId={requestId} />
          )
        }
      </Loaded>
    </WorkPage>
  );
}

function NotEstablished({ requestId }: { readonly requestId: RequestView['request']['id'] }) {
  const navigate = useNavigate();
  return (
    <Banner
      tone="missing"
      title={recordTexts.notEstablished}
      actions={
        <Button variant="default" onClick={() => void navigate(paths.request(requestId))}>
          {recordTexts.toRequest}
        </Button>
      }
    >
      <p>{recordTexts.notEstablishedText}</p>
    </Banner>
  );
}

interface ContentProps {
  readonly memberId: MemberSummary['id'] | null;
  readonly asked: RequestView | null;
}

function Content(about: ContentProps) {
  const members = useListMembersQuery({ moduleId: null });
  return <Loaded of={members}>{(all) => <Release {...about} members={all} />}</Loaded>;
}

interface ReleaseProps extends ContentProps {
  readonly members: readonly MemberSummary[];
}

/** What was made stands here until one leaves: its password is nowhere else. */
function Release({ members, memberId, asked }: ReleaseProps) {
  const navigate = useNavigate();
  const [done, setDone] = useState<Output<'releaseRecord'> | null>(null);
  if (done) return <ReleaseDone done={done} onAnother={() => setDone(null)} />;
  if (memberId) {
    return <FormFor key={memberId} {...{ members, memberId, asked }} onDone={setDone} />;
  }
  if (members.length > 0) return <ChooseMember members={members} />;
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

interface FormForProps {
  readonly members: readonly MemberSummary[];
  readonly memberId: MemberSummary['id'];
  readonly asked: RequestView | null;
  readonly onDone: (done: Output<'releaseRecord'>) => void;
}

function FormFor({ members, memberId, asked, onDone }: FormForProps) {
  const member = useGetMemberQuery({ memberId });
  return (
    <Loaded of={member}>
      {(found) => <ReleaseForm {...{ members, asked, onDone }} member={found} />}
    </Loaded>
  );
}
