/** @jest-environment jsdom */
import { PDFDocument } from '@cantoo/pdf-lib';
import type { PrintPage } from '../../electron/application/ports/release';
import { safetySheetPage } from '../../electron/release/safety-sheet-page';
import { safetySheetPress } from '../../electron/release/safety-sheet-press';
import type { SafetyPlan } from '../../shared/domain/safety-plan';
import { aPractice, aProfile, memberId } from '../support/people';
import { blankSafetyPlan } from '../../shared/domain/safety-plan-rules';

const stamp = { practice: aPractice(), madeAt: new Date('2026-09-02T02:20:00.000Z') };

const plan: SafetyPlan = {
  ...blankSafetyPlan(memberId(1)),
  versions: [
    {
      number: 1,
      saved: { at: '2026-08-29T02:30:00.000Z', timeZone: 'America/Toronto' },
      text: {
        steps: {
          'warning-signs': 'I stop answering messages.\n\nI do not sleep.',
          'own-coping': 'Play the cello, badly.',
          distractions: 'The bakery opens at six.',
          'people-who-help': 'My sister.',
          professionals: '',
          'safer-surroundings': 'Tablets <b>back</b> to the pharmacy.',
        },
        callBack: 'I call within two minutes.',
        reviewOn: '2026-12-01',
      },
    },
  ],
  contacts: [
    {
      name: 'Vera Fictional',
      relationship: 'sister',
      telephone: '416-555-0123',
      otherTelephone: '416-555-0199',
      releaseToCall: 'agreed',
      releaseAskedOn: '2026-08-20',
      note: 'Works nights',
    },
    {
      name: 'Omar Invented',
      relationship: '',
      telephone: '416-555-0125',
      otherTelephone: '',
      releaseToCall: 'not-asked',
      releaseAskedOn: null,
      note: '',
    },
  ],
  callLocations: [
    {
      label: 'Cottage',
      address: '9 Lake Road\nUnreal',
      country: 'US',
      region: 'NY',
      emergencyNumber: '911',
      dispatchNumber: '416-555-0190',
    },
  ],
};

function shown(of: SafetyPlan = plan): Document {
  const { body } = safetySheetPage({ plan: of, member: aProfile(), stamp }, 11);
  return new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
}

const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/gu, ' ').trim();
const part = (title: string, of: SafetyPlan = plan) =>
  tidy(
    [...shown(of).querySelectorAll('section')].find(
      (one) => tidy(one.querySelector('h2, h3')?.textContent) === title,
    )?.textContent,
  );

test('says whose plan it is, from when, and how to reach them', () => {
  const text = tidy(shown().body.textContent);
  expect(text).toContain('Safety plan Anabel Fictional (Ana) Telephone 416-555-0111');
  expect(text).toContain('Steps written down on August 28, 2026 · Printed on September 1, 2026');
});

test('M27 each contact has its numbers and what the member said about calling them', () => {
  expect(part('Whom to call')).toBe(
    'Whom to call Vera Fictional, sister 416-555-0123 · 416-555-0199 ' +
      'May be called: the member agreed on August 20, 2026 Works nights ' +
      'Omar Invented 416-555-0125 The member was not asked yet whether they may be called',
  );
});

test('M27 says plainly of a contact that the member did not agree to have them called', () => {
  const contacts = plan.contacts.map((contact) => ({
    ...contact,
    releaseToCall: 'not-agreed' as const,
    releaseAskedOn: '2026-08-20',
  }));
  expect(part('Whom to call', { ...plan, contacts })).toMatch(
    /(Not to be called: the member did not agree on August 20, 2026.*){2}/u,
  );
  expect(part('Whom to call', { ...plan, contacts })).not.toContain('May be called');
});

test('M28 each place has its address and numbers, and the crisis line is the one that answers there', () => {
  expect(part('Where they usually call from')).toBe(
    'Where they usually call from Cottage 9 Lake Road Unreal New York, United States ' +
      'Emergency 911 Local dispatch 416-555-0190',
  );
  expect(part('Day and night')).toContain('Call or text 988, or chat');
  expect(part('Day and night')).not.toContain('9-8-8');
});

test('the six steps stand in their order, word for word, and what was not talked about says so', () => {
  const steps = [...shown().querySelectorAll('.step')].map((step) => tidy(step.textContent));
  expect(steps).toEqual([
    '1. Warning signs I stop answering messages.I do not sleep.',
    '2. What I can do by myself Play the cello, badly.',
    '3. People and places that take my mind off it The bakery opens at six.',
    '4. People I can ask for help My sister.',
    '5. Professionals and agencies I can turn to Not written down.',
    '6. Making my surroundings safer Tablets <b>back</b> to the pharmacy.',
  ]);
  expect(part('If the call is cut off')).toContain('I call within two minutes.');
});

test('M27 M28 a sheet with gaps says what is missing instead of leaving it out', () => {
  const bare = { ...plan, versions: [], contacts: [], callLocations: [] };
  expect(part('Whom to call', bare)).toContain('Nobody is written down.');
  expect(part('Where they usually call from', bare)).toContain('Ask where they are');
  expect(part('Day and night', bare)).toMatch(/9-8-8.*988/);
  expect(tidy(shown(bare).body.textContent)).toContain('The six steps are not written down yet.');
});

test('keeps the member’s name out of title and footer, which show outside the sheet', () => {
  const { title, footer } = safetySheetPage({ plan, member: aProfile(), stamp }, 11);
  for (const word of ['Ana', 'Anabel', 'Fictional'])
    expect(`${title} ${footer}`).not.toContain(word);
});

/** Prints as many pages as are said, one print after the other. */
function printing(...pageCounts: readonly number[]) {
  const printed: PrintPage[] = [];
  const toPdf = async (page: PrintPage) => {
    const pdf = await PDFDocument.create();
    for (let count = 0; count < (pageCounts[printed.length] ?? 1); count += 1) pdf.addPage();
    printed.push(page);
    return pdf.save();
  };
  const sizes = () => printed.map(({ styles }) => /400 ([\d.]+)pt/u.exec(styles)?.[1]);
  return { sizes, press: safetySheetPress({ toPdf }) };
}

test('is set smaller step by step, and only until it fits one page', async () => {
  const { press, sizes } = printing(2, 2, 1);
  expect((await press.print(plan, aProfile(), stamp)).pages).toBe(1);
  expect(sizes()).toEqual(['11', '10', '9.5']);
});

test('runs on to a second page rather than cut text or become unreadable', async () => {
  const { press, sizes } = printing(4, 4, 3, 2, 2, 2);
  expect((await press.print(plan, aProfile(), stamp)).pages).toBe(2);
  expect(sizes()).toEqual(['11', '10', '9.5', '9', '8.5']);
});

test('finishes the file under the practice’s name', async () => {
  const { bytes } = await printing(1).press.print(plan, aProfile(), stamp);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  expect([pdf.getTitle(), pdf.getAuthor()]).toEqual(['Safety plan', 'Fictional Group Practice']);
});
