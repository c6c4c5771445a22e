import { useDispatch, useSelector } from 'react-redux';
import type { LockReason } from '../../shared/contract/bridge';
import type { Refusal } from '../../shared/contract/refusal';
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

  /** What the disk does not take goes into the main process's memory until it is saved. */
  const hold = async (): Promise<Refusal | null> => {
    const unsaved = drafts.unsaved();
    if (unsaved.length === 0) return null;
    const reply = await ask('holdUnsavedDrafts', { drafts: unsaved });
    return reply.ok ? null : reply.error;
  };
  const forgetAndLock = async () => {
    drafts.forget();
    await ask('lockVault', {});
    dispatch(vaultClosed());
  };
  /** The refusal, when the text that was promised to be kept cannot be: then nothing is forgotten. */
  const lockAnyway = async (): Promise<Refusal | null> => {
    const refusal = await hold();
    if (refusal && !isLossSaid(refusal)) return refusal;
    await forgetAndLock();
    return null;
  };
  const lock = async () => {
    if (!(await drafts.saveAll(SAVING_MS)) || (await lockAnyway())) holdBack('lock');
  };
  const quitAnyway = async (): Promise<Refusal | null> => {
    const reply = await ask('quitAnyway', {});
    return reply.ok ? null : reply.error;
  };
  const quit = async () => {
    if (!(await drafts.saveAll(SAVING_MS)) || (await quitAnyway())) holdBack('quit');
  };

  /** The main process gives the window this long: a quit can be taken back, nothing else can. */
  const lockWithin = async (reason: LockReason, withinMs: number) => {
    const isAllSaved = await drafts.saveAll(withinMs - HOLDING_MS);
    if (isAllSaved || reason !== 'quit') {
      await hold();
      return forgetAndLock();
    }
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

/** A vault for looking only keeps nothing, and the question said so; a locked one cannot wait. */
function isLossSaid({ code }: Refusal): boolean {
  return code === 'vault-read-only' || code === 'vault-locked';
}
