import type { OpenVault } from '../../../electron/application/ports/stores';
import { digestOf } from '../workload/telling';
import type { TrialVault } from '../workload/vault-at';
import { valueOf } from '../workload/vault-at';
import type { Unlock } from './check-vault';
import { Told } from './told';

/** Reads a vault that nothing has disturbed: what it holds is what is owed. */
export async function everythingIn(trial: TrialVault, unlock: Unlock): Promise<Told> {
  valueOf(await unlock(trial));
  const told = valueOf(await trial.vault.use(toldOf));
  await trial.vault.lock('asked');
  return told;
}

async function toldOf({ records, groupProcess }: OpenVault): Promise<Told> {
  const groups = await records.groups.all();
  const modules = groups.flatMap((group) => group.modules.map(({ id }) => id));
  const sessions = (await Promise.all(modules.map((id) => records.sessions.ofModule(id)))).flat();
  const notes = await Promise.all(sessions.map(({ id }) => records.notes.ofSession(id)));
  const groupNotes = await Promise.all(modules.map((id) => groupProcess.groupNotes.ofModule(id)));
  const practice = await records.practice.find('practice');
  return Told.of([
    ...versions('practice', practice ? [practice] : []),
    ...versions('groups', groups),
    ...versions('members', await records.members.all()),
    ...versions('sessions', sessions),
    ...versions('notes', notes.flat()),
    ...versions('groupNotes', groupNotes.flat()),
    ...versions('releases', await records.releases.all()),
  ]);
}

function versions(kind: string, documents: readonly { readonly id: string }[]) {
  return documents.map((document) => ({
    ...{ key: `${kind}/${document.id}`, version: 1, digest: digestOf(document) },
  }));
}
