import {
  admissionNeedsOf,
  sessionNeedsOf,
  type GateCase,
} from '../../../shared/domain/admission-gate';
import type { AdmissionNeed } from '../../../shared/domain/admission-needs';
import type { Agreement } from '../../../shared/domain/agreement';
import type { Consent } from '../../../shared/domain/consent';
import { safetyPlanIdOf } from '../../../shared/domain/ids';
import type { Intake } from '../../../shared/domain/intake';
import { blankIntake } from '../../../shared/domain/intake';
import type { ReleaseToCall, SafetyPlan } from '../../../shared/domain/safety-plan';
import { aConsent, agreementId, anAgreement, aText } from '../../support/consents';
import { aGroup, anEnquiry, entryId, groupId, memberId } from '../../support/people';

const today = '2026-08-25';

const readyIntake: Intake = {
  ...blankIntake,
  referral: { receivedOn: '2026-06-01', note: '' },
  preparations: [
    {
      id: entryId(1),
      heldOn: '2026-07-01',
      minutes: 50,
      note: '',
      writtenAt: '2026-07-01T18:00:00.000Z',
    },
  ],
  suitability: { decision: 'suitable', reason: 'They want this.', decidedOn: '2026-07-01' },
};

function aPlan(...releases: readonly ReleaseToCall[]): SafetyPlan {
  return {
    id: safetyPlanIdOf(memberId(1)),
    memberId: memberId(1),
    versions: [],
    contacts: releases.map((releaseToCall, index) => ({
      name: `Contact ${index}`,
      relationship: '',
      telephone: `416-555-015${index}`,
      otherTelephone: '',
      releaseToCall,
      releaseAskedOn: releaseToCall === 'not-asked' ? null : '2026-07-01',
      note: '',
    })),
    callLocations: [],
  };
}

/** Someone of whom nothing is missing. */
function aCase(parts: Partial<GateCase> = {}): GateCase {
  return {
    member: { ...anEnquiry(1), intake: readyIntake },
    group: aGroup(),
    agreements: [anAgreement()],
    consents: [aConsent()],
    safetyPlan: aPlan('agreed'),
    today,
    ...parts,
  };
}

const withIntake = (intake: Partial<Intake>): GateCase =>
  aCase({ member: { ...anEnquiry(1), intake: { ...readyIntake, ...intake } } });

const consentNeed = (state: string) => [
  { code: 'consent', agreementId: agreementId(1), title: 'Confidentiality', state },
];

test('nothing is missing of who went the whole way', () => {
  expect(admissionNeedsOf(aCase())).toEqual([]);
});

test('everything is missing of a new enquiry, in the order in which it is done (M4-M7, M27, M45)', () => {
  const enquiry = aCase({
    member: anEnquiry(1, { goals: ' \n ' }),
    consents: [],
    safetyPlan: null,
  });
  expect(admissionNeedsOf(enquiry)).toEqual([
    { code: 'referral' },
    { code: 'preparation' },
    { code: 'goals' },
    { code: 'suitability', decision: 'undecided' },
    ...consentNeed('missing'),
    { code: 'emergency-contact', found: 'none' },
  ]);
});

test('a preparation meeting counts from the day it is held (M5)', () => {
  const [meeting] = readyIntake.preparations;
  const planned = (heldOn: string) =>
    admissionNeedsOf(withIntake({ preparations: meeting ? [{ ...meeting, heldOn }] : [] }));
  expect(planned('2026-08-26')).toEqual([{ code: 'preparation' }]);
  expect(planned(today)).toEqual([]);
});

test.each(['not-suitable', 'not-yet'] as const)(
  'a decision of %s lets nobody in (M7)',
  (decision) => {
    const suitability = { decision, reason: 'Not now.', decidedOn: today };
    expect(admissionNeedsOf(withIntake({ suitability }))).toEqual([
      { code: 'suitability', decision },
    ]);
  },
);

test('a group that asks for agreements and has published none admits nobody (M45)', () => {
  const none = (agreements: GateCase['agreements']) => admissionNeedsOf(aCase({ agreements }));
  const noAgreements = [{ code: 'no-agreements' }];
  expect(none([])).toEqual(noAgreements);
  expect(none([anAgreement([])])).toEqual(noAgreements);
  expect(none([anAgreement([aText()], { neededAt: 'leaving' })])).toEqual(noAgreements);
  expect(none([anAgreement([aText()], { groupId: groupId(2) })])).toEqual(noAgreements);
  expect(none([anAgreement([aText()], { retiredAt: '2026-08-01T12:00:00.000Z' })])).toEqual(
    noAgreements,
  );
});

