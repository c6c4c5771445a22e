import { useDispatch, useSelector } from 'react-redux';
import type { LockReason } from '../../shared/contract/bridge';
import type { AppDispatch, AppState } from '../api/store';
import { useAskQuietly } from '../api/use-ask';
import { vaultClosed } from '../api/vault-closed';
import { heldBack, type HeldBack } from '../api/view-slice';
import { useDrafts } from '../notes/use-drafts';

/** How long a lock that was asked for waits for the last words to be saved. */
const SAVING_MS = 3_000;
/** So much of the time that a lock gives is left for handing over what could not be saved. */
const HOLDING_MS = 200;

/** Locks and ends: saves first, and asks only when something could not be saved. */
export function useLock() {
  const dispatch = useDispatch<AppDispatch>();
  const ask = useAskQuietly();
  const drafts = useDrafts();
  const what = useSelector((state: AppState) => state.view.heldBack);
  const holdBack = (held: HeldBack | null) => void dispatch(heldBack(held));

  /** What the disk does not take goes into the main process's memory until the next unlock. */
  const lockAnyway = async () => {
    const unsaved = drafts.unsaved();
    if (unsaved.length > 0) await ask('holdUnsavedDrafts', { drafts: unsaved });
    drafts.forget();
    await ask('lockVault', {});
    dispatch(vaultClosed());
  };
  const lock = async () => {
    if (await drafts.saveAll(SAVING_MS)) await lockAnyway();
    else holdBack('lock');
  };
  const quitAnyway = async () => {
    await ask('quitAnyway', {});
  };
  const quit = async () => {
    if (await drafts.saveAll(SAVING_MS)) await quitAnyway();
    else holdBack('quit');
  };

  /** The main process gives the window this long: a quit can be taken back, nothing else can. */
  const lockWithin = async (reason: LockReason, withinMs: number) => {
    const isAllSaved = await drafts.saveAll(withinMs - HOLDING_MS);
    if (isAllSaved || reason !== 'quit') return lockAnyway();
    await ask('keepVaultOpen', {});
    // Nothing is left to ask about when another lock has come first and took the text along.
    if (drafts.unsaved().length > 0) holdBack('quit');
    return undefined;
  };

  const stay = () => holdBack(null);
  const again = { lock, quit };
  const anyway = { lock: lockAnyway, quit: quitAnyway };
  return { lock, lockWithin, heldBack: what, stay, again, anyway };
}
