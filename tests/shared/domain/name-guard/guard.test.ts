import { REPLACEMENT, type KnownNames } from '../../../../shared/domain/name-guard';
import { nameGuard } from '../../../../shared/domain/name-guard/guard';
import { GROUP, guarded, known } from '../../../fixtures/name-guard/labelled';

const guard = nameGuard(GROUP, 'every-name');
const shown = (text: string) => guard.find(text).map((finding) => finding.shown);
const certainties = (text: string) =>
  guard.find(text).map((finding) => `${finding.certainty} ${finding.shown}`);
const forms = (text: string) => guard.find(text).map((finding) => finding.form);
const guardOf = (...names: readonly KnownNames[]) =>
  nameGuard({ own: null, others: names.map((one, at) => guarded(at + 1, one)) }, 'every-name');

test.each([
  ['Ana Lima spoke.', 'full-name', 'Ana Lima'],
  ['Ana Beatriz Lima spoke.', 'full-name', 'Ana Beatriz Lima'],
  ['Ana B. Lima spoke.', 'full-name', 'Ana B. Lima'],
  ['The list says Lima, Ana.', 'full-name', 'Lima, Ana'],
  ['Ana spoke.', 'first-name', 'Ana'],
  ['I saw Dr. Lima.', 'last-name', 'Lima'],
  ['Billy spoke.', 'other-name', 'Billy'],
  ['Sokolova spoke.', 'former-name', 'Sokolova'],
  ['Nadia Sokolova spoke.', 'former-name', 'Nadia Sokolova'],
  ['I saw A.B.L. there.', 'initials', 'A.B.L.'],
  ['Xiaomin spoke.', 'misspelt', 'Xiaomin'],
  ['王小明说话', 'full-name', '王小明'],
])('tells in %j which of the names it is: %s (M109)', (text, form, name) => {
  expect(guard.find(text)).toMatchObject([{ form, shown: name, certainty: 'sure' }]);
});

test.each([
  ['case', 'ŁUKASZ, łukasz and Łukasz', ['ŁUKASZ', 'łukasz', 'Łukasz']],
  ['accents', 'Zoe, Zoé, Zoe\u0308', ['Zoe', 'Zoé', 'Zoe\u0308']],
  ['hyphens', 'Anne-Marie, Anne Marie, Anne‑Marie', ['Anne-Marie', 'Anne Marie', 'Anne‑Marie']],
  ['a hyphen that the name has not', 'Ana-Lima went', ['Ana-Lima']],
  ['possessives', "Ana's, Ana’s, Nadias", ['Ana', 'Ana', 'Nadia']],
  ['umlauts spelt out', 'Mueller, Muller', ['Mueller', 'Muller']],
  ['zero-width signs', 'A\u200Bna and Pie\u2060ter', ['A\u200Bna', 'Pie\u2060ter']],
  ['direction marks', 'Ana \u202EPieter\u202C', ['Ana', 'Pieter\u202C']],
  ['Cyrillic look-alikes', '\u0410na and Zo\u0435', ['\u0410na', 'Zo\u0435']],
  ['full width', 'Ａｎａ spoke', ['Ａｎａ']],
  ['emoji beside it', '🙂Ana🙂', ['Ana']],
  ['an address', 'ana.lima@example.org, pieter_vanderberg', ['ana.lima', 'pieter_vanderberg']],
])('finds a name whatever its %s (M109)', (_what, text, names) => {
  expect(shown(text)).toEqual(names);
});

test('finds names in scripts that are written from right to left (M109)', () => {
  const { find } = guardOf(known('שרה כהן', 'שרה'), known('ليلى حداد', 'ليلى'));
  expect(find('ושרה said it, and ليلى too').map((finding) => finding.shown)).toEqual([
    'שרה',
    'ليلى',
  ]);
});

test('finds a name with the ending of a case (M109)', () => {
  const { find } = guardOf(known('Anna Petrov', 'Anna'), known('Janina Virtanen', 'Janina'));
  const text = 'Anny, Annę, Annom, Petrovi, Petrovem, Janine, Virtanenin';
  expect(find(text).map((finding) => finding.shown)).toEqual([
    ...['Anny', 'Annę', 'Annom', 'Petrovi', 'Petrovem', 'Janine', 'Virtanenin'],
  ]);
  expect(find('Annou').map(({ form }) => form)).toEqual(['first-name']);
});

test('finds a name with one slip of the finger, but no English word (M109)', () => {
  const text =
    'Pietre, Piter, Pieterr, Pueter, Hartely and Fontaime; Fountain, Peter, Hearty, Nadine';
  expect(certainties(text)).toEqual([
    ...['sure Pietre', 'sure Piter', 'sure Pieterr', 'sure Pueter'],
    ...['sure Hartely', 'sure Fontaime', 'maybe Nadine'],
  ]);
  expect(shown('Zob and pietre in lower case')).toEqual([]);
});

test('an everyday word that is a name is never sure by itself (M109)', () => {
  expect(certainties('I told Will and Grace, then May and Mark.')).toEqual([
    ...['maybe Will', 'maybe Grace', 'maybe May', 'maybe Mark'],
  ]);
  expect(certainties('then will said no, and grace cried')).toEqual(['maybe will', 'maybe grace']);
});

test('an everyday word with what only its bearer has is sure (M109)', () => {
  expect(certainties('Grace Okafor, Will H. and may lindqvist; Hartley, Will')).toEqual([
    ...['sure Grace Okafor', 'sure Will H.', 'sure may lindqvist', 'sure Hartley, Will'],
  ]);
});

