import { Button } from '@mantine/core';
import type { Refusal } from '../../shared/contract/refusal';
import type { ConsentId } from '../../shared/domain/ids';
import { useSaveConsentCopyMutation, useSaveSignedCopyMutation } from '../api/hooks';
import { Banner } from '../ui/banner';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import css from './consents.module.css';
import { consentTexts } from './texts';

interface Props {
  readonly consentId: ConsentId;
}

/** The signer's copy as a PDF: text, signature and how it came about. */
export function SaveCopy({ consentId }: Props) {
  const [saveConsentCopy, { data, error, isLoading }] = useSaveConsentCopyMutation();
  return (
    <SaveFile
      label={consentTexts.saveCopy}
      path={data?.path}
      refusal={refusalOf(error)}
      isSaving={isLoading}
      onSave={() => void saveConsentCopy({ consentId })}
    />
  );
}

/** The paper that was signed, as it was attached. */
export function SavePaper({ consentId }: Props) {
  const [saveSignedCopy, { data, error, isLoading }] = useSaveSignedCopyMutation();
  return (
    <SaveFile
      label={consentTexts.savePaper}
      path={data?.path}
      refusal={refusalOf(error)}
      isSaving={isLoading}
      onSave={() => void saveSignedCopy({ consentId })}
    />
  );
}

interface FileProps {
  readonly label: string;
  readonly path: string | undefined;
  readonly refusal: Refusal | null;
  readonly isSaving: boolean;
  readonly onSave: () => void;
}

function SaveFile({ label, path, refusal, isSaving, onSave }: FileProps) {
  return (
    <div className={css.saving}>
      <div>
        <Button variant="default" loading={isSaving} onClick={onSave}>
          {label}
        </Button>
      </div>
      <RefusalMessage refusal={refusal?.code === 'save-cancelled' ? null : refusal} />
      {path !== undefined && (
        <Banner tone="done" role="status" title={consentTexts.savedAs(path)}>
          <p>{consentTexts.savedIsLogged}</p>
        </Banner>
      )}
    </div>
  );
}
