import type { OpenVault } from '../../../electron/application/ports/stores';
import {
  groupIdSchema,
  memberIdSchema,
  noteIdSchema,
  releaseIdSchema,
  sessionIdSchema,
} from '../../../shared/domain/ids';
import { digestOf } from '../workload/telling';
import type { Told } from './told';

type Find = (vault: OpenVault, id: string) => Promise<unknown>;

const FINDERS: Readonly<Record<string, Find>> = {
  practice: ({ records }) => records.practice.find('practice'),
  groups: ({ records }, id) => records.groups.find(groupIdSchema.parse(id)),
  members: ({ records }, id) => records.members.find(memberIdSchema.parse(id)),
  sessions: ({ records }, id) => records.sessions.find(sessionIdSchema.parse(id)),
  notes: ({ records }, id) => records.notes.find(noteIdSchema.parse(id)),
  releases: ({ records }, id) => records.releases.find(releaseIdSchema.parse(id)),
  groupNotes: ({ groupProcess }, id) => groupProcess.groupNotes.find(sessionIdSchema.parse(id)),
};

/** Holds every document and event of an open vault against what was told of it. */
export async function lostFrom(vault: OpenVault, told: Told): Promise<readonly string[]> {
  const faults: string[] = [];
  const present = new Set<string>();
  for (const [kind, find] of Object.entries(FINDERS)) {
    for (const key of told.keys(kind)) {
      const found = await find(vault, key.slice(kind.length + 1));
      if (found !== null) present.add(key);
      faults.push(...faultsOf(told, key, found));
    }
  }
  return [...faults, ...lostEvents(vault, told), ...halfBatches(told, present)];
}

function faultsOf(told: Told, key: string, found: unknown): readonly string[] {
  const fault = told.faultOf(key, found === null ? null : digestOf(found));
  return fault ? [fault] : [];
}

function lostEvents({ audit }: OpenVault, told: Told): readonly string[] {
  const all = { before: null, limit: 1e6, topic: null, memberId: null, fromMs: null, toMs: null };
  const links = audit.links('records', all);
  const subjects = new Set(links.map(({ entry }) => entry.kind === 'event' && entry.subject));
  return told.keys('events').flatMap((key) => {
    const subject = key.slice('events/'.length);
    return faultsOf(told, key, subjects.has(subject) ? subject : null);
  });
}

/** What one transaction wrote is there as a whole or not at all. */
function halfBatches(told: Told, present: ReadonlySet<string>): readonly string[] {
  return [...told.batches()].flatMap(([batch, keys]) => {
    const count = keys.filter((key) => present.has(key)).length;
    return count > 0 && count < keys.length ? [`${batch}: ${count} of ${keys.length}`] : [];
  });
}
