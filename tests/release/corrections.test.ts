/** @jest-environment jsdom */
import { addendumIdSchema } from '../../shared/domain/ids';
import { recordPage } from '../../electron/release/record-page';
import { nameMasker } from '../../shared/domain/name-mask';
import { releaseContentSchema } from '../../shared/domain/release-content';
import { partsOf } from '../../shared/domain/struck-text';
import type { NoteBody } from '../../shared/domain/note-body';
import {
  aChoice,
  aCorrection,
  aNote,
  anAddendum,
  aReader,
  contentOf,
  sha256,
  stamp,
} from './fixtures';
import { assembleRecord } from '../../electron/release/assemble-record';

/** What a release shows of corrections, late entries and own templates. */

type Notes = NonNullable<Parameters<typeof contentOf>[0]>['notes'];

function articleOf(notes: Notes = []): Element {
  const { body } = recordPage(contentOf({ notes }), stamp);
  const page = new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
  const article = page.querySelector('article');
  if (!article) throw new Error('no note is printed');
  return article;
}

const textOf = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
const addId = (count: number) => addendumIdSchema.parse(`add_${String(count).padStart(20, '0')}`);
const occasion = {
  startedAt: '2026-09-08T23:00:00.000Z',
  timeZone: 'America/Toronto',
  isLate: true,
} as const;
const strike = (text: string, passage: string) => {
  const from = text.indexOf(passage);
  return { place: 'text', from, to: from + passage.length, reason: 'It was wrong.' } as const;
};
/** A note in which a passage was corrected. */
const struckNote = (text: string, passage: string, reason = 'It was wrong.') =>
  aNote(text, { addenda: [aCorrection(1, 'On Wednesday.', { ...strike(text, passage), reason })] });

test('a struck passage is printed in full, struck through, with the number of its correction', () => {
  const article = articleOf([struckNote('It was on Tuesday, I think.', 'on Tuesday')]);
  const note = article.querySelector('.part');
  expect(note?.querySelector('del')?.textContent).toBe('on Tuesday');
  expect(textOf(note)).toBe('Note It was on Tuesday [struck: see correction 1], I think.');
  expect(textOf(article.querySelector('.addendum'))).toBe(
    'Correction 1 On Wednesday. Reason: It was wrong. ' +
      'Added by Dr. Ines Moreau, September 20, 2026, 10:12 EDT',
  );
});

test('corrections are numbered by themselves, and one that struck another says so', () => {
  const text = 'It was on Tuesday.';
  const addenda = [
    anAddendum('Only added.', '2026-09-20T14:12:00.000Z'),
    aCorrection(2, 'On Wednesday.', strike(text, 'on Tuesday')),
    aCorrection(3, 'On Thursday.', { place: addId(2), from: 0, to: 12, reason: 'Again.' }),
  ];
  const article = articleOf([aNote(text, { addenda })]);
  const headings = [...article.querySelectorAll('.addendum h4')].map(textOf);
  expect(headings).toEqual(['Addendum 1 of 3', 'Correction 1', 'Correction 2']);
  const [, second] = article.querySelectorAll('.addendum');
  expect(textOf(second)).toMatch(/^Correction 1 On Wednesday \[struck: see correction 2\]\./u);
});

test('a strike over paragraphs and long text loses nothing of it', () => {
  const text = `One.\n\n${'word '.repeat(3_000)}\n\nTwo and three.\nFour.`;
  const from = text.indexOf('word word');
  const to = text.indexOf(' three');
  const addenda = [aCorrection(1, 'Right.', { place: 'text', from, to, reason: 'Long.' })];
  const part = articleOf([aNote(text, { addenda })]).querySelector('.part > div');
  const paragraphs = [...(part?.querySelectorAll('p') ?? [])].map(textOf).join(' ');
  const printed = paragraphs.replace(' [struck: see correction 1]', '');
  expect(printed).toBe(text.replace(/\s+/gu, ' '));
  const struck = [...(part?.querySelectorAll('del') ?? [])].map(textOf).join(' ');
  expect(struck.replace(/\s+/gu, ' ').trim()).toBe(text.slice(from, to).replace(/\s+/gu, ' '));
  expect(part?.querySelectorAll('.struck-by')).toHaveLength(1);
});

