import type { RecordRefusal } from '../../shared/contract/refusal';
import type {
  EmergencyRecord,
  EmergencyRecordRefusal,
  ToldInEmergency,
} from '../../shared/domain/emergency-record';
import { close, withEntry } from '../../shared/domain/emergency-record-rules';
import { auditEvent } from '../../shared/domain/audit-event';
import type { EmergencyRecordId, SessionId } from '../../shared/domain/ids';
import { isMemberOn, type Member } from '../../shared/domain/member';
import { ok, type Result } from '../../shared/lib/result';
import { newIds } from './identify';
import { logDisclosures, type ToLog } from './log-disclosure';
import { asNotFound, notFound } from './lookup';
import { momentNow } from './now';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';

type EmergencyRecordHandlers = Handlers<
  'listEmergencyRecords' | 'beginEmergencyRecord' | 'addEmergencyEntry' | 'closeEmergencyRecord'
>;

export function emergencyRecordUseCases(
  world: Pick<World, 'clock' | 'randomIdText'>,
): EmergencyRecordHandlers {
  const { clock, randomIdText } = world;
  const ids = newIds(randomIdText);
  const now = () => clock.now().toISOString();
  return {
    listEmergencyRecords: async ({ memberId }, { records }) => {
      const member = await records.members.find(memberId);
      return member ? ok(await records.emergencyRecords.ofMember(memberId)) : notFound('member');
    },

    beginEmergencyRecord: async ({ memberId, sessionId, kind }, { records }) => {
      const member = await records.members.find(memberId);
      if (!member) return notFound('member');
      if (!(await isSessionOf(member, sessionId, records))) return notFound('session');
      const begun = momentNow(clock);
      const id = ids.emergencyRecord();
      await records.emergencyRecords.add(blankRecord({ id, kind, memberId, sessionId, begun }));
      await records.recordEvent(
        auditEvent('emergency-record-begun', { subject: memberId, detail: { kind } }),
      );
      return ok({ recordId: id });
    },

    addEmergencyEntry: async ({ recordId, text, told, step }, { records }) => {
      const entry = { id: ids.entry(), at: now(), text, ...(step && { step }) };
      const added = await changeRecord(records, recordId, (record) => withEntry(record, entry));
      if (!added.ok || told === null) return added;
      const record = await records.emergencyRecords.find(recordId);
      if (record) await logDisclosures(world, records, [toldEntry(record, told)]);
      return ok({});
    },

    closeEmergencyRecord: async ({ recordId }, { records }) => {
      return changeRecord(records, recordId, (record) => close(record, now()));
    },
  };
}

async function changeRecord(
  records: RecordsStore,
  id: EmergencyRecordId,
  rule: (record: EmergencyRecord) => Result<EmergencyRecord, EmergencyRecordRefusal>,
): Promise<Result<Record<string, never>, EmergencyRecordRefusal | RecordRefusal>> {
  const changed = await records.emergencyRecords.change(id, rule);
  return changed.ok ? ok({}) : asNotFound(changed, 'emergency-record');
}

/**
 * In an emergency no one's consent is waited for: a significant risk of serious bodily harm is the
 * ground (facts.md, PHIPA s. 40), of a mandatory report the duty to make it (M103).
 */
function toldEntry(
  { id: recordId, kind, memberId }: EmergencyRecord,
  told: ToldInEmergency,
): ToLog {
  return {
    ...{ memberId, ...told, consentId: null, how: 'telephone' },
    ...TOLD[kind],
    source: { kind: 'emergency', recordId },
  };
}

const TOLD = {
  emergency: {
    ground: { kind: 'serious-harm', reason: 'An emergency, as its record says' },
    what: 'What was necessary for safety, as the emergency record says',
    purpose: 'To keep the member or someone else safe',
  },
  'mandatory-report': {
    ground: { kind: 'legal-authority', authority: 'A duty to report, as the record of it says' },
    what: 'What the duty to report asks for, as its record says',
    purpose: 'A mandatory report',
  },
} as const;

type Begun = Omit<EmergencyRecord, 'entries' | 'closedAt'>;

function blankRecord(begun: Begun): EmergencyRecord {
  return { ...begun, entries: [], closedAt: null };
}

/** Outside of a session there is none to look for. */
async function isSessionOf(
  member: Member,
  sessionId: SessionId | null,
  records: RecordsStore,
): Promise<boolean> {
  if (sessionId === null) return true;
  const session = await records.sessions.find(sessionId);
  return session !== null && isMemberOn(member, session.moduleId, session.date);
}
