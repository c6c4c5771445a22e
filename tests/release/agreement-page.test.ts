/** @jest-environment jsdom */
import { PDFDocument } from '@cantoo/pdf-lib';
import { agreementPage } from '../../electron/release/agreement-page';
import { agreementPress } from '../../electron/release/agreement-press';
import { consentCopyPage } from '../../electron/release/consent-copy-page';
import type { AgreementVersion } from '../../shared/domain/agreement';
import { consentSchema, type Consent } from '../../shared/domain/consent';
import { pathOf, type SignatureMark } from '../../shared/domain/signature-mark';
import { aPractice } from './fixtures';
import { payloads } from './payloads';

const TIME_ZONE = 'America/Toronto';
const stamp = { practice: aPractice(), madeAt: new Date('2027-03-17T02:20:00.000Z') };

const mark: SignatureMark = {
  strokes: [
    [
      [100, 200, 0],
      [180, 90, 16],
      [260, 210, 32],
      [420, 120, 48],
    ],
    [[500, 160, 900]],
  ],
};

function aVersion(content: Partial<AgreementVersion['content']> = {}): AgreementVersion {
  return {
    number: 3,
    content: {
      title: 'Release to another provider',
      text: '## What is told\nI, {{memberName}}, agree that {{provider}} is told about {{scope}}.\n- Until {{expiresOn}}',
      questions: [
        { statement: 'I can take this back.', isTrue: true, explanation: 'At any time.' },
        { statement: 'Others in the group are named.', isTrue: false, explanation: 'Never.' },
      ],
      expiresAfterMonths: null,
      ...content,
    },
    published: { at: '2027-03-02T03:30:00.000Z', timeZone: TIME_ZONE },
    changeNote: '',
    vote: null,
    hash: 'ab'.repeat(32),
  };
}

function aConsent(parts: Partial<Consent> = {}): Consent {
  const at = '2027-03-17T01:04:09.512Z';
  return consentSchema.parse({
    id: `con_${'0'.repeat(20)}`,
    memberId: `mem_${'0'.repeat(20)}`,
    agreementId: `agr_${'0'.repeat(20)}`,
    terms: { kind: 'plain' },
    document: {
      title: 'Group guidelines',
      text: '## Coming on time\nI come on time.\n- And I stay to the end.',
      versionNumber: 2,
      versionHash: 'ab'.repeat(32),
      hash: '9f3c'.repeat(16),
    },
    understanding: { kind: 'answered', wrongAnswers: 1 },
    wording: 'I have read this text and I agree to it.',
    identity: 'seen-on-video',
    signature: { method: 'drawn', signerName: 'Élodie Marchetti-Okafor', mark },
    device: { system: 'Linux 6.8', alcoveVersion: '0.4.0' },
    given: { at, timeZone: TIME_ZONE },
    supersedes: null,
    expiresOn: '2028-03-16',
    evidenceHash: 'c0de'.repeat(16),
    withdrawn: null,
    copyGivenAt: null,
    ...parts,
  });
}

const parsed = (body: string) =>
  new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
const formOf = (version = aVersion(), on = stamp) => parsed(agreementPage(version, on).body);
const copyOf = (consent = aConsent(), on = stamp) => parsed(consentCopyPage(consent, on).body);

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

const textsOf = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map(textOf);

const particularsIn = (document: Document) =>
  Object.fromEntries(
    [...document.querySelectorAll('.particulars tr')].map((row) => [
      textOf(row.querySelector('th')),
      textOf(row.querySelector('td')),
    ]),
  );

test('the form names its version and date, and holds the text with its headings and lists (M45)', () => {
  const form = formOf();
  expect(textsOf(form, 'h1')).toEqual(['Release to another provider']);
  expect(textsOf(form, '.version')).toEqual(['Version 3, published on March 1, 2027']);
  expect(textsOf(form, '.text h2')).toEqual(['What is told']);
  expect(textsOf(form, '.text li')).toHaveLength(1);
  expect(textsOf(form, '.practice')).toEqual(['Larkspur Group Practice']);
});

test('on the form each open placeholder is a line to write on, and says what is to be written', () => {
  const form = formOf();
  expect(textsOf(form, '.open .caption')).toEqual([
    'your name',
    'name of the other party',
    'what may be told',
    'last day',
  ]);
  expect(form.body.textContent).not.toContain('{{');
});

