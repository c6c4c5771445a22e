import type { MemberId } from './ids';
import type { SealedContent, SealedWhole } from './sealed-content';

/**
 * Of whom an archive speaks without holding their record: whose record was destroyed, and in an
 * archive that someone made up, anyone.
 */
export function spokenOfIn(content: SealedContent): ReadonlySet<MemberId> {
  const { records, sessions, rooms, whole } = content;
  const named = [
    ...sessions.flatMap(({ attendance }) => attendance),
    ...rooms.flatMap(({ letIn, callLocations }) => [...letIn, ...callLocations]),
    ...(whole ? inRegister(whole.register) : []),
  ];
  const held = new Set<MemberId | null>(records.map(({ member }) => member.id));
  const ids = named.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]));
  return new Set(ids.filter((id) => !held.has(id)));
}

interface Naming {
  readonly memberId: MemberId | null;
}

function inRegister(register: SealedWhole['register']): readonly Naming[] {
  const { incidents, destructions, disclosures, releases, recordRequests } = register;
  return [
    ...incidents.flatMap(({ affected, letters }) => [...affected, ...letters]),
    ...[...destructions, ...disclosures, ...recordRequests],
    ...releases.map(({ scope }) => scope),
    ...[...register.ledger, ...register.statements],
  ];
}