test('an agreement for admission that is only a draft is named, and lets nobody in (M45, M100)', () => {
  const draft = aText({ title: 'Video sessions' });
  const video = { id: agreementId(2), kind: 'video-sessions', draft } as const;
  const needs = (parts: Partial<Agreement>, ...others: readonly Agreement[]) =>
    admissionNeedsOf(aCase({ agreements: [...others, anAgreement([], { ...video, ...parts })] }));
  const missing = { code: 'agreement-draft', agreementId: agreementId(2), title: 'Video sessions' };
  expect(needs({}, anAgreement())).toEqual([missing]);
  expect(needs({})).toEqual([missing]);
  for (const parts of [
    { neededAt: 'leaving' },
    { neededAt: 'on-occasion' },
    { groupId: groupId(2) },
    { retiredAt: '2026-08-01T12:00:00.000Z' },
    { draft: null },
  ] as const) {
    expect(needs(parts, anAgreement())).toEqual([]);
  }
});

test('a draft of the next version of a published agreement is no need (M45)', () => {
  const agreements = [anAgreement(undefined, { draft: aText({ title: 'Again' }) })];
  expect(admissionNeedsOf(aCase({ agreements }))).toEqual([]);
});

test('a community that votes needs each member’s consent to its own, a drop-in none (M45, M106)', () => {
  const inGroup = (kind: 'therapeutic-community' | 'drop-in') => {
    const group = aGroup({ kind });
    const agreements = [anAgreement(undefined, { groupId: group.id })];
    return sessionNeedsOf(aCase({ group, agreements, consents: [] }));
  };
  expect(inGroup('therapeutic-community')).toEqual(consentNeed('missing'));
  expect(inGroup('drop-in')).toEqual([]);
});

test('a consent that was withdrawn makes the need come back on that day (M100)', () => {
  const withdrawn: Consent['withdrawn'] = {
    ...{ withdrawnOn: today, how: 'spoken', note: '' },
    recorded: { at: '2026-08-25T16:00:00.000Z', timeZone: 'America/Toronto' },
  };
  const onDay = (day: string) =>
    sessionNeedsOf(aCase({ consents: [{ ...aConsent(), withdrawn }], today: day }));
  expect(onDay('2026-08-24')).toEqual([]);
  expect(onDay(today)).toEqual(consentNeed('withdrawn'));
});

test('a consent that expired makes the need come back the day after (M100)', () => {
  const consents = [{ ...aConsent(), expiresOn: today }];
  expect(sessionNeedsOf(aCase({ consents }))).toEqual([]);
  expect(sessionNeedsOf(aCase({ consents, today: '2026-08-26' }))).toEqual(consentNeed('expired'));
});

test('a new version asks for a new consent (M45)', () => {
  const agreements = [anAgreement([aText(), aText({ title: 'Confidentiality, again' })])];
  expect(sessionNeedsOf(aCase({ agreements }))).toEqual([
    { ...consentNeed('outdated')[0], title: 'Confidentiality, again' },
  ]);
});

test('one emergency contact who may be called is enough, and none who may is not (M27)', () => {
  const withContacts = (...releases: readonly ReleaseToCall[]) =>
    sessionNeedsOf(aCase({ safetyPlan: aPlan(...releases) }));
  expect(withContacts('not-agreed', 'agreed')).toEqual([]);
  expect(withContacts()).toEqual([{ code: 'emergency-contact', found: 'none' }]);
  expect(withContacts('not-asked', 'not-agreed')).toEqual([
    { code: 'emergency-contact', found: 'none-agreed' },
  ]);
});

test('the session room asks for no intake, and for no agreement that is not published (M100)', () => {
  const draft = anAgreement([], { id: agreementId(2), draft: aText({ title: 'Not yet' }) });
  const unprepared = aCase({
    member: anEnquiry(1, { goals: '' }),
    agreements: [anAgreement(), draft],
  });
  const codes = (needs: readonly AdmissionNeed[]) => needs.map(({ code }) => code);
  const intake = ['referral', 'preparation', 'goals', 'suitability'];
  expect(codes(admissionNeedsOf(unprepared))).toEqual([...intake, 'agreement-draft']);
  expect(sessionNeedsOf(unprepared)).toEqual([]);
  expect(codes(sessionNeedsOf({ ...unprepared, consents: [], safetyPlan: null }))).toEqual([
    'consent',
    'emergency-contact',
  ]);
});
