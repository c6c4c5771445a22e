import { letterFor, type LetterOccasion } from '../../../shared/domain/letter-templates';
import { letterTextSchema } from '../../../shared/domain/letter';
import type { RecordRequest } from '../../../shared/domain/record-request';
import { aPractice } from '../../support/people';
import { aRequest } from '../../support/requests';

const refusals = [
  { what: 'The note of 1 September', ground: 'serious-harm', note: 'We can speak about it.' },
] as const;

const occasions: readonly LetterOccasion[] = [
  { kind: 'cover', releaseNumbers: ['2026-0001'] },
  { kind: 'extension', reason: 'Ten years of notes' },
  { kind: 'fee-estimate', fee: { estimateCents: 3050, pages: 22, answer: 'waiting' } },
  { kind: 'refusal', refusals },
  { kind: 'refusal-in-part', refusals },
  { kind: 'record-destroyed', certificate: { number: '2026-0003', destroyedOn: '2026-07-01' } },
];

const lawyer = { asker: { kind: 'lawyer', name: 'Invented & Partners' } } as const;

function letterOf(
  occasion: LetterOccasion,
  parts: Partial<RecordRequest> = {},
  practice = aPractice(),
) {
  return letterFor(occasion, { practice, request: aRequest(parts), memberName: 'Ana Canary' });
}

test('M10 every letter of a request can be saved as it is, and leaves no place to be filled in', () => {
  for (const occasion of occasions) {
    const letter = letterOf(occasion);
    expect(letterTextSchema.safeParse(letter).success).toBe(true);
    expect(letter.body).not.toMatch(/\{|\}|undefined|null|NaN/u);
    expect(letter.body).toContain('On 1 September 2026 I received your request');
  }
});

test('M104 whose record it is stands in no letter to someone whose right is not established', () => {
  for (const occasion of occasions) {
    expect(JSON.stringify(letterOf(occasion, lawyer))).not.toContain('Ana Canary');
    const authority = { kind: 'legal-authority', document: 'Order of 2 September' } as const;
    expect(letterOf(occasion, { ...lawyer, authority }).body).toContain('the record of Ana Canary');
  }
});

test('an extension says why, until when, and that it is the only one', () => {
  const { body } = letterOf({ kind: 'extension', reason: 'Ten years of notes' });
  expect(body).toContain('by 1 October 2026');
  expect(body).toContain('Ten years of notes');
  expect(body).toContain('by 31 October 2026 at the latest');
  expect(body).toContain('this is the only one');
});

test('a fee is given in dollars and pages', () => {
  const fee = { estimateCents: 3050, pages: 22, answer: 'waiting' } as const;
  const { body } = letterOf({ kind: 'fee-estimate', fee });
  expect(body).toContain('about 22 pages');
  expect(body).toContain('$30.50');
});

test('M101 a refusal gives its ground, its source and the authority of the place', () => {
  const ontario = letterOf({ kind: 'refusal', refusals }).body;
  expect(ontario).toContain('The note of 1 September: Access could reasonably be expected');
  expect(ontario).toContain('(PHIPA)\nWe can speak about it.');
  expect(ontario).toContain('Information and Privacy Commissioner of Ontario (IPC)');
  const american = letterOf({ kind: 'refusal', refusals }, {}, aPractice({ jurisdiction: 'US' }));
  expect(american.body).toContain('(HIPAA Privacy Rule)');
  expect(american.body).toContain('Office for Civil Rights');
  expect(american.body).toContain('another licensed health care professional');
  expect(american.body).not.toContain('IPC');
});

test('a destroyed record is named by its certificate and its day', () => {
  const certificate = { number: '2026-0003', destroyedOn: '2026-07-01' };
  const { body } = letterOf({ kind: 'record-destroyed', certificate });
  expect(body).toContain('on 1 July 2026');
  expect(body).toContain('certificate number 2026-0003');
});
