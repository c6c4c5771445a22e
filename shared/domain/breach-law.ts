import { addDays } from '../lib/dates';
import type { Incident, ReportableKind } from './incident';
import { isLeftOpen } from './incident-rules';
import type { Jurisdiction } from './law';

/**
 * How well a line of law is known here (facts.md): `seen` in the source's own text, or only read
 * about, and to be checked with counsel. No section of a law is cited, for none was seen. Nothing of
 * it is legal advice.
 */
export type Certainty = 'seen' | 'check';

interface LawLine {
  readonly text: string;
  readonly source: string;
  readonly certainty: Certainty;
}

interface ReportableBreach {
  readonly kind: ReportableKind;
  readonly text: string;
}

export interface BreachLaw {
  /** As it stands in a letter. */
  readonly name: string;
  /** Who is told of breaches, as it stands on a letter. */
  readonly authority: string;
  /** To whom those affected may complain. */
  readonly complaint: string;
  readonly duties: readonly LawLine[];
  /** If one of these fits, the authority is told. */
  readonly reportable: readonly ReportableBreach[];
  readonly reportableFrom: Omit<LawLine, 'text'>;
  /** On what authority those affected, and the authority itself, are told. */
  readonly tellingAffected: string;
  readonly tellingAuthority: string;
}

const ontario: BreachLaw = {
  name: 'the Personal Health Information Protection Act, 2004 (PHIPA)',
  authority: 'Information and Privacy Commissioner of Ontario',
  complaint: 'the Information and Privacy Commissioner of Ontario',
  duties: [
    {
      text: 'Tell each person whose information it is at the first reasonable opportunity. The law gives no number of days.',
      source: 'PHIPA',
      certainty: 'seen',
    },
    {
      text: 'Tell them that they may complain to the Information and Privacy Commissioner.',
      source: 'PHIPA',
      certainty: 'seen',
    },
    {
      text: 'Tell the Commissioner when the breach is one of seven kinds.',
      source: 'PHIPA',
      certainty: 'seen',
    },
    {
      text: 'Breaches of a year are counted and reported to the Commissioner by 1 March of the next.',
      source: 'Regulation under PHIPA',
      certainty: 'check',
    },
    {
      text: 'A stolen device whose content was encrypted was not treated as lost information.',
      source: 'Decisions of the Commissioner',
      certainty: 'check',
    },
  ],
  reportable: [
    {
      kind: 'knowing-misuse',
      text: 'Someone used or told it without authority, and knew or ought to have known.',
    },
    { kind: 'stolen', text: 'It was stolen.' },
    {
      kind: 'further-misuse',
      text: 'After a loss or misuse, it was or will be used or told further without authority.',
    },
    { kind: 'pattern', text: 'It is one of several that resemble each other.' },
    {
      kind: 'college-discipline',
      text: 'A member of a health college was disciplined, or left, because of it.',
    },
    {
      kind: 'staff-discipline',
      text: 'Someone who works for the practice and belongs to no college was disciplined, or left, because of it.',
    },
    {
      kind: 'significant',
      text: 'It is significant: how sensitive it is, how much of it, how many people, or more than one who is responsible.',
    },
  ],
  reportableFrom: { source: 'PHIPA', certainty: 'check' },
  tellingAffected: 'PHIPA: notice of a breach',
  tellingAuthority: 'PHIPA: report of a breach',
};

const HIPAA = 'HIPAA Breach Notification Rule';

const unitedStates: BreachLaw = {
  name: 'the HIPAA Breach Notification Rule',
  authority: 'U.S. Department of Health and Human Services, Office for Civil Rights',
  complaint: 'the U.S. Department of Health and Human Services, Office for Civil Rights',
  duties: [
    {
      text: 'Tell each person without unreasonable delay, and no later than 60 days after the breach was discovered.',
      source: HIPAA,
      certainty: 'check',
    },
    {
      text: 'Tell the Department: of a breach of 500 people or more within the same 60 days, of a smaller one within 60 days after the end of the year.',
      source: HIPAA,
      certainty: 'check',
    },
    {
      text: 'Tell prominent media when more than 500 people of one state are affected.',
      source: HIPAA,
      certainty: 'check',
    },
    {
      text: 'Information that was encrypted so that nobody else can read it is not “unsecured”, and these duties do not begin.',
      source: HIPAA,
      certainty: 'check',
    },
    {
      text: 'Your state may ask for more, and sooner.',
      source: 'State law',
      certainty: 'check',
    },
  ],
  reportable: [
    {
      kind: 'unsecured',
      text: 'Information that was not encrypted came to someone who may not have it, and it cannot be shown that the risk to the person is low.',
    },
  ],
  reportableFrom: { source: HIPAA, certainty: 'check' },
  tellingAffected: `${HIPAA}: notice of a breach`,
  tellingAuthority: `${HIPAA}: report of a breach`,
};

