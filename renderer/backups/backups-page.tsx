import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { BackupState } from '../../shared/contract/backups';
import { useGetBackupsQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Loaded } from '../ui/loaded';
import { Section, WorkPage } from '../ui/page';
import { BackUpNow } from './back-up-now';
import { BackupPlaces } from './backup-places';
import { BackupReminder } from './backup-reminder';
import { BackupTable } from './backup-table';
import { KeptAsideVaults } from './kept-aside-vaults';
import { Standing } from './standing';
import css from './backups.module.css';
import { backupTexts } from './texts';

/** A backup that runs by itself is looked after this often, in milliseconds, until it has ended. */
const LOOK_AGAIN_MS = 2_000;

export function BackupsPage() {
  const isRunning = useGetBackupsQuery({}).data?.isRunning ?? false;
  const backups = useGetBackupsQuery(
    {},
    { refetchOnMountOrArgChange: true, pollingInterval: isRunning ? LOOK_AGAIN_MS : 0 },
  );
  return (
    <WorkPage
      title={backupTexts.title}
      width="reading"
      actions={
        <Button component={Link} to={paths.restore} variant="default">
          {backupTexts.restore}
        </Button>
      }
    >
      <Loaded of={backups}>{(state) => <Found state={state} />}</Loaded>
    </WorkPage>
  );
}

function Found({ state }: { readonly state: BackupState }) {
  return (
    <div className={css.page}>
      <div className={css.stack}>
        <Standing state={state} />
        <BackUpNow isRunning={state.isRunning} />
      </div>
      <BackupPlaces state={state} />
      <Section title={backupTexts.all}>
        <BackupTable places={state.places} />
      </Section>
      <Section title={backupTexts.reminder} note={backupTexts.reminderNote}>
        <BackupReminder />
      </Section>
      <KeptAsideVaults />
    </div>
  );
}
