import { IconChevronRight } from '@tabler/icons-react';
import { sayMoment } from '../ui/say-dates';
import { sayBytes } from '../ui/say-sizes';
import { laptopTimeZone } from '../ui/use-now';
import css from './backups.module.css';
import { listedFile, wherePlaces, type KnownBackup } from './known-backups';
import { backupTexts } from './texts';
import type { ListedFile } from './use-choose-backup';

interface Props {
  readonly backup: KnownBackup;
  readonly isBusy: boolean;
  readonly onTake: (file: ListedFile) => void;
}

/** A backup in the list, to be taken. */
export function BackupChoice({ backup, isBusy, onTake }: Props) {
  const { file, places } = backup;
  return (
    <li>
      <button
        type="button"
        className={css.choice}
        disabled={isBusy}
        onClick={() => onTake(listedFile(backup))}
      >
        <span className={css.choiceWords}>
          <span className={css.choiceWhen}>{sayMoment(file.madeAt, laptopTimeZone())}</span>
          <span className={css.choiceDetail}>
            {backupTexts.detail(
              sayBytes(file.bytes),
              wherePlaces(places),
              file.isVerified ? backupTexts.verified : backupTexts.notVerified,
            )}
          </span>
        </span>
        <IconChevronRight size={18} aria-hidden />
      </button>
    </li>
  );
}