const laws: Readonly<Record<Jurisdiction, BreachLaw>> = { 'CA-ON': ontario, US: unitedStates };

/** What the law asks after a breach, in plain words, with its source (M69, M101, M113). */
export function breachLawOf(jurisdiction: Jurisdiction): BreachLaw {
  return laws[jurisdiction];
}

const DAYS_TO_TELL = 60;
const LARGE_BREACH = 500;

export interface Deadline {
  readonly what: 'tell-affected' | 'tell-authority' | 'yearly-report';
  /** `null`: as soon as it can reasonably be done; the law gives no number of days. */
  readonly by: string | null;
  readonly source: string;
  readonly certainty: Certainty;
  /** `null`: no days are counted, for nothing of it is written down here any more, or at all. */
  readonly isDone: boolean | null;
}

/**
 * By when the law wants something done; of a breach alone. What a member tells outside, and a
 * concern, have no deadline of their own: whether the law reaches them is for counsel to say.
 */
export function deadlinesOf(incident: Incident): readonly Deadline[] {
  if (incident.kind !== 'breach') return [];
  const deadlines =
    incident.jurisdiction === 'CA-ON' ? inOntario(incident) : inUnitedStates(incident);
  return incident.closedAt === null ? deadlines : deadlines.map(uncounted);
}

/** Whoever closed it knew what was open. */
function uncounted(deadline: Deadline): Deadline {
  return { ...deadline, isDone: deadline.isDone === true ? true : null };
}

function inOntario(incident: Incident): readonly Deadline[] {
  const { authority, noticedOn } = incident;
  const telling = { by: null, source: 'PHIPA', certainty: 'seen' } as const;
  return [
    { what: 'tell-affected', ...telling, isDone: areAllSettled(incident) },
    ...(isToReport(incident)
      ? [{ what: 'tell-authority', ...telling, isDone: isReported(authority) } as const]
      : []),
    {
      what: 'yearly-report',
      by: `${yearAfter(noticedOn)}-03-01`,
      source: 'Regulation under PHIPA',
      certainty: 'check',
      // One report for all breaches of a year: it is no entry of any of them.
      isDone: null,
    },
  ];
}

function inUnitedStates(incident: Incident): readonly Deadline[] {
  const { authority, affected, noticedOn } = incident;
  const soon = addDays(noticedOn, DAYS_TO_TELL);
  const isLarge = affected.length >= LARGE_BREACH;
  const afterYear = addDays(`${noticedOn.slice(0, 4)}-12-31`, DAYS_TO_TELL);
  const certainty = 'check';
  return [
    {
      ...{ what: 'tell-affected', by: soon, source: HIPAA, certainty },
      isDone: areAllSettled(incident),
    },
    ...(isToReport(incident)
      ? [
          {
            ...({ what: 'tell-authority', by: isLarge ? soon : afterYear } as const),
            ...({ source: HIPAA, certainty } as const),
            isDone: isReported(authority),
          },
        ]
      : []),
  ];
}

function yearAfter(date: string): string {
  return String(Number(date.slice(0, 4)) + 1);
}

/** As long as it is not decided, the day by which it would be due is shown. */
function isToReport({ authority }: Incident): boolean {
  return authority?.decision !== 'no-report';
}

function isReported(authority: Incident['authority']): boolean {
  return typeof authority?.reportedOn === 'string';
}

/** Told, or left untold for a reason. */
function areAllSettled({ affected }: Incident): boolean {
  return affected.length > 0 && !affected.some(isLeftOpen);
}