test('the form has two boxes for each sentence, and does not give the answers away (M97)', () => {
  const form = formOf();
  expect(textsOf(form, '.questions tbody td:first-child')).toEqual([
    'I can take this back.',
    'Others in the group are named.',
  ]);
  expect(form.querySelectorAll('.questions .box')).toHaveLength(4);
  expect(form.body.textContent).not.toContain('Never.');
  expect(formOf(aVersion({ questions: [] })).querySelector('.questions')).toBeNull();
});

test('the form has lines for name, signature and date', () => {
  expect(textsOf(formOf(), '.signing .line')).toEqual(['Name', 'Signature', 'Date']);
});

test('the signed copy holds the text as it was signed and the sentence agreed to beside it', () => {
  const copy = copyOf();
  expect(textsOf(copy, 'h1')).toEqual(['Group guidelines']);
  expect(textsOf(copy, '.text > *')).toEqual([
    'Coming on time',
    'I come on time.',
    'And I stay to the end.',
  ]);
  expect(textsOf(copy, '.signature p')).toEqual([
    'I have read this text and I agree to it.',
    'Élodie Marchetti-Okafor',
  ]);
});

test('the signed copy holds the evidence that facts.md lists', () => {
  expect(particularsIn(copyOf())).toEqual({
    'Signed by': 'Élodie Marchetti-Okafor',
    How: 'Drawn by hand on the clinician’s screen',
    'Drawn with': '2 strokes',
    Recorded: 'March 16, 2027, 21:04 EDT, by America/Toronto · 2027-03-17 01:04:09 UTC',
    'Holds until': 'March 16, 2028',
    Identity: 'The clinician saw the signer on video',
    Understanding: 'Every statement was judged rightly in the end, after 1 wrong answer',
    Device: 'Linux 6.8, Alcove 0.4.0',
    Text: '9f3c'.repeat(16),
    Version: 'ab'.repeat(32),
    Evidence: 'c0de'.repeat(16),
    'Copy made': 'March 16, 2027, 22:20 EDT',
  });
});

test('what looks like a placeholder in a signed text stays as it was signed', () => {
  const document = { ...aConsent().document, text: 'About {{scope}} I say no more.' };
  expect(textsOf(copyOf(aConsent({ document })), '.text')).toEqual([
    'About {{scope}} I say no more.',
  ]);
});

test('a drawn mark is one vector path with a word for those who cannot see it, and no image', () => {
  const copy = copyOf();
  const svg = copy.querySelector('.mark svg');
  expect(svg?.getAttribute('viewBox')).toBe('0 0 1000 320');
  expect(svg?.getAttribute('aria-label')).toBe('Drawn signature');
  expect([...(svg?.querySelectorAll('path') ?? [])].map((path) => path.getAttribute('d'))).toEqual([
    pathOf(mark),
  ]);
  expect(copy.querySelectorAll('img, canvas, image, [src], [href]')).toHaveLength(0);
});

test('says of paper what the attached file is, and of speech who said what before whom', () => {
  const copy = { fileName: 'x.pdf', mediaType: 'application/pdf', bytes: 48_213, sha256: 'de'.repeat(32) } as const; // prettier-ignore
  const signerName = 'Élodie Marchetti-Okafor';
  const paper = copyOf(
    aConsent({ signature: { method: 'paper', signerName, signedOn: '2027-03-10', copy } }),
  );
  expect(particularsIn(paper)).toMatchObject({
    'Signed on': 'March 10, 2027',
    'Signed copy': 'application/pdf, 48,213 bytes',
    'Sum of the copy': 'de'.repeat(32),
  });
  const spoken = { method: 'spoken', signerName, spokenOn: '2027-03-11' } as const;
  const said = copyOf(
    aConsent({ signature: { ...spoken, words: 'Yes, I agree.\nI do.', witness: '' } }),
  );
  expect(textsOf(said, 'blockquote')).toEqual(['Yes, I agree. I do.']);
  expect(particularsIn(said)).toMatchObject({ 'Said on': 'March 11, 2027', Witness: 'None' });
  const typed = copyOf(aConsent({ signature: { method: 'typed', signerName } }));
  expect(textsOf(typed, '.typed')).toEqual([signerName]);
});

