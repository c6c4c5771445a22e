import {
  disclosureIdSchema,
  consentIdSchema,
  emergencyRecordIdSchema,
  ledgerEntryIdSchema,
} from '../../shared/domain/ids';
import { listedConsentSchema } from '../../shared/domain/consent';
import { ledgerEntrySchema, type LedgerEntry } from '../../shared/domain/ledger-entry';
import type { Member } from '../../shared/domain/member';
import type { RecordSources } from '../../shared/domain/release-sources';
import { safetySteps } from '../../shared/domain/safety-plan';
import { blankSafetyPlan } from '../../shared/domain/safety-plan-rules';
import { entryId, sessionId } from '../support/people';
import { aMember, aNote, anAddendum, aPractice, aSession, ELODIE, moduleId } from './fixtures';

/** A record in which every part is filled, and one text stands in every field that is released. */

const padded = (count: number) => String(count).padStart(20, '0');
const AT = '2026-09-20T14:12:00.000Z';
const moment = { at: AT, timeZone: 'America/Toronto' };
const HASH = '0'.repeat(64);

export const CONSENT = consentIdSchema.parse(`con_${padded(1)}`);

export function wholeRecord(text: string): Partial<RecordSources> {
  const contact = { telephone: text, email: text, address: text };
  const practice = { clinicianName: text, credentials: text, practiceName: text, ...contact };
  const sections = { subjective: text, objective: text, assessment: text, plan: text };
  const addenda = [anAddendum(text, AT, text)];
  return {
    practice: aPractice(practice),
    member: wholeMember(text, contact),
    sessions: [aSession()],
    notes: [aNote('', { body: { template: 'soap', sections }, author: text, addenda })],
    consents: [consentWith(text), ...feesConsent(text)],
    safetyPlan: safetyPlanWith(text),
    emergencyRecords: [
      {
        id: emergencyRecordIdSchema.parse(`emr_${padded(1)}`),
        ...{ kind: 'mandatory-report', memberId: ELODIE, sessionId: null, begun: moment },
        entries: [{ id: entryId(31), at: AT, text }],
        closedAt: null,
      },
    ],
    accounting: [accountingRow(text)],
    ledger: ledgerWith(text),
  };
}

function wholeMember(text: string, contact: Member['profile']['contact']): Member {
  const profile = { legalName: text, preferredFirstName: text, otherNames: [text], goals: text };
  const member = aMember(ELODIE, { ...profile, contact, referringPhysician: text });
  return {
    ...member,
    intake: {
      referral: { receivedOn: '2026-06-01', note: text },
      preparations: [
        { id: entryId(1), heldOn: '2026-07-01', minutes: 50, note: text, writtenAt: AT },
      ],
      suitability: { decision: 'suitable', reason: text, decidedOn: '2026-07-02' },
      relationships: {
        acquaintances: [],
        dualRelationships: [{ relationship: 'canary dual', plan: 'canary plan', revisitOn: null }],
      },
    },
    outsideContacts: [
      {
        ...{ id: entryId(2), happenedOn: '2026-09-10', kind: 'member-wrote', groupId: null },
        ...{ note: text, isForOpening: false, writtenAt: AT, broughtUpIn: null },
      },
    ],
    notices: [
      {
        ...{ id: entryId(3), kind: 'absent', from: '2026-10-06', to: '2026-10-06' },
        ...{ minutes: null, reason: text, announcedAt: AT },
      },
    ],
  };
}

const given = {
  ...{ memberId: ELODIE, understanding: { kind: 'discussed', note: 'canary understanding' } },
  ...{ wording: 'I agree.', identity: 'seen-on-video', given: moment, supersedes: null },
  ...{ device: { system: 'Test', alcoveVersion: '0' }, evidenceHash: HASH, copyGivenAt: null },
  agreementId: `agr_${padded(1)}`,
};

function documentOf(title: string) {
  return { title, text: 'canary text', versionNumber: 2, versionHash: HASH, hash: HASH };
}

