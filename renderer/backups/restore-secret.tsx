import { Button } from '@mantine/core';
import type { Proof } from '../../shared/contract/keys';
import type { Refusal } from '../../shared/contract/refusal';
import { uiTexts } from '../ui/texts';
import type { Frame } from '../vault/frame-props';
import { ProofForm } from '../vault/proof-form';
import { restoreTexts } from './texts';
import type { ChosenBackup } from './use-choose-backup';

interface Props {
  readonly frame: Frame;
  readonly chosen: ChosenBackup;
  readonly onProof: (proof: Proof) => Promise<Refusal | null>;
  readonly onBack: () => void;
}

export function RestoreSecret({ frame: Frame, chosen, onProof, onBack }: Props) {
  return (
    <Frame
      step={restoreTexts.stepOf(2)}
      title={restoreTexts.secretTitle}
      lead={restoreTexts.secretText(chosen.fileName)}
    >
      <ProofForm
        label={restoreTexts.secretTitle}
        submit={{ passphrase: restoreTexts.read, 'recovery-code': restoreTexts.read }}
        working={restoreTexts.reading}
        onProof={onProof}
        actions={
          <Button variant="subtle" onClick={onBack}>
            {uiTexts.cancel}
          </Button>
        }
      />
    </Frame>
  );
}
