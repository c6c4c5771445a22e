import { useDispatch, useSelector } from 'react-redux';
import { vaultClosed } from '../api/vault-closed';
import type { AppDispatch, AppState } from '../api/store';
import { useAskQuietly } from '../api/use-ask';
import { lockHeldBack } from '../api/view-slice';
import { useDrafts } from '../notes/use-drafts';

/** How long a lock that was asked for waits for the last words to be saved. */
const SAVING_MS = 3_000;

/** Locks on demand: saves first, and asks only when something could not be saved. */
export function useLock() {
  const dispatch = useDispatch<AppDispatch>();
  const ask = useAskQuietly();
  const drafts = useDrafts();
  const isHeldBack = useSelector((state: AppState) => state.view.isLockHeldBack);

  const lockAnyway = async () => {
    drafts.forget();
    await ask('lockVault', {});
    dispatch(vaultClosed());
  };
  const lock = async () => {
    const isAllSaved = await drafts.saveAll(SAVING_MS);
    if (isAllSaved) await lockAnyway();
    else dispatch(lockHeldBack(true));
  };
  const stay = () => void dispatch(lockHeldBack(false));
  return { lock, lockAnyway, stay, isHeldBack };
}
