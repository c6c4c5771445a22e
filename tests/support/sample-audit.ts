import { auditUseCases } from '../../electron/application/audit';
import type { AuditReader } from '../../electron/application/ports/audit';
import type { Handlers } from '../../electron/application/ports/handlers';
import type { OpenVault } from '../../electron/application/ports/stores';
import type { ExportFolder, World } from '../../electron/application/ports/world';
import { auditEvent } from '../../shared/domain/audit-event';
import { memberIn, topicOf } from '../../shared/domain/audit-trail';
import { CHAIN_START, type ChainEntry, type ChainLink } from '../../shared/domain/chain';
import { noteIdOf, type MemberId } from '../../shared/domain/ids';
import type { Session } from '../../shared/domain/session';

interface Step {
  readonly entry: ChainEntry;
  /** Minutes before now. */
  readonly ago: number;
}

/** The trail of the last weeks for the members and sessions that a sample has; seals prove nothing. */
export function sampleAuditUseCases(
  world: World,
  exportFolder: ExportFolder,
): Handlers<'listAuditTrail' | 'saveAuditTrail'> {
  const auditPress = { print: async () => ({ bytes: new Uint8Array(9_000), pages: 4 }) };
  const real = auditUseCases({ world, auditPress, exportFolder });
  const withTrail = async (vault: OpenVault): Promise<OpenVault> => {
    const links = await sampleTrail(vault, world.clock.now());
    const head = { sequence: links.length, mac: CHAIN_START };
    return {
      ...vault,
      audit: readerOver(links),
      heads: () => ({ records: head, groupProcess: head }),
    };
  };
  return {
    listAuditTrail: async (input, vault) => real.listAuditTrail(input, await withTrail(vault)),
    saveAuditTrail: async (input, vault) => real.saveAuditTrail(input, await withTrail(vault)),
  };
}

function readerOver(links: readonly ChainLink[]): AuditReader {
  return {
    links: (store, { before, limit, topic, memberId, fromMs, toMs }) => {
      const fits = ({ sequence, entry, at }: ChainLink): boolean =>
        (before === null || sequence < before) &&
        (topic === null || topic === topicOfEntry(entry)) &&
        (memberId === null || memberId === memberIn(entry)) &&
        (fromMs === null || at >= fromMs) &&
        (toMs === null || at <= toMs);
      return store === 'records' ? links.toReversed().filter(fits).slice(0, limit) : [];
    },
  };
}

function topicOfEntry(entry: ChainEntry) {
  return entry.kind === 'event' ? topicOf(entry.name) : 'writing';
}

async function sampleTrail({ records }: OpenVault, now: Date): Promise<readonly ChainLink[]> {
  const members = await records.members.all();
  const groups = await records.groups.all();
  const modules = groups.flatMap((group) => group.modules);
  const sessions = (
    await Promise.all(modules.map(({ id }) => records.sessions.ofModule(id)))
  ).flat();
  const held = sessions.filter((session) => Date.parse(session.startsAt) < now.getTime());
  const ids = members.map(({ id }) => id);
  const evenings = held.slice(-4).toReversed();
  const steps = evenings.flatMap((session) => evening(session, ids, now));
  return linked([...steps, ...beginning(ids)], now);
}

const DAY = 1440;

const MINUTES_OF_WRITING = 110;

/** The notes are written as soon as the session is over. */
function evening(session: Session, members: readonly MemberId[], now: Date): readonly Step[] {
  const over = Date.parse(session.startsAt) + session.minutes * 60_000;
  const ago = (now.getTime() - over) / 60_000 - MINUTES_OF_WRITING;
  const step = (minutesBefore: number, entry: ChainEntry): Step => ({
    entry,
    ago: ago + minutesBefore,
  });
  const notes = members.flatMap((id, index) => [
    step(100 - index * 10, auditEvent('record-viewed', { subject: id })),
    ...Array.from({ length: 5 + (index % 4) * 3 }, (_, save) =>
      step(99 - index * 10 - save * 0.5, saved('notes', noteIdOf(session.id, id))),
    ),
  ]);
  const made = { places: 2, documents: 4812 };
  return [
    step(110, auditEvent('vault-unlocked', { detail: { by: 'passphrase' } })),
    step(105, saved('sessions', session.id)),
    ...notes,
    step(2, auditEvent('backup-made', { detail: made })),
  ];
}

function beginning(members: readonly MemberId[]): readonly Step[] {
  const wrong = {
    by: 'passphrase',
    count: 3,
    firstAt: '2026-11-20T08:01:00.000Z',
    lastAt: '2026-11-20T08:03:00.000Z',
  };
  const ago = (days: number, entry: ChainEntry): Step => ({ entry, ago: days * DAY });
  return [
    ago(60, auditEvent('vault-unlocked', { detail: { by: 'created' } })),
    ago(60, auditEvent('emergency-sheet-saved')),
    ...members.map((id) => ago(59, saved('members', id))),
    ago(41, auditEvent('settings-changed', { detail: { idleMinutes: 10 } })),
    ago(1, auditEvent('unlock-failed', { detail: wrong })),
    ...members
      .slice(0, 1)
      .map((subject) =>
        ago(0.4, auditEvent('record-released', { subject, detail: { number: '2026-0001' } })),
      ),
    ago(0.1, auditEvent('vault-verified', { detail: { isWhole: true, links: 4812 } })),
  ];
}

function saved(collection: string, documentId: string): ChainEntry {
  const written = { collection, schemaVersion: 0, documentId, deleted: false };
  return { kind: 'revision', ...written, revision: '1-sample', digest: 'd'.repeat(64) };
}

function linked(steps: readonly Step[], now: Date): readonly ChainLink[] {
  const inOrder = steps.toSorted((one, other) => other.ago - one.ago);
  return inOrder.map(({ entry, ago }, index) => ({
    sequence: index + 1,
    previous: CHAIN_START,
    at: now.getTime() - Math.round(ago * 60_000),
    author: 'clinician',
    entry,
    mac: `${(index + 1).toString(16).padStart(4, '0')}9f3c5ab7`.padEnd(64, '4d'),
  }));
}