test('a consent that was withdrawn says so above its text; one that holds does not', () => {
  const recorded = { at: '2027-05-02T15:00:00.000Z', timeZone: TIME_ZONE };
  const withdrawn = { withdrawnOn: '2027-05-01', how: 'spoken', note: 'Bartholomew Nowhere was there.', recorded } as const; // prettier-ignore
  const copy = copyOf(aConsent({ withdrawn }));
  expect(textsOf(copy, '.withdrawn')[0]).toBe(
    'Withdrawn on May 1, 2027 By word of mouth, recorded on May 2, 2027, 11:00 EDT. ' +
      'It does not hold from that day on. What was signed stands below as it was.',
  );
  expect(copyOf().querySelector('.withdrawn')).toBeNull();
});

test('what the clinician noted about signing and withdrawing stays off the signer’s copy: it may name others', () => {
  const note = 'Bartholomew Nowhere was there.';
  const copy = copyOf(
    aConsent({
      understanding: { kind: 'discussed', note },
      withdrawn: { withdrawnOn: '2027-05-01', how: 'spoken', note, recorded: aConsent().given },
    }),
  );
  expect(copy.body.textContent).not.toContain('Bartholomew');
  expect(particularsIn(copy)).toMatchObject({
    Understanding: 'Talked through with the clinician',
  });
});

test('gives no name to the title or the footer, which others may see', () => {
  const named = aConsent({ document: { ...aConsent().document, title: 'For Élodie' } });
  const copy = consentCopyPage(named, stamp);
  expect([copy.title, copy.footer]).toEqual([
    'Signed agreement',
    'Signed agreement · Confidential',
  ]);
  const form = agreementPage(aVersion({ title: 'For {{memberName}}' }), stamp);
  expect([form.title, form.footer]).toEqual(['Agreement to sign', 'Agreement to sign · Version 3']);
});

const shapeOf = (document: Document) =>
  [...document.querySelectorAll('*')].map(({ tagName, attributes }) =>
    [tagName, ...[...attributes].map(({ name, value }) => `${name}=${value}`)].join(' '),
  );

test.each(payloads.map((text) => [text]))('shows %s as text, wherever it stands', (payload) => {
  const on = (text: string) => ({
    ...stamp,
    practice: aPractice({ practiceName: text, clinicianName: text }),
  });
  const form = (text: string) => {
    const questions = [{ statement: text, isTrue: true, explanation: text }];
    return shapeOf(formOf(aVersion({ title: text, text: `x ${text}`, questions }), on(text)));
  };
  expect(form(payload)).toEqual(form('harmless'));
  const copy = (text: string) =>
    shapeOf(
      copyOf(
        {
          ...aConsent(),
          document: { ...aConsent().document, title: text, text: `x ${text}` },
          wording: text,
          understanding: { kind: 'discussed', note: text },
          device: { system: text, alcoveVersion: text },
          signature: {
            ...{ method: 'spoken', signerName: text, spokenOn: '2027-03-11' },
            ...{ words: text, witness: text || 'w' },
          },
          withdrawn: {
            ...{ withdrawnOn: '2027-05-01', how: 'spoken', note: text },
            recorded: aConsent().given,
          },
        },
        on(text),
      ),
    );
  expect(copy(payload)).toEqual(copy('harmless'));
});

test('finishes both files under the practice’s name, in its language', async () => {
  const blank = await PDFDocument.create();
  blank.addPage();
  const press = agreementPress({ toPdf: async () => blank.save() });
  const printed = [await press.form(aVersion(), stamp), await press.copy(aConsent(), stamp)];
  const files = await Promise.all(
    printed.map(({ bytes }) => PDFDocument.load(bytes, { updateMetadata: false })),
  );
  expect(files.map((pdf) => [pdf.getTitle(), pdf.getAuthor(), pdf.getCreator()])).toEqual([
    ['Agreement to sign', 'Larkspur Group Practice', 'Alcove'],
    ['Signed agreement', 'Larkspur Group Practice', 'Alcove'],
  ]);
  expect(printed.map(({ pages }) => pages)).toEqual([1, 1]);
});