test.each([
  'Will she return? She will.',
  'Mark the date. May I ask? Grace we need, and a mark.',
  'On May 12, on 12 May, in May 2027, in May, since May, the end of May, from April to May',
  'SHE WILL MARK IT IN MAY',
  'her will said nothing',
  'MD, PTSD, CBT, ER, OR, AM, PM, US, TV, OK, IV, GP, NP and NS',
  'at 7 P.M. in the U.S., an M.D.',
  'Another member said so. The group agreed.',
])('reads the word, month or abbreviation in %j (M109)', (text) => {
  expect(shown(text)).toEqual([]);
});

test('initials are sure with points and maybe without (M109)', () => {
  expect(certainties('W.H., A. L. and X.W. met')).toEqual(['sure W.H.', 'sure A. L.', 'sure X.W.']);
  expect(certainties('then XW and ZM met')).toEqual(['maybe XW', 'maybe ZM']);
  expect(shown('EVERYBODY XW SPOKE; xw')).toEqual([]);
  expect(forms('I saw ŁW and Ł.W. too')).toEqual(['initials', 'initials']);
});

test('initials before and after a name belong to it (M109)', () => {
  expect(shown('A. Lima, A.B. Lima and Ana L. came; Ana Q. went')).toEqual([
    ...['A. Lima', 'A.B. Lima', 'Ana L.', 'Ana'],
  ]);
});

test('an initial belongs to one name only', () => {
  expect(shown('Ana B. Hartley came, and Ana L.W. went')).toEqual([
    ...['Ana B', 'Hartley', 'Ana', 'L.W.'],
  ]);
});

test('half a letter is no end of a name', () => {
  expect(guardOf(known('Mas Orn', 'Mas')).find('ein Maß')).toEqual([]);
});

test('every common word is read as a word first (M109)', () => {
  const { find } = guardOf(known('Ida Story', 'Ida'));
  expect(find('the story of Story').map((finding) => finding.certainty)).toEqual(['maybe']);
});

test('what the guard puts in is no name, even of somebody who is called so (M109)', () => {
  const { find } = guardOf(known('Another Member', 'Another'));
  expect(find(`${REPLACEMENT} met Another Member`)).toMatchObject([{ shown: 'Another Member' }]);
});

test('in text in all capitals names are found (M109)', () => {
  expect(certainties('ANA SAID THAT PIETER LEFT')).toEqual(['sure ANA', 'sure PIETER']);
});

test('names of the member a note is about stay, whoever shares them (M109)', () => {
  const own = known('Sarah Chen', 'Sarah', ['Sal'], ['Sarah Roy']);
  const others = [
    guarded(1, known('Sarah Novak', 'Sarah')),
    guarded(2, known('Sal Roy', 'Sal')),
    guarded(3, known('Simon Cole', 'Simon')),
  ];
  const { find } = nameGuard({ own, others }, 'every-name');
  expect(find("Sarah, Sarah Chen, Sal's and Roy, S.C., SC, Sarahs, Sarrah")).toEqual([]);
  expect(find('Sarah Novak and Novak').map((finding) => finding.shown)).toEqual([
    'Sarah Novak',
    'Novak',
  ]);
});

test('what is as near to an own name as to another is not flagged (M109)', () => {
  const own = known('Marta Quill', 'Marta');
  const others = [guarded(1, known('Martha Novak', 'Martha'))];
  const { find } = nameGuard({ own, others }, 'every-name');
  expect(find('Marha and Martta; Marthha').map((finding) => finding.shown)).toEqual(['Marthha']);
});

test('what is a degree, a country or an hour is nobody’s initials (M109)', () => {
  const { find } = guardOf(
    known('Mia Dorn', 'Mia'),
    known('Ugo Sand', 'Ugo'),
    known('Pia Maas', 'Pia'),
  );
  expect(find('an M.D. from the U.S. at 7 P.M.; an MD at 7 PM in the US')).toEqual([]);
});

test('all who may be meant are named, once each (M109)', () => {
  const { find } = guardOf(known('Anna Lima', 'Anna'), known('Anna Roth', 'Anna'));
  const membersOf = (text: string) => find(text).map(({ members }) => members.length);
  expect(membersOf('Anna; Anna Roth; Anny')).toEqual([2, 1, 2]);
  expect(guard.find('Mueler')[0]?.members).toHaveLength(1);
  expect(find('Roth')[0]?.members).toEqual([
    { memberId: 'mem_00000000000000000002', preferred: 'Anna' },
  ]);
});

test('a first name before a stranger’s family name is not sure (M109)', () => {
  expect(certainties('Zoë Kravitz, Ana Ferreira and Serena Müller')).toEqual([
    ...['maybe Zoë', 'maybe Ana', 'maybe Müller'],
  ]);
  expect(certainties('Ana Tuesday; Dr. Müller; Ana Zoë')).toEqual([
    ...['sure Ana', 'sure Müller', 'sure Ana', 'sure Zoë'],
  ]);
});

test('can seek full names alone, for group notes (M109)', () => {
  const group = nameGuard({ ...GROUP, own: null }, 'full-names');
  const text = 'Ana, Dr. Lima, A.L. and Pieter; Ana Lima, Luke Wisniewski, Nadia Sokolova, Will H.';
  expect(group.find(text).map((finding) => finding.shown)).toEqual([
    ...['Ana Lima', 'Luke Wisniewski', 'Nadia Sokolova'],
  ]);
});

test('with nobody to look for it finds nothing', () => {
  expect(nameGuard({ own: GROUP.own, others: [] }, 'every-name').find('Ana A.B.')).toEqual([]);
});

test('names that are made of pattern signs or of nothing find nothing', () => {
  const { find } = guardOf(
    ...['.*', '(x', '[', '\\', '-', '🦊', 'Dr.'].map((one) => known(one, one)),
  );
  expect(find('a.b (x) [y] \\ Dr. - 🦊')).toEqual([]);
});
