import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { RequestView } from '../../shared/contract/record-requests';
import { recordRequestIdSchema, type RecordRequestId } from '../../shared/domain/ids';
import type { PracticeProfile } from '../../shared/domain/practice';
import { useGetPracticeQuery, useGetRecordRequestQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { useId } from '../shell/use-id';
import { Banner } from '../ui/banner';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { sayFullDate } from '../ui/say-dates';
import { AnswerPart } from './answer-part';
import { AskedPart } from './asked-part';
import { AuthorityPart } from './authority-part';
import { DaysLeft } from './days-left';
import { DuePart } from './due-part';
import { FeePart } from './fee-part';
import { IdentityPart } from './identity-part';
import { LettersPart } from './letters-part';
import { GroupNotesPart, ReleasePart } from './release-part';
import css from './requests.module.css';
import { nextStepTexts, outcomeTexts } from './kind-texts';
import { requestTexts } from './texts';
import { WhoseRecord } from './whose-record';

/** One request from the day it came in to the day it is answered, on one page. */
export function RequestPage() {
  const requestId = useId(recordRequestIdSchema, 'requestId');
  return <ThisRequest key={requestId} requestId={requestId} />;
}

function ThisRequest({ requestId }: { readonly requestId: RecordRequestId }) {
  const view = useGetRecordRequestQuery({ requestId });
  const practice = useGetPracticeQuery({});
  return (
    <Loaded of={view}>
      {(found) => (
        <WorkPage title={<Title view={found} />} lead={<Lead view={found} />} width="reading">
          <Loaded of={practice}>
            {(profile) => (profile ? <Parts view={found} practice={profile} /> : <NoPractice />)}
          </Loaded>
        </WorkPage>
      )}
    </Loaded>
  );
}

interface Props {
  readonly view: RequestView;
}

function Title({ view }: Props) {
  return (
    <>
      {requestTexts.pageTitle} <WhoseRecord about={view.about} />
    </>
  );
}

/** What is next, and until when. */
function Lead({ view: { request, next, dueOn } }: Props) {
  if (next === null) return request.outcome && outcomeTexts[request.outcome.kind];
  return (
    <span className={css.lead}>
      <span>{nextStepTexts[next.kind]}</span>
      <DaysLeft dueOn={dueOn} />
    </span>
  );
}

function NoPractice() {
  const navigate = useNavigate();
  return (
    <Banner
      tone="missing"
      actions={
        <Button variant="default" onClick={() => void navigate(paths.practice)}>
          {requestTexts.toPractice}
        </Button>
      }
    >
      <p>{requestTexts.needsPractice}</p>
    </Banner>
  );
}

function Parts({ view, practice }: Props & { readonly practice: PracticeProfile }) {
  const { request, about } = view;
  const { certificate } = about;
  return (
    <div className={css.page}>
      {certificate && (
        <Banner tone="missing">
          <p>
            {requestTexts.certificate(certificate.number, sayFullDate(certificate.destroyedOn))}
          </p>
        </Banner>
      )}
      <AskedPart request={request} />
      <IdentityPart request={request} />
      <AuthorityPart view={view} />
      <DuePart view={view} practice={practice} />
      <FeePart view={view} practice={practice} />
      {!certificate && <ReleasePart view={view} />}
      {!certificate && <GroupNotesPart view={view} />}
      <LettersPart view={view} practice={practice} />
      <AnswerPart view={view} practice={practice} />
    </div>
  );
}
