import type { Jurisdiction } from './law';
import type { RefusalGround } from './record-request';

/** Ontario and the United States ask for the same: 30 days, and 30 more by one notice (facts.md). */
export const DAYS_TO_ANSWER = 30;
export const DAYS_OF_EXTENSION = 30;

interface GroundOfRefusal {
  readonly ground: RefusalGround;
  /** As a sentence of a letter says it. */
  readonly words: string;
  /** Where the law says so: its section where that is known (facts.md), else its name alone. */
  readonly source: string;
  /** What the person may ask for beside a complaint. */
  readonly remedy: string | null;
}

export interface AccessLaw {
  readonly name: string;
  /** What obliges to answer. */
  readonly source: string;
  /** To whom one complains. */
  readonly authority: string;
  /** An answer that comes too late counts as a refusal. */
  readonly isLateRefusal: boolean;
  readonly grounds: readonly GroundOfRefusal[];
  /** What a regulator has found reasonable for a copy; `null`: cost-based, without a figure. */
  readonly feeBenchmark: FeeBenchmark | null;
}

interface FeeBenchmark {
  readonly firstPages: number;
  readonly firstPagesCents: number;
  readonly furtherPageCents: number;
}

/** Whose law decides when a request is answered, what can be refused, and what a copy may cost. */
export function accessLawOf(jurisdiction: Jurisdiction): AccessLaw {
  return laws[jurisdiction];
}

/**
 * What a copy may cost by the benchmark, in cents; `null` where the law names no figure. A page that
 * is begun counts as a page.
 */
export function feeEstimateCents(pages: number, jurisdiction: Jurisdiction): number | null {
  const { feeBenchmark } = accessLawOf(jurisdiction);
  if (feeBenchmark === null) return null;
  const { firstPages, firstPagesCents, furtherPageCents } = feeBenchmark;
  return firstPagesCents + Math.max(0, Math.ceil(pages) - firstPages) * furtherPageCents;
}

export function groundOf(
  ground: RefusalGround,
  jurisdiction: Jurisdiction,
): GroundOfRefusal | null {
  return accessLawOf(jurisdiction).grounds.find((known) => known.ground === ground) ?? null;
}

/** What is the same wherever the practice is. */
const everywhere = (source: string): readonly GroundOfRefusal[] => [
  {
    ground: 'identity-not-established',
    words: 'I could not establish that you are the person you say you are.',
    source,
    remedy: null,
  },
  {
    ground: 'authority-not-established',
    words: 'I could not establish that you are entitled to this record.',
    source,
    remedy: null,
  },
  {
    ground: 'no-record',
    words: 'I do not hold such a record.',
    source,
    remedy: null,
  },
  {
    ground: 'record-destroyed',
    words: 'The record was destroyed after the time for which it had to be kept.',
    source,
    remedy: null,
  },
];

const ontario: AccessLaw = {
  name: 'the Personal Health Information Protection Act, 2004 (PHIPA)',
  source: 'PHIPA',
  authority: 'the Information and Privacy Commissioner of Ontario (IPC)',
  isLateRefusal: true,
  grounds: [
    {
      ground: 'serious-harm',
      words:
        'Access could reasonably be expected to result in a risk of serious harm to the treatment ' +
        'or recovery of the person, or of serious bodily harm to them or to someone else.',
      source: 'PHIPA',
      remedy: null,
    },
    {
      ground: 'confidential-source',
      words: 'Access could reasonably be expected to identify someone who told this in confidence.',
      source: 'PHIPA',
      remedy: null,
    },
    {
      ground: 'not-severable',
      words:
        'This is in a record that is not dedicated primarily to the person, and what concerns them ' +
        'cannot reasonably be severed from what concerns others.',
      source: 'PHIPA, section 52 (3)',
      remedy: null,
    },
    {
      ground: 'quality-of-care',
      words: 'This is quality of care information.',
      source: 'PHIPA',
      remedy: null,
    },
    {
      ground: 'raw-test-data',
      words: 'This is raw data from a standardized psychological test.',
      source: 'PHIPA',
      remedy: null,
    },
    {
      ground: 'research-only',
      words: 'This is kept for research alone.',
      source: 'PHIPA',
      remedy: null,
    },
    {
      ground: 'legal-privilege',
      words: 'This is subject to a legal privilege.',
      source: 'PHIPA',
      remedy: null,
    },
    {
      ground: 'frivolous',
      words: 'The request is frivolous or vexatious, or was made in bad faith.',
      source: 'PHIPA',
      remedy: null,
    },
    ...everywhere('PHIPA'),
  ],
  feeBenchmark: { firstPages: 20, firstPagesCents: 3000, furtherPageCents: 25 },
};

const REVIEW =
  'You may ask for a review of this refusal by another licensed health care professional who had ' +
  'no part in it.';

const unitedStates: AccessLaw = {
  name: 'the HIPAA Privacy Rule',
  source: 'HIPAA Privacy Rule',
  authority:
    'the Office for Civil Rights of the U.S. Department of Health and Human Services (HHS OCR)',
  isLateRefusal: false,
  grounds: [
    {
      ground: 'serious-harm',
      words:
        'Access is reasonably likely to endanger the life or physical safety of the person or of ' +
        'someone else.',
      source: 'HIPAA Privacy Rule',
      remedy: REVIEW,
    },
    {
      ground: 'confidential-source',
      words:
        'Someone other than a health care provider told this under a promise of confidentiality, ' +
        'and access would be reasonably likely to reveal who it was.',
      source: 'HIPAA Privacy Rule',
      remedy: null,
    },
    {
      ground: 'psychotherapy-notes',
      words: 'These are psychotherapy notes, which are kept apart from the record.',
      source: 'HIPAA Privacy Rule',
      remedy: null,
    },
    {
      ground: 'legal-privilege',
      words: 'This was compiled in anticipation of, or for use in, a legal proceeding.',
      source: 'HIPAA Privacy Rule',
      remedy: null,
    },
    {
      ground: 'research-only',
      words:
        'This was obtained in research that includes treatment and is still in progress, and the ' +
        'person agreed to wait.',
      source: 'HIPAA Privacy Rule',
      remedy: null,
    },
    ...everywhere('HIPAA Privacy Rule'),
  ],
  feeBenchmark: null,
};

const laws: Readonly<Record<Jurisdiction, AccessLaw>> = { 'CA-ON': ontario, US: unitedStates };
