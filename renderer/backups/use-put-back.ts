import { useDispatch } from 'react-redux';
import type { Refusal } from '../../shared/contract/refusal';
import { topicsChanged, useAskQuietly } from '../api/use-ask';
import { vaultClosed } from '../api/vault-closed';
import { useDrafts } from '../notes/use-drafts';

const SAVING_MS = 3_000;

/** Changes places with a vault that was kept aside; what is being typed is saved into this one first. */
export function usePutBack() {
  const dispatch = useDispatch();
  const ask = useAskQuietly();
  const drafts = useDrafts();
  return async (id: string): Promise<Refusal | undefined> => {
    if (!(await drafts.saveAll(SAVING_MS))) return drafts.refused()[0]?.refusal;
    const reply = await ask('putBackKeptAside', { id });
    if (!reply.ok) return reply.error;
    drafts.forget();
    dispatch(vaultClosed());
    dispatch(topicsChanged(['vault', 'backups']));
    return undefined;
  };
}
