import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BackupPlace, BackupState } from '../../shared/contract/backups';
import { useChooseBackupFolderMutation, useForgetBackupFolderMutation } from '../api/hooks';
import { SettingRow, SettingRows } from '../settings/setting-row';
import { Section } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { folderName } from './known-backups';
import { backupTexts } from './texts';

/** Where backups go: this laptop always, and one folder outside it. */
export function BackupPlaces({ state }: { readonly state: BackupState }) {
  const laptop = state.places.find(({ kind }) => kind === 'laptop');
  const chosen = state.places.find(({ kind }) => kind === 'chosen');
  return (
    <Section title={backupTexts.places}>
      <SettingRows>
        {laptop && <Place place={laptop} title={backupTexts.thisLaptop} />}
        {chosen ? (
          <Place
            place={chosen}
            title={folderName(chosen.folder)}
            action={
              <>
                <ChooseFolder label={backupTexts.otherFolder} />
                <StopUsing />
              </>
            }
          />
        ) : (
          <SettingRow
            title={backupTexts.elsewhere}
            text={backupTexts.elsewhereText}
            action={<ChooseFolder label={backupTexts.chooseFolder} />}
          />
        )}
      </SettingRows>
    </Section>
  );
}

interface PlaceProps {
  readonly place: BackupPlace;
  readonly title: string;
  readonly action?: ReactNode;
}

function Place({ place, title, action }: PlaceProps) {
  const { folder, isReachable, backups } = place;
  return (
    <SettingRow
      title={title}
      text={
        <>
          <p>{folder}</p>
          <p>{isReachable ? sayHeld(backups.length) : backupTexts.notConnected}</p>
        </>
      }
      action={action}
    />
  );
}

function sayHeld(count: number): string {
  return count === 0 ? backupTexts.noneHeld : backupTexts.held(count);
}

/** Opens the system's own window; leaving that without a choice is no failure. */
export function ChooseFolder({ label }: { readonly label: string }) {
  const [choose, { error, isLoading }] = useChooseBackupFolderMutation();
  const refusal = refusalOf(error);
  return (
    <>
      <Button variant="default" loading={isLoading} onClick={() => void choose({})}>
        {label}
      </Button>
      <RefusalMessage refusal={refusal?.code === 'save-cancelled' ? null : refusal} />
    </>
  );
}

function StopUsing() {
  const [forget, { error, isLoading }] = useForgetBackupFolderMutation();
  return (
    <>
      <Button
        variant="subtle"
        title={backupTexts.stopText}
        loading={isLoading}
        onClick={() => void forget({})}
      >
        {backupTexts.stop}
      </Button>
      <RefusalMessage refusal={refusalOf(error)} />
    </>
  );
}
