import type { Agreement } from '../../../shared/domain/agreement';
import { usualBilling } from '../../../shared/domain/billing-rules';
import type { Consent } from '../../../shared/domain/consent';
import { defaultPolicies } from '../../../shared/domain/default-policies';
import type { Group } from '../../../shared/domain/group';
import {
  entryIdSchema,
  incidentIdSchema,
  ledgerEntryIdSchema,
  policyIdSchema,
  recordRequestIdSchema,
} from '../../../shared/domain/ids';
import type { Incident } from '../../../shared/domain/incident';
import {
  addAffected,
  addIncidentEntry,
  beginIncident,
  markTold,
} from '../../../shared/domain/incident-rules';
import type { FeeArrangement, LedgerEntry } from '../../../shared/domain/ledger-entry';
import type { Member } from '../../../shared/domain/member';
import { chargesProposed } from '../../../shared/domain/month-charges';
import type { Policies } from '../../../shared/domain/policy';
import { adoptPolicies, noPolicies } from '../../../shared/domain/policy-rules';
import type { RecordRequest } from '../../../shared/domain/record-request';
import {
  beginRequest,
  establishAuthority,
  establishIdentity,
} from '../../../shared/domain/request-rules';
import type { Session } from '../../../shared/domain/session';
import type { SessionRoom } from '../../../shared/domain/session-room';
import { addDays, addMonths } from '../../../shared/lib/dates';
import { demoPractice } from './people';
import type { Random } from './random';
import { valueOf } from './real';

export interface OfficeSources {
  readonly groups: readonly Group[];
  readonly members: readonly Member[];
  readonly sessions: readonly Session[];
  readonly agreements: readonly Agreement[];
  readonly consents: readonly Consent[];
  readonly rooms: readonly SessionRoom[];
  readonly today: string;
}

export interface DemoOffice {
  readonly ledger: readonly LedgerEntry[];
  readonly feeArrangements: readonly FeeArrangement[];
  readonly recordRequests: readonly RecordRequest[];
  readonly incidents: readonly Incident[];
  readonly policies: Policies;
}

/** Up to two months ago all is charged and mostly paid; two requests and one breach are open. */
export function demoOffice(sources: OfficeSources, random: Random): DemoOffice {
  const feeArrangements = arrangementsOf(sources);
  const charges = chargesOf(sources, feeArrangements, random);
  return {
    ledger: [...charges, ...paymentsFor(charges, random)],
    feeArrangements,
    recordRequests: requestsOf(sources, random),
    incidents: [breachIn(sources, random)],
    policies: valueOf(
      adoptPolicies(
        noPolicies,
        defaultPolicies.map((typed) => ({
          id: policyIdSchema.parse(`pol_${random.idText()}`),
          typed,
        })),
        addDays(sources.today, -25),
      ),
    ),
  };
}

/** One member in four pays less than was agreed. */
function arrangementsOf({ members }: OfficeSources): readonly FeeArrangement[] {
  return members.flatMap(({ id: memberId, memberships }, index) => {
    const from = memberships[0]?.from;
    if (from === undefined || index % 4 !== 1) return [];
    const step = { from, missedSessionFeeCents: 3000, reason: 'Works half time at present' };
    const steps = [{ ...step, madeAt: `${from}T12:00:00.000Z` }];
    return [{ id: `arrangement:${memberId}`, memberId, steps }];
  });
}

function chargesOf(
  { groups, members, sessions, agreements, consents, rooms, today }: OfficeSources,
  arrangements: readonly FeeArrangement[],
  random: Random,
): readonly LedgerEntry[] {
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  const lastMonth = addMonths(today, -1).slice(0, 7);
  const proposed = chargesProposed({
    destroyed: [],
    billing: usualBilling(demoPractice.jurisdiction),
    sessions: sessions
      .filter(({ date }) => date.slice(0, 7) < lastMonth)
      .flatMap((session) => {
        const group = groupOf.get(session.groupId);
        return group ? [{ session, group }] : [];
      }),
    members: members.map((member) => ({
      member,
      entries: [],
      consents: consents.filter(({ memberId }) => memberId === member.id),
      arrangement: arrangements.find(({ memberId }) => memberId === member.id) ?? null,
    })),
    rooms: new Map(rooms.map((room) => [room.sessionId, room])),
    groupOfAgreement: new Map(agreements.map(({ id, groupId }) => [id, groupId])),
    now: new Date(`${today}T20:00:00.000Z`),
  });
  return proposed.flatMap(({ sessionId, moduleId, date, rows }) =>
    rows.flatMap(({ memberId, proposal }) => {
      if (proposal.state !== 'ready') return [];
      const { isPlaceUnknown: _told, ...charge } = { isPlaceUnknown: null, ...proposal.charge };
      const id = ledgerEntryIdSchema.parse(`led_${random.idText()}`);
      return [
        { ...charge, id, memberId, sessionId, moduleId, date, madeAt: `${date}T23:00:00.000Z` },
      ];
    }),
  );
}

