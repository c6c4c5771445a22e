import { useGetVaultStatusQuery } from '../api/hooks';
import { Loaded } from '../ui/loaded';
import { FirstStart } from '../vault/first-start';
import { UnlockScreen } from '../vault/unlock-screen';
import { Workplace } from './workplace';

/** What stands behind the lock is on screen only while the vault is open. */
export function Gate() {
  const status = useGetVaultStatusQuery({});
  return (
    <Loaded of={status}>
      {({ state, waitSeconds }) => {
        switch (state) {
          case 'absent':
          case 'begun':
            return <FirstStart />;
          case 'locked':
            return <UnlockScreen waitSeconds={waitSeconds} />;
          case 'unlocked':
            return <Workplace />;
        }
      }}
    </Loaded>
  );
}
