import { Link } from 'react-router';
import { knownBackups, type KnownBackup } from '../backups/known-backups';
import { useGetBackupsQuery, useListKeptAsideQuery } from '../api/hooks';
import { agesOutFrom } from '../../shared/domain/destruction-rules';
import { paths } from '../shell/paths';
import { Loaded } from '../ui/loaded';
import { Section } from '../ui/page';
import { sayFullDate } from '../ui/say-dates';
import { laptopTimeZone } from '../ui/use-now';
import { MomentText } from '../ui/when';
import css from './retention.module.css';
import { destroyTexts } from './texts';

const SHOWN = 12;

interface Props {
  /** Backups made up to this instant hold the record. */
  readonly until: string;
}

/** Where the data of a destroyed record is still to be found: said plainly, before and after. */
export function WhatStillHolds({ until }: Props) {
  const backups = useGetBackupsQuery({});
  const { data: aside = [] } = useListKeptAsideQuery({});
  return (
    <Section title={destroyTexts.stillHold}>
      <div className={css.lines}>
        <Loaded of={backups}>
          {({ places }) => (
            <Backups
              backups={knownBackups(places).filter(({ file }) => file.madeAt <= until)}
              until={until}
            />
          )}
        </Loaded>
        {aside.length > 0 && <p>{destroyTexts.keptAside}</p>}
        <p>
          <Link to={paths.backups}>{destroyTexts.toBackups}</Link>
        </p>
        <p>{destroyTexts.noKeys}</p>
        <p>
          <Link to={paths.reKey}>{destroyTexts.newKey}</Link>
        </p>
        <p>{destroyTexts.handedOver}</p>
      </div>
    </Section>
  );
}

interface BackupsProps extends Props {
  readonly backups: readonly KnownBackup[];
}

function Backups({ backups, until }: BackupsProps) {
  if (backups.length === 0) return <p>{destroyTexts.noBackups}</p>;
  const more = backups.length - SHOWN;
  return (
    <>
      <p>
        {destroyTexts.backups(backups.length)}{' '}
        {destroyTexts.agesOut(sayFullDate(agesOutFrom(until.slice(0, 10))))}
      </p>
      <ul className={css.list} aria-label={destroyTexts.backupDays}>
        {backups.slice(0, SHOWN).map(({ file }) => (
          <li key={file.fileName}>
            <MomentText at={file.madeAt} timeZone={laptopTimeZone()} />
          </li>
        ))}
        {more > 0 && <li>{destroyTexts.moreBackups(more)}</li>}
      </ul>
    </>
  );
}
