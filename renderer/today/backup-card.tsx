import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { BackupState } from '../../shared/contract/backups';
import { useGetBackupsQuery, useGetVaultStatusQuery } from '../api/hooks';
import { BackUpNow } from '../backups/back-up-now';
import { ChooseFolder } from '../backups/backup-places';
import { Standing } from '../backups/standing';
import { paths } from '../shell/paths';
import { Loaded } from '../ui/loaded';
import { Section } from '../ui/page';
import { todayTexts } from './texts';
import css from './today.module.css';

/** Is my backup good; and if not, what to do about it at once. */
export function BackupCard() {
  const status = useGetVaultStatusQuery({});
  const backups = useGetBackupsQuery({}, { refetchOnMountOrArgChange: true });
  if (status.data?.isReadOnly) return null;
  return (
    <Section title={todayTexts.backup}>
      <Loaded of={backups}>{(state) => <Found state={state} />}</Loaded>
    </Section>
  );
}

/** In the head of the page where the card is below the fold: only when it asks for something. */
export function BackupDue() {
  const status = useGetVaultStatusQuery({});
  const { data } = useGetBackupsQuery({});
  if (!data || !isPressing(data) || status.data?.isReadOnly) return null;
  return (
    <Link to={paths.backups} className={css.due ?? ''}>
      <IconAlertTriangle size={18} aria-hidden />
      {todayTexts.backupDue}
    </Link>
  );
}

function isPressing({ isOverdue, failures }: BackupState): boolean {
  return isOverdue || failures.length > 0;
}

function Found({ state }: { readonly state: BackupState }) {
  const hasChosen = state.places.some(({ kind }) => kind === 'chosen');
  return (
    <div className={css.backup}>
      <Standing state={state} />
      <BackUpNow
        isRunning={state.isRunning}
        isSecond={!isPressing(state)}
        actions={
          hasChosen ? (
            <Button component={Link} to={paths.backups} variant="subtle">
              {todayTexts.allBackups}
            </Button>
          ) : (
            <ChooseFolder label={todayTexts.chooseFolder} />
          )
        }
      />
    </div>
  );
}
