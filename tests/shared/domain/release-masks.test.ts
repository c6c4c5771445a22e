import { releaseMaskSchema, type ReleaseMask } from '../../../shared/domain/release-choice';
import { guardedOf } from '../../../shared/domain/member';
import { assembleRelease, liftedIn } from '../../../shared/domain/assemble-release';
import {
  aChoice,
  aMember,
  aNote,
  assembledOf,
  ELODIE,
  memberId,
  scope,
  someSources,
  wholeChoice,
} from '../../release/fixtures';
import { wholeRecord } from '../../release/whole-record';

/** Other members' names in a release, as they are shown for review (M109). */

const goals = (text: string) => ({ member: aMember(ELODIE, { goals: text }) });
const referenceOf = ({ key, shown }: { readonly key: string; readonly shown: string }) => ({
  key,
  shown,
});

test('M109: each name that was hidden is listed with its place and the words around it', () => {
  const { masks } = assembledOf({
    ...goals('To answer Sarah without fear.'),
    notes: [aNote("Today Liam O'Brien wept.")],
  });
  expect(masks.map(({ key: _key, ...mask }) => mask)).toEqual([
    {
      ...{ place: { section: 'goals', date: null }, shown: 'Sarah' },
      ...{ before: 'To answer ', after: ' without fear.' },
      ...{ certainty: 'sure', isHidden: true, lifted: null },
    },
    {
      ...{ place: { section: 'notes', date: '2026-09-08' }, shown: "Liam O'Brien" },
      ...{ before: 'Today ', after: ' wept.' },
      ...{ certainty: 'sure', isHidden: true, lifted: null },
    },
  ]);
  for (const mask of masks) expect(releaseMaskSchema.parse(mask)).toEqual(mask);
});

test('M109: the words around a name are whole ones, and it is seen where the text goes on', () => {
  const long = 'It was said with care, and more than once that evening, that nobody had to hurry. ';
  const { masks } = assembledOf(goals(`${long}Sarah heard it. ${long}`));
  expect(masks.map(({ before, after }) => [before, after])).toEqual([
    [
      '… and more than once that evening, that nobody had to hurry. ',
      ' heard it. It was said with care, and more than once that …',
    ],
  ]);
});

test('M109: a text without a blank is cut where it must be', () => {
  const line = '/'.repeat(100);
  const { masks } = assembledOf(goals(`${line} Sarah ${line}`));
  expect(masks.map(({ before, after }) => [before.length, after.length])).toEqual([[61, 2]]);
});

test('M109: initials and slips of the pen are found as well, and what is not sure is only proposed', () => {
  const { masks, content } = assembledOf(goals('S.N. spoke. Sarrah too. Then SN left.'));
  expect(masks.map(({ shown, certainty, isHidden }) => [shown, certainty, isHidden])).toEqual([
    ['S.N.', 'sure', true],
    ['Sarrah', 'sure', true],
    ['SN', 'maybe', false],
  ]);
  expect(content.goals).toBe('[another member] spoke. [another member] too. Then SN left.');
  expect(content.severed.maskedNames).toBe(2);
});

test('M109: what is not sure is hidden when it was accepted', () => {
  const record = goals('Then SN left.');
  const accepted = assembledOf(record).masks.map(referenceOf);
  const { content, masks } = assembledOf(record, aChoice({ accepted }));
  expect(content.goals).toBe('Then [another member] left.');
  expect(masks).toMatchObject([{ certainty: 'maybe', isHidden: true, lifted: null }]);
});

test('M109: a mask that is lifted shows its name, alone, and keeps the reason', () => {
  const record = { ...goals('Sarah, Liam and Sarah.'), notes: [aNote('Sarah.')] };
  const [first] = assembledOf(record).masks;
  if (!first) throw new Error('no mask was found');
  const lifted = [{ ...referenceOf(first), reason: 'A cousin.' }];
  const { content, masks } = assembledOf(record, aChoice({ lifted }));
  expect(content.goals).toBe('Sarah, [another member] and [another member].');
  expect(JSON.stringify(content.notes)).not.toContain('Sarah');
  expect(content.severed.maskedNames).toBe(3);
  expect(masks.map((mask) => mask.lifted)).toEqual(['A cousin.', null, null, null]);
  expect(liftedIn(masks)).toEqual([{ section: 'goals', reason: 'A cousin.', count: 1 }]);
});

test('M109: the same text gives the same masks the same keys again', () => {
  const record = {
    ...goals('Sarah and Sarah.'),
    notes: [aNote('Sarah.'), aNote('Liam.', { count: 2 })],
  };
  const keys = () => assembledOf(record).masks.map(({ key }) => key);
  expect(new Set(keys()).size).toBe(4);
  expect(keys()).toEqual(keys());
});

