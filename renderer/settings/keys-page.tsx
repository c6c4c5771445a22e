import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useGetVaultStatusQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { KeyRingRow } from './key-ring-row';
import { PassphraseRow } from './passphrase-row';
import { SettingRow, SettingRows } from './setting-row';
import { keysTexts, settingsTexts } from './texts';

/** What opens this vault. Each change is a page of its own: its secrets go with the page. */
export function KeysPage() {
  const status = useGetVaultStatusQuery({});
  return (
    <WorkPage title={settingsTexts.keys} width="reading">
      <SettingRows>
        <PassphraseRow findings={status.data?.findings ?? []} />
        <SettingRow
          title={keysTexts.code}
          text={keysTexts.codeText}
          action={<Step to={paths.newRecoveryCode} label={keysTexts.newCode} />}
        />
        <Loaded of={status}>{(known) => <KeyRingRow status={known} />}</Loaded>
        <SettingRow
          title={keysTexts.reKey}
          text={keysTexts.reKeyText}
          action={<Step to={paths.reKey} label={keysTexts.reKeyBegin} />}
        />
      </SettingRows>
    </WorkPage>
  );
}

function Step({ to, label }: { readonly to: string; readonly label: string }) {
  return (
    <Button component={Link} to={to} variant="default">
      {label}
    </Button>
  );
}
