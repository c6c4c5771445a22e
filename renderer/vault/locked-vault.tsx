import { useState } from 'react';
import { RestoreFlow } from '../backups/restore-flow';
import type { ChosenBackup } from '../backups/use-choose-backup';
import type { Damage } from './kinds-of-refusal';
import { DamagedScreen } from './damaged-screen';
import { GateCard } from './gate-card';
import { UnlockScreen } from './unlock-screen';

type Screen =
  | { readonly kind: 'unlock' }
  | { readonly kind: 'damaged'; readonly damage: Damage }
  /** `before` is the damage one comes from, and goes back to. */
  | {
      readonly kind: 'restore';
      readonly chosen: ChosenBackup | null;
      readonly before: Damage | null;
    };

interface Props {
  readonly waitSeconds: number;
  readonly opensByKeychain: boolean;
}

/** In front of the locked vault: opening it, and what to do when it does not open. */
export function LockedVault({ waitSeconds, opensByKeychain }: Props) {
  const [screen, setScreen] = useState<Screen>({ kind: 'unlock' });
  const unlock = () => setScreen({ kind: 'unlock' });
  const showDamage = (damage: Damage) => setScreen({ kind: 'damaged', damage });
  const restore = (chosen: ChosenBackup | null, before: Damage | null) =>
    setScreen({ kind: 'restore', chosen, before });

  switch (screen.kind) {
    case 'unlock':
      return (
        <UnlockScreen
          waitSeconds={waitSeconds}
          opensByKeychain={opensByKeychain}
          onDamaged={showDamage}
          onRestore={() => restore(null, null)}
        />
      );
    case 'damaged':
      return (
        <DamagedScreen
          damage={screen.damage}
          onChosen={(chosen) => restore(chosen, screen.damage)}
          onBack={unlock}
        />
      );
    case 'restore': {
      const { before } = screen;
      return (
        <RestoreFlow
          frame={GateCard}
          begins={screen.chosen}
          onCancel={before ? () => showDamage(before) : unlock}
          onRestored={unlock}
        />
      );
    }
  }
}
