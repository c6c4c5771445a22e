import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { ConsentId, MemberId } from '../../shared/domain/ids';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { focusOnArrival } from '../ui/focus-on-arrival';
import { WorkPage } from '../ui/page';
import { SaveCopy } from './save-copy';
import css from './sign.module.css';
import { signTexts } from './sign-texts';

interface Props {
  readonly memberId: MemberId;
  readonly consentId: ConsentId;
  readonly signerName: string;
  readonly title: string;
}

/** What happened, the signer's copy, and the way back. */
export function SignDone({ memberId, consentId, signerName, title }: Props) {
  const navigate = useNavigate();
  return (
    <WorkPage title={title} width="reading">
      <div className={css.done} ref={focusOnArrival} tabIndex={-1}>
        <Banner tone="done" role="status" title={signTexts.done(signerName, title)}>
          <p>{signTexts.doneText}</p>
        </Banner>
        <SaveCopy consentId={consentId} />
        <div>
          <Button variant="default" onClick={() => void navigate(paths.memberAgreements(memberId))}>
            {signTexts.back}
          </Button>
        </div>
      </div>
    </WorkPage>
  );
}
