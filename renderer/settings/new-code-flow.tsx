import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Reply } from '../../shared/contract/contract';
import type { Proof } from '../../shared/contract/keys';
import type { Refusal } from '../../shared/contract/refusal';
import { paths } from '../shell/paths';
import { uiTexts } from '../ui/texts';
import { ProofForm } from '../vault/proof-form';
import { RecoverySheet } from '../vault/recovery-sheet';
import { vaultTexts } from '../vault/texts';
import { TypeCodeBack } from '../vault/type-code-back';
import { PageFrame } from './page-frame';
import { keysTexts } from './texts';

type Step =
  | { readonly kind: 'proof' }
  | { readonly kind: 'sheet'; readonly code: string }
  | { readonly kind: 'typing'; readonly code: string };

interface Props {
  readonly title: string;
  readonly lead: string;
  /** What has to be known before one begins. */
  readonly explained: ReactNode;
  readonly sheetLead: string;
  readonly submit: string;
  readonly working: string;
  readonly isPassphraseOnly: boolean;
  readonly onBegin: (proof: Proof) => Promise<Reply<'beginRecoveryCode'>>;
  readonly onComplete: (typedCode: string) => Promise<Refusal | null>;
}

/** A secret, a new code, the code typed back. The code lives in this component only. */
export function NewCodeFlow(props: Props) {
  const [step, setStep] = useState<Step>({ kind: 'proof' });
  const begin = async (proof: Proof) => {
    const reply = await props.onBegin(proof);
    if (!reply.ok) return reply.error;
    setStep({ kind: 'sheet', code: reply.value.recoveryCode });
    return null;
  };
  switch (step.kind) {
    case 'proof':
      return (
        <PageFrame title={props.title} step={vaultTexts.stepOf(1)} lead={props.lead}>
          {props.explained}
          <ProofForm
            label={props.title}
            submit={{ passphrase: keysTexts.showCode, 'recovery-code': keysTexts.showCode }}
            working={keysTexts.checking}
            onProof={begin}
            isFixed={props.isPassphraseOnly}
            actions={<CancelToKeys />}
          />
        </PageFrame>
      );
    case 'sheet':
      return (
        <RecoverySheet
          frame={PageFrame}
          step={vaultTexts.stepOf(2)}
          lead={props.sheetLead}
          code={step.code}
          onWritten={() => setStep({ ...step, kind: 'typing' })}
          actions={<CancelToKeys />}
        />
      );
    case 'typing':
      return (
        <TypeCodeBack
          frame={PageFrame}
          step={vaultTexts.stepOf(3)}
          submit={props.submit}
          working={props.working}
          onTyped={props.onComplete}
          onShow={() => setStep({ ...step, kind: 'sheet' })}
        />
      );
  }
}

function CancelToKeys() {
  return (
    <Button component={Link} to={paths.keys} variant="subtle">
      {uiTexts.cancel}
    </Button>
  );
}
