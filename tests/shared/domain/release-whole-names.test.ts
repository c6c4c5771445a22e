import { aMember, assembledOf, ELODIE, wholeChoice } from '../../release/fixtures';

/** Who is named as another person keeps half a name that a member bears, and no whole one (M109). */

const particularsOf = (profile: Parameters<typeof aMember>[1], choice = wholeChoice()) => {
  const { content, masks } = assembledOf({ member: aMember(ELODIE, profile) }, choice);
  if (!content.particulars) throw new Error('the particulars were chosen');
  return { particulars: content.particulars, masks };
};

const physician = (referringPhysician: string, choice = wholeChoice()) =>
  particularsOf({ referringPhysician }, choice);

test.each([
  ['Dr. Sarah Novak', 'Dr. [another member]'],
  ['Dr. Sarah M. Novak, MD', 'Dr. [another member], MD'],
  ['Novak, Sarah', '[another member]'],
  ['NOVAK Sarah', '[another member]'],
  ['Sally Novak', '[another member]'],
])('M109: %s is a member, in whatever form and order', (written, released) => {
  const { particulars, masks } = physician(written);
  expect(particulars.referringPhysician).toBe(released);
  expect(masks).toMatchObject([{ certainty: 'sure', isHidden: true }]);
});

test.each([
  ['S. Novak', 'S. Novak'],
  ['Dr. Sarah Quist', 'Sarah'],
  ['Dr. Ulla Novak', 'Novak'],
])('M109: %s may be anyone, and is looked over all the same', (written, shown) => {
  const { particulars, masks } = physician(written);
  expect(particulars.referringPhysician).toBe(written);
  expect(masks).toMatchObject([{ shown, certainty: 'maybe', isHidden: false }]);
  const accepted = masks.map((mask) => ({ key: mask.key, shown: mask.shown }));
  const hidden = physician(written, wholeChoice({ accepted }));
  expect(hidden.particulars.referringPhysician).toBe(written.replace(shown, '[another member]'));
});

test('M109: the member’s own address and e-mail name no other member', () => {
  const contact = {
    telephone: '416-555-0100',
    email: 'sarah.novak@example.org',
    address: 'c/o Liam O’Brien\n12 Novak Street',
  };
  const { particulars, masks } = particularsOf({ contact });
  expect(particulars).toMatchObject({
    telephone: '416-555-0100',
    email: '[another member]@example.org',
    address: 'c/o [another member]\n12 Novak Street',
  });
  expect(masks.map(({ shown, isHidden }) => [shown, isHidden])).toEqual([
    ['sarah.novak', true],
    ['Liam O’Brien', true],
    ['Novak', false],
  ]);
});
