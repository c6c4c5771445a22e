import { newestFirst } from '../../../shared/domain/consent-order';
import {
  concerns,
  isExpired,
  isMeantFor,
  isWithdrawn,
  neededAgreements,
  standingOf,
} from '../../../shared/domain/consent-state';
import {
  aConsent,
  agreementId,
  anAgreement,
  anOccasion,
  aText,
  consentId,
} from '../../support/consents';
import { aGroup, groupId } from '../../support/people';

const today = '2026-09-10';
const agreement = anAgreement();
const consent = aConsent();
const given = (at: string, number: number) =>
  aConsent({}, { id: consentId(number), given: { ...anOccasion().given, at } });
const withdrawal = (withdrawnOn: string) => ({
  withdrawnOn,
  how: 'spoken' as const,
  note: '',
  recorded: anOccasion().given,
});

test('nothing was ever agreed to: missing (M100)', () => {
  const other = anAgreement(undefined, { id: agreementId(9) });
  expect(standingOf(agreement, [], today)).toEqual({ state: 'missing', consent: null });
  expect(standingOf(other, [consent], today)).toEqual({ state: 'missing', consent: null });
});

test('a consent to the newest version is given (M45)', () => {
  expect(standingOf(agreement, [consent], today)).toEqual({ state: 'given', consent });
});

test('a newer version asks for a new consent (M45)', () => {
  const changed = anAgreement([aText(), aText({ text: 'It was changed.' })]);
  expect(standingOf(changed, [consent], today)).toEqual({ state: 'outdated', consent });
});

test('a draft of the next version asks nobody for anything yet', () => {
  const drafted = anAgreement(undefined, { draft: aText({ text: 'Perhaps like this.' }) });
  expect(standingOf(drafted, [consent], today).state).toBe('given');
});

test('the last day of a consent is still its own, the day after is not', () => {
  const ending = { ...consent, expiresOn: today };
  expect(standingOf(agreement, [ending], today).state).toBe('given');
  expect(standingOf(agreement, [ending], '2026-09-11').state).toBe('expired');
  expect([isExpired(ending, today), isExpired(ending, '2026-09-11')]).toEqual([false, true]);
  expect(isExpired(consent, '2099-01-01')).toBe(false);
});

test('a withdrawal holds from its own day on', () => {
  const withdrawn = { ...consent, withdrawn: withdrawal(today) };
  expect(isWithdrawn(withdrawn, '2026-09-09')).toBe(false);
  expect(isWithdrawn(withdrawn, today)).toBe(true);
  expect(standingOf(agreement, [withdrawn], today).state).toBe('withdrawn');
  expect(isWithdrawn(consent, today)).toBe(false);
});

test('a withdrawal weighs more than an expiry or a newer version', () => {
  const ended = { ...consent, expiresOn: '2026-09-01', withdrawn: withdrawal('2026-09-02') };
  const changed = anAgreement([aText(), aText({ text: 'It was changed.' })]);
  expect(standingOf(changed, [ended], today).state).toBe('withdrawn');
  expect(standingOf(changed, [{ ...ended, withdrawn: null }], today).state).toBe('expired');
});

test('the newest consent decides, in whatever order they come', () => {
  const older = given('2026-08-01T12:00:00.000Z', 1);
  const second = given('2026-08-02T12:00:00.000Z', 2);
  const newer = { ...second, supersedes: older.id, withdrawn: withdrawal('2026-08-03') };
  const again = { ...given('2026-08-04T12:00:00.000Z', 3), supersedes: newer.id };
  expect(standingOf(agreement, [older, newer], today).state).toBe('withdrawn');
  expect(standingOf(agreement, [newer, older], today).state).toBe('withdrawn');
  expect(standingOf(agreement, [newer, again, older], today)).toEqual({
    state: 'given',
    consent: again,
  });
});

test('a community that votes adopts its own: what is for every group does not bind it (M45)', () => {
  const community = aGroup({ kind: 'therapeutic-community' });
  expect(concerns(agreement, community)).toBe(false);
  expect(concerns(anAgreement(undefined, { groupId: community.id }), community)).toBe(true);
});

test('a draft is meant for the groups that it will concern', () => {
  expect(isMeantFor(anAgreement([]), aGroup())).toBe(true);
  expect(isMeantFor(anAgreement([], { groupId: groupId(2) }), aGroup())).toBe(false);
  const retiredAt = '2026-09-01T12:00:00.000Z';
  expect(isMeantFor(anAgreement([], { retiredAt }), aGroup())).toBe(false);
});

test('what was recorded last decides, even by a clock that was set back (ADR 12)', () => {
  const first = { ...given('2027-08-20T12:00:00.000Z', 1), withdrawn: withdrawal('2026-08-20') };
  const second = { ...given('2026-08-20T12:00:00.000Z', 2), supersedes: first.id };
  const third = { ...given('2026-08-19T12:00:00.000Z', 3), supersedes: second.id };
  expect(standingOf(agreement, [first, second], today).consent).toEqual(second);
  expect(standingOf(agreement, [third, first, second], today).consent).toEqual(third);
  expect(newestFirst([second, third, first])).toEqual([third, second, first]);
});

test('where the vault lost a consent between two, the later of them by its time decides', () => {
  const first = given('2026-08-01T12:00:00.000Z', 1);
  const third = { ...given('2026-08-03T12:00:00.000Z', 3), supersedes: consentId(2) };
  expect(newestFirst([first, third])).toEqual([third, first]);
  expect(newestFirst([third, first])).toEqual([third, first]);
  const round = [
    { ...first, supersedes: third.id },
    { ...third, supersedes: first.id },
  ];
  expect(newestFirst(round)).toHaveLength(2);
});

test('an agreement concerns the group it is for, or every group that has agreements', () => {
  const ofOther = anAgreement(undefined, { groupId: groupId(2) });
  expect(concerns(agreement, aGroup())).toBe(true);
  expect(concerns(ofOther, aGroup())).toBe(false);
  expect(concerns(ofOther, aGroup({ id: groupId(2), kind: 'therapeutic-community' }))).toBe(true);
});

test('a drop-in group is concerned by none: its rules are posted', () => {
  const dropIn = aGroup({ kind: 'drop-in' });
  expect(concerns(agreement, dropIn)).toBe(false);
  expect(concerns(anAgreement(undefined, { groupId: dropIn.id }), dropIn)).toBe(false);
});

test('fees concern only groups that have fees (M35)', () => {
  const fees = anAgreement(undefined, { kind: 'missed-session-fees' });
  expect(concerns(fees, aGroup())).toBe(true);
  const community = aGroup({ kind: 'therapeutic-community' });
  const own = anAgreement(undefined, { kind: 'missed-session-fees', groupId: community.id });
  expect(concerns(own, community)).toBe(false);
});

test('neither a draft nor a retired agreement concerns anyone', () => {
  expect(concerns(anAgreement([]), aGroup())).toBe(false);
  const retired = anAgreement(undefined, { retiredAt: '2026-09-01T12:00:00.000Z' });
  expect(concerns(retired, aGroup())).toBe(false);
});

test('asks at admission for what is needed then, and for nothing else (M100, M116)', () => {
  const atLeaving = anAgreement(undefined, { id: agreementId(2), neededAt: 'leaving' });
  const onOccasion = anAgreement(undefined, { id: agreementId(3), neededAt: 'on-occasion' });
  const all = [atLeaving, agreement, onOccasion];
  expect(neededAgreements(all, aGroup(), 'admission')).toEqual([agreement]);
  expect(neededAgreements(all, aGroup(), 'leaving')).toEqual([atLeaving]);
});
