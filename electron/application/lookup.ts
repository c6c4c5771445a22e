import type { RecordRefusal, Term } from '../../shared/contract/refusal';
import { moduleOf, type Group, type GroupRefusal, type Module } from '../../shared/domain/group';
import { rulesOf } from '../../shared/domain/group-kind';
import type { GroupId, ModuleId } from '../../shared/domain/ids';
import { err, ok, type Result } from '../../shared/lib/result';
import type { RecordsStore } from './ports/stores';

export function notFound(term: Term): Result<never, RecordRefusal> {
  return err({ code: 'not-found', term });
}

export interface PlacedModule {
  readonly group: Group;
  readonly module: Module;
}

/** Every module of every group, with the group it belongs to. */
export async function allModules(records: RecordsStore): Promise<readonly PlacedModule[]> {
  const groups = await records.groups.all();
  return groups.flatMap((group) => group.modules.map((module) => ({ group, module })));
}

export async function findModule(
  records: RecordsStore,
  moduleId: ModuleId,
): Promise<Result<PlacedModule, RecordRefusal>> {
  for (const group of await records.groups.all()) {
    const module = moduleOf(group, moduleId);
    if (module) return ok({ group, module });
  }
  return notFound('module');
}

/** A group that something may be written about: never a drop-in group (docs/adr/0015). */
export async function findRecordedGroup(
  records: RecordsStore,
  id: GroupId,
): Promise<Result<Group, RecordRefusal | GroupRefusal>> {
  const group = await records.groups.find(id);
  if (!group) return notFound('group');
  return rulesOf(group.kind).keepsRecords ? ok(group) : err({ code: 'kind-keeps-no-records' });
}

/** A repository's own "document-missing", said in the clinician's terms; other refusals pass. */
export function asNotFound<T, E extends { readonly code: string }>(
  result: Result<T, E | { readonly code: 'document-missing' }>,
  term: Term,
): Result<T, Exclude<E, { readonly code: 'document-missing' }> | RecordRefusal> {
  if (result.ok) return result;
  const { error } = result;
  if (error.code === 'document-missing') return notFound(term);
  return err(error as Exclude<E, { readonly code: 'document-missing' }>);
}
