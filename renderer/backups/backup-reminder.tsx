import { useGetSettingsQuery } from '../api/hooks';
import { NumberChoice } from '../settings/number-choice';
import { useChangeSettings } from '../settings/use-settings';
import { Loaded } from '../ui/loaded';
import { RefusalMessage } from '../ui/refusal-message';
import type { Settings } from '../../shared/domain/settings';
import { backupTexts } from './texts';

const DAYS = [1, 2, 3, 7, 14, 30] as const;

/** After how many days without a backup Today reminds. */
export function BackupReminder() {
  const settings = useGetSettingsQuery({});
  return <Loaded of={settings}>{(chosen) => <Days settings={chosen} />}</Loaded>;
}

function Days({ settings }: { readonly settings: Settings }) {
  const { change, refusal } = useChangeSettings(settings);
  return (
    <>
      <NumberChoice
        label={backupTexts.reminder}
        usual={DAYS}
        value={settings.backupReminderDays}
        say={backupTexts.days}
        unit={backupTexts.unit}
        onChoose={(backupReminderDays) => change({ backupReminderDays })}
      />
      <RefusalMessage refusal={refusal} />
    </>
  );
}
