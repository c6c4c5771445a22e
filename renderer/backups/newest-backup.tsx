import { Button } from '@mantine/core';
import { useListRestorableQuery } from '../api/hooks';
import { Loaded } from '../ui/loaded';
import { sayNear } from '../ui/say-dates';
import { laptopTimeZone, useNow } from '../ui/use-now';
import { damageTexts } from '../vault/texts';
import { listedFile, newestToRestore, wherePlaces } from './known-backups';
import type { ListedFile } from './use-choose-backup';

interface Props {
  readonly isBusy: boolean;
  readonly onTake: (file: ListedFile) => void;
}

/** The newest verified backup that can be reached: when it was made and where it is. */
export function NewestBackup({ isBusy, onTake }: Props) {
  const now = useNow();
  const places = useListRestorableQuery({}, { refetchOnMountOrArgChange: true });
  return (
    <Loaded of={places}>
      {(known) => {
        const newest = newestToRestore(known);
        if (!newest) return <p>{damageTexts.restoreNone}</p>;
        const when = sayNear(newest.file.madeAt, now, laptopTimeZone());
        return (
          <>
            <p>{damageTexts.restoreFrom(when, wherePlaces(newest.places))}</p>
            <Button disabled={isBusy} onClick={() => onTake(listedFile(newest))}>
              {damageTexts.restoreThis}
            </Button>
          </>
        );
      }}
    </Loaded>
  );
}