test('names are masked in what is struck, in the reason and in own headings (M109)', () => {
  const form = {
    name: 'About Sarah',
    sections: [{ key: 'sec_00000000000000000001', title: 'What Liam said', hint: '' }],
    planSection: null,
  } as const;
  const said = 'Then Sarah Novak left.';
  const body: NoteBody = {
    template: 'tpl_00000000000000000001',
    form,
    sections: { sec_00000000000000000001: said },
  };
  const addenda = [
    aCorrection(1, 'It was Sally.', {
      place: 'sec_00000000000000000001',
      from: 5,
      to: 16,
      reason: 'Sarah was not there.',
    }),
  ];
  const notes = [aNote('', { body, addenda })];
  const content = contentOf({ notes });
  expect(JSON.stringify(content)).not.toMatch(/sarah|novak|sally|liam/iu);
  expect(content.severed.maskedNames).toBe(5);
  const article = articleOf(notes);
  expect(textOf(article.querySelector('.form'))).toBe('About [another member] · note 1 of 1');
  expect(textOf(article.querySelector('h4'))).toBe('What [another member] said');
  expect(article.querySelector('del')?.textContent).toBe('[another member]');
  expect(article.innerHTML).not.toMatch(/sarah|novak|sally|liam/iu);
});

test.each([
  ['Then Sarah Novak left.', 'Then Sarah', 'Then [another member]'],
  ['Then Sarah Novak left.', 'Novak left', '[another member] left'],
  ["Then Liam O'Brien left.", 'Then Liam', 'Then [another member]'],
  ['Sarah Novak, Liam and Sally left.', 'Liam', '[another member]'],
])('a strike through %j at %j leaves no part of a name (M109)', (text, passage, struck) => {
  const content = contentOf({ notes: [struckNote(text, passage)] });
  const [section] = content.notes?.[0]?.sections ?? [];
  const parts = partsOf(section?.text ?? '', section?.strikes ?? []);
  const found = parts.filter((part) => part.struckBy.length > 0).map((part) => part.text);
  expect(found).toEqual([struck]);
  expect(parts.map((part) => part.text).join('')).not.toMatch(/sarah|novak|liam|brien|sally/iu);
});

test('masks are found where they are put', () => {
  const masker = nameMasker(['Sarah Novak', "Liam O'Brien"]);
  const text = 'Sarah and Liam O’Brien; Ša\u0301rah NOVAK.';
  const spans = masker.find(text);
  let masked = text;
  for (const { start, end } of spans.toReversed()) {
    masked = `${masked.slice(0, start)}[another member]${masked.slice(end)}`;
  }
  expect(masked).toBe(masker.mask(text).text);
  expect(spans).toHaveLength(masker.mask(text).count);
});

test('a late entry is marked with the time of the session and of writing', () => {
  const [late, inTime] = [
    articleOf([aNote('Late.', { occasion })]),
    articleOf([aNote('In time.', { occasion: { ...occasion, isLate: false } })]),
  ];
  expect(textOf(late.querySelector('.late'))).toBe(
    'Late entry: session of September 8, 2026, 19:00 EDT, written September 8, 2026, 19:58 EDT.',
  );
  expect(inTime.querySelector('.late')).toBeNull();
});

test('built-in forms are printed under their names, and their sections too (M80, M81)', () => {
  const body: NoteBody = { template: 'process', sections: { 'here-and-now': 'Quiet.' } };
  const article = articleOf([aNote('', { body })]);
  expect(textOf(article.querySelector('.form'))).toBe('Process · note 1 of 1');
  expect([...article.querySelectorAll('h4')].map(textOf)).toEqual([
    'Taking part',
    'Between members',
    'Here and now',
    'What was learned',
    'Plan',
  ]);
});

test('why names were kept never leaves, nor how many (M109)', async () => {
  const canary = 'canary 4 under the stairs';
  const keptNames = [{ reason: canary, count: 3, at: '2026-09-08T23:58:00.000Z' }];
  const notes = [aNote('As signed.', { keptNames })];
  const assembled = await assembleRecord(aReader({ notes }), aChoice(), sha256);
  if (!assembled.ok) throw new Error(assembled.error.code);
  expect(JSON.stringify(assembled.value.content)).not.toMatch(/canary|keptNames/u);
  expect(articleOf(notes).innerHTML).not.toContain('canary');
  expect(releaseContentSchema.parse(assembled.value.content)).toEqual(assembled.value.content);
});

test('mark-up in a reason, a heading or a struck passage is printed as text', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const form = {
    name: hostile,
    sections: [{ key: 'sec_00000000000000000001', title: hostile, hint: '' }],
    planSection: null,
  } as const;
  const body: NoteBody = {
    template: 'tpl_00000000000000000001',
    form,
    sections: { sec_00000000000000000001: hostile },
  };
  const correction = { place: 'sec_00000000000000000001', from: 0, to: 10 } as const;
  const addenda = [aCorrection(1, hostile, { ...correction, reason: hostile })];
  const article = articleOf([aNote('', { body, addenda })]);
  expect(article.querySelector('img')).toBeNull();
  expect(textOf(article)).toContain(`Reason: ${hostile}`);
});
