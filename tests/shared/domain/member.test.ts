import {
  changeProfile,
  lookAlikesAmong,
  memberProfileSchema,
  namesOf,
  rosterOn,
} from '../../../shared/domain/member';
import { aMember, aMembership, aProfile, moduleId } from '../../support/people';

test('a roster is those who belong on that day, by first name', () => {
  const left = {
    ...aMember(1),
    memberships: [aMembership({ until: '2026-10-01' })],
  };
  const zoe = aMember(2, { preferredFirstName: 'Zoë' });
  const bea = aMember(3, { preferredFirstName: 'Bea' });
  const names = (date: string) =>
    rosterOn([zoe, left, bea], moduleId(1), date).map(({ profile }) => profile.preferredFirstName);
  expect(names('2026-10-01')).toEqual(['Ana', 'Bea', 'Zoë']);
  expect(names('2026-10-02')).toEqual(['Bea', 'Zoë']);
  expect(names('2026-08-31')).toEqual([]);
});

test('names with accents, right-to-left script and apostrophes are kept as they are', () => {
  for (const name of ['Renée-Éloïse O’Néill', 'دانا', 'נועה', '美咲', "N'Golo"]) {
    const read = memberProfileSchema.parse(aProfile({ legalName: name }));
    expect(read.legalName).toBe(name.normalize('NFC'));
  }
});

test('a name that only invisible characters make is refused', () => {
  const refused = memberProfileSchema.safeParse(aProfile({ legalName: '\u200b\u202e' }));
  expect(refused.success).toBe(false);
});

test('a line break in a name is refused', () => {
  expect(memberProfileSchema.safeParse(aProfile({ legalName: 'Ana\nFictional' })).success).toBe(
    false,
  );
});

test('look-alikes are found through case, accents and invisible characters', () => {
  const renee = aMember(1, { legalName: 'Renée Invented', preferredFirstName: 'Renée' });
  const twin = aMember(2, { legalName: 'rene\u200be invented', preferredFirstName: 'Someone' });
  const other = aMember(3, { legalName: 'Other', preferredFirstName: 'Else' });
  expect(lookAlikesAmong([renee, twin, other])).toEqual(new Set([renee.id, twin.id]));
});

test('one first name in two modules is no look-alike, in one module it is', () => {
  const ana = aMember(1, { legalName: 'Ana One' });
  const inSame = aMember(2, { legalName: 'Ana Two' });
  const memberships = [aMembership({ moduleId: moduleId(2) })];
  expect(lookAlikesAmong([ana, inSame]).size).toBe(2);
  expect(lookAlikesAmong([ana, { ...inSame, memberships }]).size).toBe(0);
});

test('a name that was changed is remembered (M109)', () => {
  const before = aMember(1, { legalName: 'Anabel Before', otherNames: ['Annie'] });
  const married = changeProfile(before, {
    ...before.profile,
    legalName: 'Anabel After',
    otherNames: [],
  });
  expect(married.formerNames).toEqual(['Anabel Before', 'Annie']);
  expect(namesOf(married)).toEqual(expect.arrayContaining(['Before', 'After', 'Annie']));
  const back = changeProfile(married, before.profile);
  expect(back.formerNames).toEqual(['Anabel After']);
});

test('a member is known by every name and its parts (M109)', () => {
  const names = namesOf(aMember(1, { legalName: 'Anabel Q Fictional', otherNames: ['Annie'] }));
  expect(names).toEqual(
    expect.arrayContaining(['Anabel Q Fictional', 'Ana', 'Annie', 'Fictional']),
  );
  expect(names).not.toContain('Q');
});
