import { useState } from 'react';
import { useDispatch } from 'react-redux';
import { RestoreFlow } from '../backups/restore-flow';
import { topicsChanged, useAskQuietly } from '../api/use-ask';
import { ChoosePassphrase } from './choose-passphrase';
import { GateCard } from './gate-card';
import { RecoverySheet } from './recovery-sheet';
import { vaultTexts } from './texts';
import { TypeCodeBack } from './type-code-back';

type Step =
  | { readonly kind: 'passphrase' }
  | { readonly kind: 'sheet'; readonly code: string }
  | { readonly kind: 'typing'; readonly code: string }
  | { readonly kind: 'restore' };

/**
 * First start: passphrase, recovery code, the code typed back; or a backup from another laptop. The
 * code lives in this component only.
 */
export function FirstStart() {
  const dispatch = useDispatch();
  const ask = useAskQuietly();
  const [step, setStep] = useState<Step>({ kind: 'passphrase' });

  const begin = async (passphrase: string) => {
    const reply = await ask('beginVault', { passphrase });
    if (!reply.ok) return reply.error;
    setStep({ kind: 'sheet', code: reply.value.recoveryCode });
    return null;
  };
  const complete = async (typedCode: string) => {
    const reply = await ask('completeVault', { typedCode });
    if (!reply.ok) return reply.error;
    dispatch(topicsChanged(['vault']));
    return null;
  };
  const beginAgain = () => setStep({ kind: 'passphrase' });

  switch (step.kind) {
    case 'passphrase':
      return <ChoosePassphrase onChoose={begin} onRestore={() => setStep({ kind: 'restore' })} />;
    case 'sheet':
      return (
        <RecoverySheet
          frame={GateCard}
          step={vaultTexts.stepOf(2)}
          lead={vaultTexts.codeText}
          code={step.code}
          onWritten={() => setStep({ ...step, kind: 'typing' })}
        />
      );
    case 'typing':
      return (
        <TypeCodeBack
          frame={GateCard}
          step={vaultTexts.stepOf(3)}
          submit={vaultTexts.makeVault}
          working={vaultTexts.making}
          onTyped={complete}
          onShow={() => setStep({ ...step, kind: 'sheet' })}
        />
      );
    case 'restore':
      return (
        <RestoreFlow frame={GateCard} begins={null} onCancel={beginAgain} onRestored={beginAgain} />
      );
  }
}
