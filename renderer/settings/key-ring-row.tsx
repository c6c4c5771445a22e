import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { VaultStatus } from '../../shared/contract/vault';
import { useForbidKeychainUnlockMutation } from '../api/hooks';
import { paths } from '../shell/paths';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { SettingRow } from './setting-row';
import { keysTexts } from './texts';

/** Whether the key ring opens the vault, and who else could then open it. */
export function KeyRingRow({ status }: { readonly status: VaultStatus }) {
  const [forbid, { isLoading, error }] = useForbidKeychainUnlockMutation();
  const { keychain, opensByKeychain } = status;
  return (
    <SettingRow
      title={keysTexts.keyRing}
      text={opensByKeychain ? keysTexts.keyRingOn : keysTexts.keyRingOff[keychain]}
      action={
        opensByKeychain ? (
          <Button variant="default" loading={isLoading} onClick={() => void forbid({})}>
            {keysTexts.keyRingStop}
          </Button>
        ) : (
          keychain === 'protected' && (
            <Button component={Link} to={paths.keyRing} variant="default">
              {keysTexts.keyRingAllow}
            </Button>
          )
        )
      }
    >
      {error && <RefusalMessage refusal={refusalOf(error)} />}
    </SettingRow>
  );
}
