import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Agreement } from '../../shared/domain/agreement';
import { paths } from '../shell/paths';
import { readingTexts } from './texts';
import { nextNumberOf } from './texts-of';

interface Props {
  readonly agreement: Agreement;
  readonly isSavingForm: boolean;
  readonly onSaveForm: () => void;
  readonly onRetire: (isRetired: boolean) => void;
}

/** What can be done with an agreement, the next step first. */
export function AgreementActions({ agreement, isSavingForm, onSaveForm, onRetire }: Props) {
  if (agreement.retiredAt !== null) {
    return <Button onClick={() => onRetire(false)}>{readingTexts.bringBack}</Button>;
  }
  return (
    <>
      <WritingActions agreement={agreement} />
      {agreement.versions.length > 0 && (
        <>
          <Button variant="default" loading={isSavingForm} onClick={onSaveForm}>
            {readingTexts.saveForm}
          </Button>
          <Button variant="default" onClick={() => onRetire(true)}>
            {readingTexts.retire}
          </Button>
        </>
      )}
    </>
  );
}

function WritingActions({ agreement }: Pick<Props, 'agreement'>) {
  const navigate = useNavigate();
  const write = () => void navigate(paths.agreementDraft(agreement.id));
  if (!agreement.draft) {
    return (
      <Button variant="default" onClick={write}>
        {readingTexts.change}
      </Button>
    );
  }
  return (
    <>
      <Button onClick={() => void navigate(paths.publishAgreement(agreement.id))}>
        {readingTexts.publish(nextNumberOf(agreement))}
      </Button>
      <Button variant="default" onClick={write}>
        {readingTexts.changeDraft}
      </Button>
    </>
  );
}
