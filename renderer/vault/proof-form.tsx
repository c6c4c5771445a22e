import { Button } from '@mantine/core';
import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import type { Proof } from '../../shared/contract/keys';
import type { Refusal } from '../../shared/contract/refusal';
import { Banner } from '../ui/banner';
import { Form, FormActions } from '../ui/form';
import { RefusalMessage } from '../ui/refusal-message';
import { needsRecoveryCode } from './kinds-of-refusal';
import { SecretInput } from './secret-input';
import { proofOf, type SecretKind } from './secret-kind';
import { vaultTexts } from './texts';
import { useProof } from './use-proof';
import { WorkingLine } from './working-line';

interface Props {
  readonly label: string;
  /** What the button says, by what is typed. */
  readonly submit: Readonly<Record<SecretKind, string>>;
  readonly working: string;
  readonly onProof: (proof: Proof) => Promise<Refusal | null>;
  readonly waitSeconds?: number;
  readonly beginsWith?: SecretKind;
  /** Only one of the two will do. */
  readonly isFixed?: boolean;
  /** Another button is the first thing to do here. */
  readonly isSecond?: boolean;
  readonly actions?: ReactNode;
}

/** Asks for one of the two secrets; says what is wrong with it, and how long to wait. */
export function ProofForm(props: Props) {
  const { label, submit, onProof, waitSeconds, isFixed = false, isSecond = false } = props;
  const { prove, refusal, forgetRefusal, isWorking, secondsToWait } = useProof(
    onProof,
    waitSeconds,
  );
  const [kind, setKind] = useState<SecretKind>(props.beginsWith ?? 'passphrase');
  const [secret, setSecret] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const isCodeWanted =
    !isFixed && kind === 'passphrase' && refusal !== null && needsRecoveryCode(refusal);
  const isReady = secondsToWait === 0 && secret !== '';

  const onSubmit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isReady || isWorking) return;
    await prove(proofOf(kind, secret));
    input.current?.select();
  };
  const turn = () => {
    setKind(kind === 'passphrase' ? 'recovery-code' : 'passphrase');
    setSecret('');
    forgetRefusal();
  };
  return (
    <Form label={label} onSubmit={(event) => void onSubmit(event)}>
      <SecretInput
        key={kind}
        ref={input}
        kind={kind}
        value={secret}
        onChange={setSecret}
        isFocusLeft={isSecond && kind === 'passphrase'}
      />
      <RefusalMessage
        refusal={isWorking ? null : refusal}
        actions={isCodeWanted && <Button onClick={turn}>{vaultTexts.takeCode}</Button>}
      />
      <Waiting seconds={secondsToWait} />
      <FormActions>
        <Button
          type="submit"
          variant={isSecond || isCodeWanted ? 'default' : 'filled'}
          loading={isWorking}
          disabled={!isReady}
        >
          {submit[kind]}
        </Button>
        {!isFixed && !isCodeWanted && (
          <Button variant="subtle" disabled={isWorking} onClick={turn}>
            {kind === 'passphrase' ? vaultTexts.takeCode : vaultTexts.takePassphrase}
          </Button>
        )}
        {props.actions}
      </FormActions>
      <WorkingLine text={isWorking ? props.working : null} />
    </Form>
  );
}

function Waiting({ seconds }: { readonly seconds: number }) {
  if (seconds === 0) return null;
  return (
    <Banner tone="missing" title={vaultTexts.waitTitle}>
      <p>{vaultTexts.waitText(seconds)}</p>
    </Banner>
  );
}
