import type { Frame } from '../vault/frame-props';
import { RestoreChoose } from './restore-choose';
import { RestoreSecret } from './restore-secret';
import { RestoreSummary } from './restore-summary';
import type { ChosenBackup } from './use-choose-backup';
import { useRestore } from './use-restore';

interface Props {
  readonly frame: Frame;
  /** What was chosen before; `null` begins with choosing. */
  readonly begins: ChosenBackup | null;
  readonly onCancel: () => void;
  readonly onRestored: () => void;
}

/** From a backup file to the vault's place; nothing is changed before the last button. */
export function RestoreFlow({ frame, begins, onCancel, onRestored }: Props) {
  const { step, choose, forget, read, putInPlace } = useRestore(begins, onRestored);
  const leave = () => {
    forget();
    onCancel();
  };
  switch (step.kind) {
    case 'choose':
      return <RestoreChoose frame={frame} onChosen={choose} onCancel={leave} />;
    case 'secret':
      return (
        <RestoreSecret
          frame={frame}
          chosen={step.chosen}
          onProof={(proof) => read(step.chosen, proof)}
          onBack={begins ? leave : forget}
        />
      );
    case 'found':
      return (
        <RestoreSummary
          frame={frame}
          chosen={step.chosen}
          opened={step.opened}
          onPut={() => putInPlace(step.chosen, step.opened)}
          onCancel={leave}
        />
      );
  }
}