function consentWith(text: string): RecordSources['consents'][number] {
  const terms = { kind: 'provider', provider: 'x', providerContact: '', scope: 'x' };
  const consent = listedConsentSchema.parse({
    ...{ ...given, id: CONSENT, document: documentOf(text), expiresOn: '2027-06-30' },
    terms: { ...terms, expiresOn: '2027-06-30' },
    signature: { method: 'typed', signerName: 'Fictional' },
    withdrawn: { withdrawnOn: '2026-10-01', how: 'spoken', note: text, recorded: moment },
  });
  // Lines of a form are tidied; what stands here is as hostile as a forged vault could hold.
  return {
    ...consent,
    terms: { ...consent.terms, provider: text, scope: text } as typeof consent.terms,
  };
}

function feesConsent(text: string): RecordSources['consents'] {
  return [
    listedConsentSchema.parse({
      ...{ ...given, id: `con_${padded(2)}`, document: documentOf(text), expiresOn: null },
      terms: { kind: 'fees', missedSessionFeeCents: 6260 },
      signature: {
        method: 'spoken',
        signerName: 'F',
        spokenOn: '2026-09-01',
        words: 'canary yes',
        witness: '',
      },
      withdrawn: null,
    }),
  ];
}

function safetyPlanWith(text: string): NonNullable<RecordSources['safetyPlan']> {
  const steps = Object.fromEntries(safetySteps.map((step) => [step, text]));
  return {
    ...blankSafetyPlan(ELODIE),
    versions: [
      {
        ...{ number: 1, saved: moment },
        text: {
          steps: steps as Record<(typeof safetySteps)[number], string>,
          ...{ callBack: text, reviewOn: null },
        },
      },
    ],
    contacts: [
      {
        ...{ name: text, relationship: text, telephone: text, otherTelephone: text },
        ...{ releaseToCall: 'agreed', releaseAskedOn: '2026-09-01', note: 'canary note' },
      },
    ],
  };
}

function accountingRow(text: string): RecordSources['accounting'][number] {
  return {
    ...{ id: disclosureIdSchema.parse(`dis_${padded(1)}`), memberId: ELODIE, memberName: null },
    ...{ disclosedOn: '2026-10-01', recipient: text, recipientKind: 'court', how: 'letter' },
    ...{ recipientContact: text, what: text, purpose: text, consentId: null, state: 'left' },
    ground: { kind: 'legal-authority', authority: text },
    madeAt: AT,
  };
}

function ledgerWith(text: string): readonly LedgerEntry[] {
  const entry = (count: number) => ({
    ...{ id: ledgerEntryIdSchema.parse(`led_${padded(count)}`), memberId: ELODIE },
    ...{ date: '2026-10-01', madeAt: AT },
  });
  const session = { moduleId: moduleId(1), sessionId: sessionId(1) };
  const billed = {
    ...{ startedAt: AT, endedAt: '2026-09-20T15:42:00.000Z', timeZone: 'America/Toronto' },
    ...{ minutes: 90, numberPresent: 8, code: 'K012', units: 3 },
  };
  const entries = [
    { ...entry(1), ...session, kind: 'insured-session', amountCents: 6600, billed },
    { ...entry(2), ...session, kind: 'missed-session', amountCents: 6260, consentId: CONSENT },
    {
      ...entry(3),
      kind: 'copy-fee',
      requestId: null,
      releaseId: null,
      amountCents: 3000,
      what: 'x',
    },
    { ...entry(4), kind: 'payment', amountCents: 3000, how: 'cash', reference: 'canary reference' },
    { ...entry(5), kind: 'waiver', of: entry(2).id, amountCents: 1260, reason: 'canary waiver' },
    { ...entry(6), kind: 'reversal', of: entry(4).id, amountCents: 3000, reason: 'canary wrong' },
  ].map((known) => ledgerEntrySchema.parse(known));
  return entries.map((known) => (known.kind === 'copy-fee' ? { ...known, what: text } : known));
}