/** Missed sessions are paid ten days later; the last one of every third member is still open. */
function paymentsFor(charges: readonly LedgerEntry[], random: Random): readonly LedgerEntry[] {
  const missed = charges.filter(({ kind }) => kind === 'missed-session');
  return missed.flatMap((charge, index) => {
    if (index % 3 === 2) return [];
    const date = addDays(charge.date, 10);
    return [
      {
        id: ledgerEntryIdSchema.parse(`led_${random.idText()}`),
        memberId: charge.memberId,
        date,
        madeAt: `${date}T15:00:00.000Z`,
        kind: 'payment' as const,
        amountCents: charge.amountCents,
        how: 'e-transfer' as const,
        reference: '',
      },
    ];
  });
}

function requestsOf({ members, today }: OfficeSources, random: Random): readonly RecordRequest[] {
  const [one, , other] = members;
  if (!one || !other) return [];
  const wanted = { from: null, to: null, sections: [], note: '' };
  const begun = (member: Member, receivedOn: string) => ({
    id: recordRequestIdSchema.parse(`req_${random.idText()}`),
    memberId: member.id,
    madeAt: `${receivedOn}T16:00:00.000Z`,
  });
  const receivedOn = addDays(today, -24);
  const own = valueOf(
    beginRequest(
      begun(one, receivedOn),
      {
        ...{ receivedOn, wanted, recipientContact: one.profile.contact.email },
        asker: { kind: 'member', name: one.profile.legalName },
      },
      today,
    ),
  );
  const identity = { how: 'known-to-clinician', note: '', on: receivedOn } as const;
  const known = valueOf(establishIdentity(own, identity, today));
  const insurersDay = addDays(today, -3);
  const insurers = beginRequest(
    begun(other, insurersDay),
    {
      ...{ receivedOn: insurersDay, recipientContact: 'claims@insurer.example.org' },
      wanted: { ...wanted, note: 'Dates of attendance since September, for a claim.' },
      asker: { kind: 'insurer', name: 'Fictional Mutual Insurance' },
    },
    today,
  );
  return [valueOf(establishAuthority(known, { kind: 'own-record' })), valueOf(insurers)];
}

/** A statement went to the wrong address: contained, one of two told. */
function breachIn({ members, groups, today }: OfficeSources, random: Random): Incident {
  const noticedOn = addDays(today, -6);
  const at = `${noticedOn}T18:30:00.000Z`;
  const id = incidentIdSchema.parse(`inc_${random.idText()}`);
  const begun = { at, timeZone: demoPractice.timeZone };
  const typed = {
    kind: 'breach',
    title: 'Two statements went to the wrong e-mail address',
    account: 'Two addresses were exchanged when the statements of October were sent.',
    ...{ groupId: groups[0]?.id ?? null, noticedOn, happenedOn: addDays(noticedOn, -1) },
  } as const;
  const { jurisdiction } = demoPractice;
  const empty = valueOf(beginIncident(typed, { id, begun, jurisdiction }, today));
  const entry = { id: entryIdSchema.parse(`ent_${random.idText()}`), at };
  const text = 'Both were asked to delete the file, and wrote back that they did.';
  const contained = addIncidentEntry(empty, { step: 'contain', text, isNotNeeded: false }, entry);
  const [first, second] = members;
  if (!first || !second) return contained;
  const affected = valueOf(addAffected(contained, [first.id, second.id]));
  const told = { on: noticedOn, how: 'telephone' } as const;
  return valueOf(markTold(affected, { memberId: first.id, told }, today));
}
