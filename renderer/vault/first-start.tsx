import { useState } from 'react';
import { useDispatch } from 'react-redux';
import { topicsChanged, useAskQuietly } from '../api/use-ask';
import { ChoosePassphrase } from './choose-passphrase';
import { RecoverySheet } from './recovery-sheet';
import { TypeCodeBack } from './type-code-back';

type Step =
  | { readonly kind: 'passphrase' }
  | { readonly kind: 'sheet'; readonly code: string }
  | { readonly kind: 'typing'; readonly code: string };

/** First start: passphrase, recovery code, the code typed back. The code lives in this component only. */
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

  switch (step.kind) {
    case 'passphrase':
      return <ChoosePassphrase onChoose={begin} />;
    case 'sheet':
      return (
        <RecoverySheet code={step.code} onWritten={() => setStep({ ...step, kind: 'typing' })} />
      );
    case 'typing':
      return <TypeCodeBack onTyped={complete} onShow={() => setStep({ ...step, kind: 'sheet' })} />;
  }
}
