import type { BreachLaw } from './breach-law';
import type { Incident } from './incident';
import type { LetterText } from './letter';
import type { MemberProfile } from './member';
import type { PracticeProfile } from './practice';
import { sayTermsDate } from './terms-words';

export interface LetterFacts {
  readonly incident: Incident;
  readonly practice: PracticeProfile;
  readonly law: BreachLaw;
}

/**
 * To one of those affected (M113): what happened, which information, what was done, what they can
 * do, the right to complain, whom to ask. What only the clinician knows stands in brackets. It is
 * made from the incident's title alone, in which no name can stand; the account is not looked at.
 */
export function breachNotice(
  facts: LetterFacts,
  { legalName, preferredFirstName, contact }: MemberProfile,
): LetterText {
  return {
    kind: 'breach-notice',
    recipient: legalName,
    address: contact.address,
    subject: 'About information that concerns you',
    body: paragraphs(
      `Dear ${preferredFirstName},`,
      'I am writing to tell you that something happened to information about you for which I am responsible. I am sorry.',
      `What happened: ${sentence(facts.incident.title)} ${whenOf(facts)}`,
      'Which information: [what about you was seen, lost or told, and what was not]',
      'What was done: [what stopped it, and what keeps it from happening again]',
      'What you can do: [for instance tell me if anyone speaks to you about it, or change a password]',
      `You may complain about this to ${facts.law.complaint}.`,
      `If you have questions, or want to talk about what this means for you and for the group, ${askMe(facts.practice)}`,
    ),
  };
}

/** To the authority that is told of breaches: how many people, and nobody's name. */
export function breachReport(facts: LetterFacts): LetterText {
  const { incident, law, practice } = facts;
  return {
    kind: 'breach-report',
    recipient: law.authority,
    address: '',
    subject: 'Report of a breach of privacy',
    body: paragraphs(
      'To whom it may concern,',
      `I report a breach of privacy in my practice under ${law.name}.`,
      `What happened: ${sentence(incident.title)} ${whenOf(facts)}`,
      `People affected: ${incident.affected.length}. Told so far: ${incident.affected.filter(({ told }) => told !== null).length}.`,
      'Which kind of information: [for instance contact details, notes, attendance; no name]',
      'What was done: [what contained it]',
      'What keeps it from happening again: [what is done differently from now on]',
      `For questions, ${askMe(practice)}`,
    ),
  };
}

/** Brackets of the template that still stand in what was made of it. */
export function gapsLeftIn(body: string, template: LetterText): readonly string[] {
  const gaps = template.body.match(/\[[^\]\n]+\]/gu) ?? [];
  return gaps.filter((gap) => body.includes(gap));
}

function whenOf({ incident: { happenedOn, noticedOn } }: LetterFacts): string {
  const noticed = sayTermsDate(noticedOn);
  if (happenedOn === null) return `I noticed it on ${noticed}.`;
  return `It happened on ${sayTermsDate(happenedOn)}, and I noticed it on ${noticed}.`;
}

function askMe({ telephone, email }: PracticeProfile): string {
  const ways = [telephone, email].filter((way) => way !== '');
  return ways.length > 0 ? `please reach me at ${ways.join(' or ')}.` : 'please speak to me.';
}

function sentence(line: string): string {
  return /[.!?…]$/u.test(line) ? line : `${line}.`;
}

function paragraphs(...lines: readonly string[]): string {
  return lines.join('\n\n');
}
