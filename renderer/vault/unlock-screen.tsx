import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import type { Proof } from '../../shared/contract/keys';
import type { Refusal } from '../../shared/contract/refusal';
import type { AppState } from '../api/store';
import { topicsChanged, useAskQuietly } from '../api/use-ask';
import { Banner } from '../ui/banner';
import { focusOnArrival } from '../ui/focus-on-arrival';
import { RefusalMessage } from '../ui/refusal-message';
import { isDamage, type Damage } from './kinds-of-refusal';
import { GateCard } from './gate-card';
import { OtherWay } from './other-way';
import { ProofForm } from './proof-form';
import { vaultTexts } from './texts';
import css from './unlock-screen.module.css';

interface Props {
  readonly waitSeconds: number;
  readonly opensByKeychain: boolean;
  readonly onDamaged: (damage: Damage) => void;
  readonly onRestore: () => void;
}

/** The locked vault: its keys, how long to wait after wrong ones, and nothing clinical. */
export function UnlockScreen({ waitSeconds, opensByKeychain, onDamaged, onRestore }: Props) {
  const open = useOpening(onDamaged);
  return (
    <GateCard title={vaultTexts.lockedTitle}>
      <Restored />
      {opensByKeychain && <KeyRing onOpen={() => open({ by: 'keychain' })} />}
      <ProofForm
        label={vaultTexts.lockedTitle}
        submit={{ passphrase: vaultTexts.unlock, 'recovery-code': vaultTexts.unlockWithCode }}
        working={vaultTexts.unlocking}
        onProof={open}
        waitSeconds={waitSeconds}
        isSecond={opensByKeychain}
      />
      <OtherWay label={vaultTexts.restore} onTake={onRestore} />
    </GateCard>
  );
}

/** Opens the vault; damage is met on a screen of its own. */
function useOpening(onDamaged: (damage: Damage) => void) {
  const dispatch = useDispatch();
  const ask = useAskQuietly();
  return async (key: Proof | { readonly by: 'keychain' }): Promise<Refusal | null> => {
    const reply = await openWith(ask, key);
    if (reply.ok) dispatch(topicsChanged(['vault']));
    else if (isDamage(reply.error)) onDamaged(reply.error);
    return reply.ok ? null : reply.error;
  };
}

function openWith(ask: ReturnType<typeof useAskQuietly>, key: Proof | { readonly by: 'keychain' }) {
  switch (key.by) {
    case 'passphrase':
      return ask('unlockVault', { passphrase: key.passphrase });
    case 'recovery-code':
      return ask('unlockWithRecoveryCode', { typedCode: key.typedCode });
    case 'keychain':
      return ask('unlockWithKeychain', {});
  }
}

function KeyRing({ onOpen }: { readonly onOpen: () => Promise<Refusal | null> }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  const open = async () => {
    setIsWorking(true);
    setRefusal(await onOpen());
    setIsWorking(false);
  };
  return (
    <div className={css.keyRing}>
      <Button
        ref={focusOnArrival}
        fullWidth
        loading={isWorking}
        leftSection={<IconKey size={18} aria-hidden />}
        onClick={() => void open()}
      >
        {vaultTexts.openByKeyRing}
      </Button>
      <RefusalMessage refusal={isWorking ? null : refusal} />
      <p className={css.or}>{vaultTexts.orBySecret}</p>
    </div>
  );
}

/** After a restore: which passphrase is asked for, and where the old vault is, if there was one. */
function Restored() {
  const restored = useSelector((state: AppState) => state.view.restored);
  if (!restored) return null;
  return (
    <div className={css.restored}>
      <Banner tone="done" role="status" title={vaultTexts.restoredTitle}>
        <p>{vaultTexts.restoredText}</p>
        {restored === 'over-another' && <p>{vaultTexts.restoredAside}</p>}
      </Banner>
    </div>
  );
}
