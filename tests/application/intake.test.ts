import type { MemberId } from '../../shared/domain/ids';
import { blankIntake } from '../../shared/domain/intake';
import { err } from '../../shared/lib/result';
import { alcoveForEachTest } from '../support/fresh-alcove';
import { aProfile, entryId, memberId } from '../support/people';

/** What comes before the first session, over the real encrypted stores. */

const fresh = alcoveForEachTest();

async function anEnquiry(name = 'Ana'): Promise<MemberId> {
  const profile = aProfile({ preferredFirstName: name, legalName: `${name} Fictional` });
  return (await fresh.alcove.done('addMember', { profile, interestedIn: null })).memberId;
}

const intakeOf = async (id: MemberId) =>
  (await fresh.alcove.done('getMember', { memberId: id })).intake;

const preparation = { heldOn: '2026-08-12', minutes: 50, note: 'We spoke about the group.' };
const nothingKnown = { acquaintances: [], dualRelationships: [] };

test('an enquiry begins with nothing written down, and its health number is kept', async () => {
  const { memberId: id } = await fresh.alcove.done('addMember', {
    profile: aProfile(),
    healthNumber: '1234 567 897 ab',
    interestedIn: null,
  });
  const member = await fresh.alcove.done('getMember', { memberId: id });
  expect(member).toMatchObject({ healthNumber: '1234567897AB', intake: blankIntake });
  const profile = aProfile({ dateOfBirth: '1980-02-29' });
  await fresh.alcove.done('changeMember', { memberId: id, profile, healthNumber: null });
  const changed = await fresh.alcove.done('getMember', { memberId: id });
  expect(changed).toMatchObject({ healthNumber: null, profile: { dateOfBirth: '1980-02-29' } });
});

test('a health number that cannot be right is refused with the field it stands in', async () => {
  const reply = await fresh.alcove.ask('addMember', {
    profile: aProfile(),
    healthNumber: '1234567898',
    interestedIn: null,
  });
  expect(reply).toMatchObject({
    error: { code: 'input-invalid', problems: [{ path: 'healthNumber' }] },
  });
});

test('who referred and when is written down, and can be taken back (M4)', async () => {
  const id = await anEnquiry();
  const referral = { receivedOn: '2026-08-03', note: 'By letter.' };
  const save = (parts: { referral: typeof referral | null }) =>
    fresh.alcove.done('saveReferral', {
      memberId: id,
      referringPhysician: 'Dr. Fabricated Family',
      ...parts,
    });
  await save({ referral });
  const member = await fresh.alcove.done('getMember', { memberId: id });
  expect(member.intake.referral).toEqual(referral);
  expect(member.profile.referringPhysician).toBe('Dr. Fabricated Family');
  await save({ referral: null });
  expect((await intakeOf(id)).referral).toBeNull();
});

test('preparation meetings are logged, changed and taken out (M5)', async () => {
  const id = await anEnquiry();
  const save = (preparationId: string | null, minutes: number) =>
    fresh.alcove.done('savePreparation', {
      memberId: id,
      preparationId,
      preparation: { ...preparation, minutes },
    });
  await save(null, 50);
  await save(null, 30);
  const [first, second] = (await intakeOf(id)).preparations;
  await save(first?.id ?? '', 60);
  const minutes = async () => (await intakeOf(id)).preparations.map((one) => one.minutes);
  expect(new Set(await minutes())).toEqual(new Set([30, 60]));
  await fresh.alcove.done('removePreparation', { memberId: id, preparationId: second?.id ?? '' });
  expect(await minutes()).toEqual([60]);
});

test('the decision and its reason are kept (M7)', async () => {
  const id = await anEnquiry();
  const decidedOn = '2026-08-12';
  const suitability = { decision: 'not-yet', reason: 'After the move.', decidedOn } as const;
  await fresh.alcove.done('decideSuitability', { memberId: id, suitability });
  expect((await intakeOf(id)).suitability).toEqual(suitability);
  const reply = await fresh.alcove.ask('decideSuitability', {
    memberId: id,
    suitability: { ...suitability, reason: ' ' },
  });
  expect(reply).toMatchObject({ error: { code: 'input-invalid' } });
});

