import { useGetVaultStatusQuery } from '../api/hooks';
import { Loaded } from '../ui/loaded';
import { FirstStart } from '../vault/first-start';
import { LockedVault } from '../vault/locked-vault';
import { Workplace } from './workplace';

/** What stands behind the lock is on screen only while the vault is open. */
export function Gate() {
  const status = useGetVaultStatusQuery({});
  return (
    <Loaded of={status}>
      {({ state, waitSeconds, opensByKeychain }) => {
        switch (state) {
          case 'absent':
          case 'begun':
            return <FirstStart />;
          case 'locked':
            return <LockedVault waitSeconds={waitSeconds} opensByKeychain={opensByKeychain} />;
          case 'unlocked':
            return <Workplace />;
        }
      }}
    </Loaded>
  );
}
