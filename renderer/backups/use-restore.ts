import { useRef, useState } from 'react';
import { useDispatch } from 'react-redux';
import type { OpenedBackup } from '../../shared/contract/backups';
import type { Proof } from '../../shared/contract/keys';
import type { Refusal } from '../../shared/contract/refusal';
import { topicsChanged, useAskQuietly } from '../api/use-ask';
import { vaultClosed } from '../api/vault-closed';
import { backupRestored } from '../api/view-slice';
import { useDrafts } from '../notes/use-drafts';
import type { ChosenBackup } from './use-choose-backup';

export type RestoreStep =
  | { readonly kind: 'choose' }
  | { readonly kind: 'secret'; readonly chosen: ChosenBackup }
  | { readonly kind: 'found'; readonly chosen: ChosenBackup; readonly opened: OpenedBackup };

/** How long a restore waits for the last words to be saved into the vault that goes aside. */
const SAVING_MS = 3_000;

/** Chosen, read, put in place; what was chosen is forgotten again at every way out. */
export function useRestore(begins: ChosenBackup | null, onRestored: () => void) {
  const dispatch = useDispatch();
  const ask = useAskQuietly();
  const drafts = useDrafts();
  const [step, setStep] = useState<RestoreStep>(
    begins ? { kind: 'secret', chosen: begins } : { kind: 'choose' },
  );
  const wanted = useRef(begins?.token ?? null);

  const choose = (chosen: ChosenBackup) => {
    wanted.current = chosen.token;
    setStep({ kind: 'secret', chosen });
  };
  /** Also while it is being read: the answer that comes later is not waited for. */
  const forget = () => {
    const token = wanted.current;
    wanted.current = null;
    if (token !== null) void ask('discardBackup', { token });
    setStep({ kind: 'choose' });
  };
  const read = async (chosen: ChosenBackup, proof: Proof): Promise<Refusal | null> => {
    const reply = await ask('openBackup', { token: chosen.token, proof });
    if (wanted.current !== chosen.token) return null;
    if (reply.ok) setStep({ kind: 'found', chosen, opened: reply.value });
    return reply.ok ? null : reply.error;
  };
  const putInPlace = async (
    { token }: ChosenBackup,
    { relation }: OpenedBackup,
  ): Promise<Refusal | null> => {
    if (!(await drafts.saveAll(SAVING_MS))) return drafts.refused()[0]?.refusal ?? null;
    const reply = await ask('restoreBackup', { token });
    if (!reply.ok) return reply.error;
    wanted.current = null;
    drafts.forget();
    dispatch(vaultClosed());
    dispatch(topicsChanged(['vault', 'backups']));
    dispatch(backupRestored(relation === 'no-vault' ? 'first' : 'over-another'));
    onRestored();
    return null;
  };
  return { step, choose, forget, read, putInPlace };
}