test('a referral or a decision of tomorrow is refused, and nothing of it is kept (M4, M7)', async () => {
  const id = await anEnquiry();
  const referred = await fresh.alcove.ask('saveReferral', {
    ...{ memberId: id, referringPhysician: 'Dr. Early' },
    referral: { receivedOn: '2026-08-21', note: '' },
  });
  const suitability = { decision: 'suitable', reason: 'Yes.', decidedOn: '2026-08-21' } as const;
  const decided = await fresh.alcove.ask('decideSuitability', { memberId: id, suitability });
  const ahead = err({ code: 'in-future' });
  expect([referred, decided]).toEqual([ahead, ahead]);
  const { intake, profile } = await fresh.alcove.done('getMember', { memberId: id });
  expect(intake).toEqual(blankIntake);
  expect(profile.referringPhysician).not.toBe('Dr. Early');
});

test('whom they know and what else joins them is kept (M14, M98)', async () => {
  const [ana, bea] = [await anEnquiry('Ana'), await anEnquiry('Bea')];
  const relationships = {
    acquaintances: [{ memberId: bea, how: 'Residency', revisitOn: '2026-12-01' }],
    dualRelationships: [{ relationship: 'Sat on one board.', plan: '', revisitOn: null }],
  };
  await fresh.alcove.done('saveRelationships', { memberId: ana, relationships });
  expect((await intakeOf(ana)).relationships).toEqual(relationships);
});

test('refuses an acquaintance with oneself, and with someone who is not there (M14)', async () => {
  const ana = await anEnquiry();
  const know = (whom: MemberId) =>
    fresh.alcove.ask('saveRelationships', {
      memberId: ana,
      relationships: {
        ...nothingKnown,
        acquaintances: [{ memberId: whom, how: '', revisitOn: null }],
      },
    });
  expect(await know(ana)).toEqual(err({ code: 'knows-themselves' }));
  expect(await know(memberId(99))).toEqual(err({ code: 'not-found', term: 'member' }));
  expect((await intakeOf(ana)).relationships).toEqual(nothingKnown);
});

test('what two hands write down at once is all kept', async () => {
  const id = await anEnquiry();
  const referral = { receivedOn: '2026-08-03', note: '' };
  const suitability = { decision: 'suitable', reason: 'Yes.', decidedOn: '2026-08-12' } as const;
  await Promise.all([
    fresh.alcove.done('saveReferral', { memberId: id, referringPhysician: '', referral }),
    fresh.alcove.done('decideSuitability', { memberId: id, suitability }),
    fresh.alcove.done('savePreparation', { memberId: id, preparationId: null, preparation }),
  ]);
  expect(await intakeOf(id)).toMatchObject({ referral, suitability, preparations: [preparation] });
});

test('nothing is written down about someone who is not there', async () => {
  const missing = err({ code: 'not-found', term: 'member' });
  const about = { memberId: memberId(99) };
  const { ask } = fresh.alcove;
  const suitability = { decision: 'suitable', reason: 'Yes.', decidedOn: '2026-08-12' } as const;
  const refused = await Promise.all([
    ask('saveReferral', { ...about, referringPhysician: '', referral: null }),
    ask('savePreparation', { ...about, preparationId: null, preparation }),
    ask('removePreparation', { ...about, preparationId: entryId(1) }),
    ask('decideSuitability', { ...about, suitability }),
    ask('saveRelationships', { ...about, relationships: nothingKnown }),
    ask('changeMember', { ...about, profile: aProfile(), healthNumber: null }),
  ]);
  expect(refused).toEqual(refused.map(() => missing));
});
