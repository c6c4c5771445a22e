import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BackupPlace } from '../../shared/contract/backups';
import { sayBytes } from '../ui/say-sizes';
import table from '../ui/table.module.css';
import { laptopTimeZone } from '../ui/use-now';
import { MomentText } from '../ui/when';
import css from './backups.module.css';
import { knownBackups, wherePlaces, type KnownBackup } from './known-backups';
import { backupTexts, restoreTexts } from './texts';

const SHOWN_AT_FIRST = 7;

/** Every backup there is, newest first. */
export function BackupTable({ places }: { readonly places: readonly BackupPlace[] }) {
  const [areAllShown, setAreAllShown] = useState(false);
  const known = knownBackups(places);
  if (known.length === 0) return <p className={css.soft}>{backupTexts.nothingYet}</p>;
  const hidden = areAllShown ? 0 : Math.max(0, known.length - SHOWN_AT_FIRST);
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{backupTexts.when}</th>
            <th scope="col">{backupTexts.size}</th>
            <th scope="col">{backupTexts.where}</th>
            <th scope="col">{backupTexts.state}</th>
          </tr>
        </thead>
        <tbody>
          {known.slice(0, known.length - hidden).map((backup) => (
            <BackupRow key={backup.file.fileName} backup={backup} />
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAreAllShown(true)}>
          {restoreTexts.showOlder(hidden)}
        </Button>
      )}
    </>
  );
}

function BackupRow({ backup }: { readonly backup: KnownBackup }) {
  const { file, places } = backup;
  const where = wherePlaces(places);
  return (
    <tr>
      <td className={css.when}>
        <MomentText at={file.madeAt} timeZone={laptopTimeZone()} />
      </td>
      <td className={css.when}>{sayBytes(file.bytes)}</td>
      <td>{where.charAt(0).toUpperCase() + where.slice(1)}</td>
      <td>{file.isVerified ? backupTexts.isVerified : backupTexts.isNotVerified}</td>
    </tr>
  );
}
