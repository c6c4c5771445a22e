import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BackupPlace } from '../../shared/contract/backups';
import { useListRestorableQuery } from '../api/hooks';
import { FormActions } from '../ui/form';
import { Loaded } from '../ui/loaded';
import { RefusalMessage } from '../ui/refusal-message';
import { uiTexts } from '../ui/texts';
import type { Frame } from '../vault/frame-props';
import { BackupChoice } from './backup-choice';
import css from './backups.module.css';
import { folderName, knownBackups } from './known-backups';
import { restoreTexts } from './texts';
import { useChooseBackup, type ChosenBackup } from './use-choose-backup';

const SHOWN_AT_FIRST = 5;

interface Props {
  readonly frame: Frame;
  readonly onChosen: (chosen: ChosenBackup) => void;
  readonly onCancel: () => void;
}

export function RestoreChoose({ frame: Frame, onChosen, onCancel }: Props) {
  const places = useListRestorableQuery({}, { refetchOnMountOrArgChange: true });
  const { choose, refusal, isChoosing } = useChooseBackup(onChosen);
  return (
    <Frame
      step={restoreTexts.stepOf(1)}
      title={restoreTexts.chooseTitle}
      lead={restoreTexts.chooseText}
    >
      <div className={css.stack}>
        <Loaded of={places}>
          {(known) => (
            <>
              <Choices places={known} isBusy={isChoosing} onTake={(file) => void choose(file)} />
              <Away places={known} onLookAgain={() => void places.refetch()} />
            </>
          )}
        </Loaded>
        <RefusalMessage refusal={refusal} />
        <FormActions>
          <Button variant="default" loading={isChoosing} onClick={() => void choose(null)}>
            {restoreTexts.chooseFile}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {uiTexts.cancel}
          </Button>
        </FormActions>
      </div>
    </Frame>
  );
}

interface ChoicesProps {
  readonly places: readonly BackupPlace[];
  readonly isBusy: boolean;
  readonly onTake: Parameters<typeof BackupChoice>[0]['onTake'];
}

function Choices({ places, isBusy, onTake }: ChoicesProps) {
  const [areAllShown, setAreAllShown] = useState(false);
  const known = knownBackups(places.filter(({ isReachable }) => isReachable));
  if (known.length === 0) return <p className={css.soft}>{restoreTexts.noneKnown}</p>;
  const hidden = areAllShown ? 0 : Math.max(0, known.length - SHOWN_AT_FIRST);
  return (
    <div>
      <ul className={css.choices} aria-label={restoreTexts.known}>
        {known.slice(0, known.length - hidden).map((backup) => (
          <BackupChoice
            key={backup.file.fileName}
            backup={backup}
            isBusy={isBusy}
            onTake={onTake}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAreAllShown(true)}>
          {restoreTexts.showOlder(hidden)}
        </Button>
      )}
    </div>
  );
}

interface AwayProps {
  readonly places: readonly BackupPlace[];
  readonly onLookAgain: () => void;
}

/** A stick that is out may hold the backup one looks for. */
function Away({ places, onLookAgain }: AwayProps) {
  const away = places.find(({ isReachable }) => !isReachable);
  if (!away) return null;
  return (
    <p className={css.away}>
      <span>{restoreTexts.away(folderName(away.folder))}</span>
      <Button variant="subtle" size="compact-sm" onClick={onLookAgain}>
        {restoreTexts.lookAgain}
      </Button>
    </p>
  );
}
