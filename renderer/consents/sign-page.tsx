import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { SigningView } from '../../shared/contract/consents';
import {
  agreementIdSchema,
  memberIdSchema,
  type AgreementId,
  type ConsentId,
  type MemberId,
} from '../../shared/domain/ids';
import { canonicalJson } from '../../shared/lib/canonical-json';
import { useGetSigningQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { useId } from '../shell/use-id';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { SignDone } from './sign-done';
import { SignForm } from './sign-form';
import { titleOf } from './shown-text';
import css from './sign.module.css';
import { signTexts } from './sign-texts';

/** One member and one agreement, and no other name: the member may look at this screen. */
export function SignPage() {
  const memberId = useId(memberIdSchema, 'memberId');
  const agreementId = useId(agreementIdSchema, 'agreementId');
  return (
    <Signing key={`${memberId} ${agreementId}`} memberId={memberId} agreementId={agreementId} />
  );
}

interface Props {
  readonly memberId: MemberId;
  readonly agreementId: AgreementId;
}

/** What was signed, and by whom, for the words that follow. */
interface Given {
  readonly consentId: ConsentId;
  readonly signerName: string;
  readonly title: string;
}

function Signing({ memberId, agreementId }: Props) {
  const signing = useGetSigningQuery({ memberId, agreementId });
  const [given, setGiven] = useState<Given | null>(null);
  if (given) return <SignDone {...given} memberId={memberId} />;
  const newest = async () => (await signing.refetch()).data;
  return (
    <Loaded of={signing}>
      {(view) => (
        <ShownText memberId={memberId} newest={view} askNewest={newest} onGiven={setGiven} />
      )}
    </Loaded>
  );
}

interface ShownProps {
  readonly memberId: MemberId;
  readonly newest: SigningView;
  readonly askNewest: () => Promise<SigningView | undefined>;
  readonly onGiven: (given: Given) => void;
}

/** The text does not change under the eyes of who reads it: a newer one is offered. */
function ShownText({ memberId, newest, askNewest, onGiven }: ShownProps) {
  const [view, setView] = useState(newest);
  const title = titleOf(view);
  const showNewest = async () => setView((await askNewest()) ?? view);
  return (
    <WorkPage
      title={signTexts.title}
      lead={<Lead view={view} />}
      actions={<Leave memberId={memberId} />}
      width="reading"
    >
      <SignForm
        // Another text is another form: what was drawn under the old one does not count for it.
        key={nameOf(view)}
        view={view}
        isOutdated={nameOf(view) !== nameOf(newest)}
        memberId={memberId}
        onNewText={() => void showNewest()}
        onGiven={(consentId, signerName) => onGiven({ consentId, signerName, title })}
      />
    </WorkPage>
  );
}

function nameOf({ version, values }: SigningView): string {
  return `${version.hash} ${canonicalJson(values)}`;
}

function Lead({ view }: { readonly view: SigningView }) {
  return (
    <span className={css.lead}>
      <PersonName>{signTexts.lead(view.signerName)}</PersonName>
      <span>{signTexts.version(view.version.number)}</span>
    </span>
  );
}

function Leave({ memberId }: { readonly memberId: MemberId }) {
  const navigate = useNavigate();
  return (
    <Button variant="default" onClick={() => void navigate(paths.memberAgreements(memberId))}>
      {signTexts.leave}
    </Button>
  );
}