test('M109: a lift that no longer fits is refused, and nothing is put together', () => {
  const [mask] = assembledOf(goals('Sarah spoke.')).masks;
  const lifted = [{ ...referenceOf(mask ?? { key: '', shown: '' }), reason: 'A cousin.' }];
  const refused = { ok: false, error: { code: 'mask-changed' } };
  for (const text of ['Liam spoke.', 'Liam and Sarah spoke.', ''])
    expect(assembleRelease(aChoice({ lifted }), someSources(goals(text)))).toEqual(refused);
  const others = someSources({ ...goals('Sarah spoke.'), others: [] });
  expect(assembleRelease(aChoice({ lifted }), others)).toEqual(refused);
});

function liftOf(mask: ReleaseMask | undefined) {
  if (!mask) throw new Error('no name was found');
  return { ...referenceOf(mask), reason: 'Her sister.' };
}

const kiran = aMember(memberId(4), { legalName: 'Kiran Quist', preferredFirstName: 'Kiran' });

test('M109: who is found before it later lends its lift to no other name', () => {
  const text = 'Kiran called late. Sarah wept in the group. At home her sister Sarah listened.';
  const record = { notes: [aNote(text)] };
  const lifted = [liftOf(assembledOf(record).masks[1])];
  const { others } = someSources();
  const admitted = { ...record, others: [...others, guardedOf(kiran)] };
  const { content } = assembledOf(admitted, aChoice({ lifted }));
  expect(content.notes?.[0]?.sections[0]?.text).toBe(
    '[another member] called late. [another member] wept in the group. ' +
      'At home her sister Sarah listened.',
  );
});

test('M109: a lift holds for the words it was judged in, and for no others', () => {
  const [mask] = assembledOf(goals('My sister Sarah.')).masks;
  const choice = aChoice({ lifted: [liftOf(mask)] });
  expect(assembledOf(goals('My sister Sarah.'), choice).content.goals).toBe('My sister Sarah.');
  for (const text of ['I ring Sarah from the group.', 'Her friend Sarah.', 'My sister Sarah came.'])
    expect(assembleRelease(choice, someSources(goals(text)))).toEqual({
      ok: false,
      error: { code: 'mask-changed' },
    });
});

test('M109: the longest key is one that can be sent back', () => {
  const long = 'i'.repeat(200);
  const { masks } = assembledOf(goals(`${long} Sarah ${long}`.repeat(20)));
  const lifted = masks.map(liftOf);
  expect(aChoice({ lifted }).lifted).toHaveLength(20);
});

test('M109: what is sure cannot be accepted away, and what is not sure cannot be lifted', () => {
  const record = goals('Sarah and SN.');
  const [sure, maybe] = assembledOf(record).masks.map(referenceOf);
  if (!sure || !maybe) throw new Error('two were to be found');
  const refused = { ok: false, error: { code: 'mask-changed' } };
  const wrong = [aChoice({ accepted: [sure] }), aChoice({ lifted: [{ ...maybe, reason: 'x' }] })];
  for (const choice of wrong) expect(assembleRelease(choice, someSources(record))).toEqual(refused);
});

test('a lift of a part that is not chosen is passed over', () => {
  const record = goals('Sarah spoke.');
  const [mask] = assembledOf(record).masks;
  const lifted = [{ ...referenceOf(mask ?? { key: '', shown: '' }), reason: 'A cousin.' }];
  const choice = aChoice({ lifted, scope: { ...scope, sections: ['attendance'] } });
  expect(assembledOf(record, choice).content.goals).toBeNull();
});

test('M109: names are hidden in every part that somebody wrote', () => {
  const other = aMember(memberId(9), { legalName: 'Quentin Zed', preferredFirstName: 'Quentin' });
  const known = wholeRecord('Quentin Zed came.');
  const member = { ...known.member, profile: { ...aMember(ELODIE).profile } };
  const { goals: _goals, referringPhysician: _by, ...named } = member.profile;
  const profile = { ...named, goals: 'Quentin', referringPhysician: 'Quentin Zed' };
  const practice = someSources().practice;
  const record = {
    ...known,
    practice,
    others: [guardedOf(other)],
    member: { ...known.member, profile },
  };
  const { content, masks } = assembledOf(record as never, wholeChoice());
  // An author is the clinician, and a number is made of digits: neither is anybody else's text.
  const kept = new Set(['author', 'telephone', 'otherTelephone']);
  const written = JSON.stringify(content, (field, value: unknown) =>
    kept.has(field) ? '' : value,
  );
  expect(written).not.toMatch(/quentin|zed/iu);
  expect(new Set(masks.map(({ place }) => place.section))).toEqual(
    new Set(wholeChoice().scope.sections.filter((section) => section !== 'attendance')),
  );
  expect(masks.length).toBe(content.severed.maskedNames);
  expect(new Set(masks.map(({ key }) => key)).size).toBe(masks.length);
});
