import { canonicalJson } from '../lib/canonical-json';
import { err, ok, type Result } from '../lib/result';
import {
  agreementKinds,
  agreementTextSchema,
  newestVersionOf,
  type Agreement,
  type AgreementRefusal,
  type AgreementText,
  type AgreementVersion,
  type Vote,
} from './agreement';
import {
  fillPlaceholders,
  placeholdersByTerms,
  placeholdersIn,
  practiceValues,
  unknownPlaceholdersIn,
  type PlaceholderValues,
} from './agreement-text';
import { termsKindOf } from './consent-rules';
import type { Moment } from './fields';
import type { PracticeProfile } from './practice';
import type { Sha256 } from './signed-text';

/** What is done to an agreement, from its first draft to the day it is no longer used (M45). */

/** What came out too long, or with a line break, once the practice's values stood in it. */
export interface UnfitText {
  readonly code: 'input-invalid';
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

export interface Publishing {
  readonly practice: PracticeProfile;
  readonly published: Moment;
  readonly changeNote: string;
  /** The agreement is a therapeutic community's, which decides by vote. */
  readonly isVoted: boolean;
  readonly vote: Vote | null;
}

export function saveAgreementDraft(
  agreement: Agreement,
  draft: AgreementText,
): Result<Agreement, AgreementRefusal> {
  if (agreement.retiredAt !== null) return err({ code: 'agreement-retired' });
  return ok({ ...agreement, draft });
}

/** Freezes the draft as the next version: numbers count up, and no version is ever changed. */
export function publishDraft(
  agreement: Agreement,
  publishing: Publishing,
  sha256: Sha256,
): Result<Agreement, AgreementRefusal | UnfitText> {
  const content = contentToPublish(agreement, practiceValues(publishing.practice));
  if (!content.ok) return content;
  const { isVoted, vote, changeNote, published } = publishing;
  if (isVoted && !isCarried(vote)) return err({ code: 'vote-missing' });
  const number = (newestVersionOf(agreement)?.number ?? 0) + 1;
  const hash = hashOfVersion(agreement.id, { number, content: content.value }, sha256);
  const version = { number, content: content.value, published, changeNote, vote, hash };
  return ok({ ...agreement, draft: null, versions: [...agreement.versions, version] });
}

/** More in favour than against; those who abstain decide nothing (M45). */
function isCarried(vote: Vote | null): boolean {
  return vote !== null && vote.inFavour > vote.against;
}

function contentToPublish(
  { draft, kind, retiredAt, versions }: Agreement,
  values: PlaceholderValues,
): Result<AgreementText, AgreementRefusal | UnfitText> {
  if (retiredAt !== null) return err({ code: 'agreement-retired' });
  if (draft === null) return err({ code: 'nothing-to-publish' });
  const filled = agreementTextSchema.safeParse(fillContent(draft, values));
  if (!filled.success) return err(unfit(filled.error.issues));
  const placeholders = gapsIn({ kind, draft }, filled.data, values);
  if (placeholders.length > 0) return err({ code: 'placeholder-unknown', placeholders });
  const newest = versions.at(-1)?.content;
  if (newest && isSameText(newest, filled.data)) return err({ code: 'agreement-unchanged' });
  return ok(filled.data);
}

function unfit(issues: readonly { path: readonly PropertyKey[]; message: string }[]): UnfitText {
  const problems = issues.map(({ path, message }) => ({
    path: ['draft', ...path.map(String)].join('.'),
    message,
  }));
  return { code: 'input-invalid', problems };
}

/** Fills placeholders in everything that is read: title, text and the statements to judge. */
export function fillContent(content: AgreementText, values: PlaceholderValues): AgreementText {
  const fill = (text: string) => fillPlaceholders(text, values);
  return {
    ...content,
    title: fill(content.title),
    text: fill(content.text),
    questions: content.questions.map((question) => ({
      ...question,
      statement: fill(question.statement),
      explanation: fill(question.explanation),
    })),
  };
}

/** What would leave a gap in a signed text: nobody fills it in, or there is nothing to fill in. */
function gapsIn(
  { kind, draft }: Pick<Agreement, 'kind'> & { readonly draft: AgreementText },
  filled: AgreementText,
  values: PlaceholderValues,
): readonly string[] {
  const typed = wordsToSign(draft) + wordsToJudge(draft);
  const empty = placeholdersIn(typed).filter((name) => values[name]?.trim() === '');
  const left = placeholdersIn(wordsToSign(filled)).filter(
    (name) => !isSignedFor(name, kind, draft),
  );
  // Statements are judged before anything is filled in for the member.
  const gaps = [...left, ...placeholdersIn(wordsToJudge(filled)), ...empty].filter(Boolean);
  return [...new Set([...unknownPlaceholdersIn(typed), ...gaps])];
}

/** Typed into this text, not brought in by the practice's own values, and filled in by its terms. */
function isSignedFor(name: string, kind: Agreement['kind'], draft: AgreementText): boolean {
  const ofTerms = placeholdersByTerms[termsKindOf(kind, draft.text)];
  const filledAtSigning: readonly string[] = [...placeholdersByTerms.plain, ...ofTerms];
  return filledAtSigning.includes(name) && placeholdersIn(wordsToSign(draft)).includes(name);
}

function wordsToSign({ title, text }: AgreementText): string {
  return `${title}\n${text}\n`;
}

function wordsToJudge({ questions }: AgreementText): string {
  return questions.map(({ statement, explanation }) => `${statement}\n${explanation}`).join('\n');
}

function isSameText(one: AgreementText, other: AgreementText): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** Binds a version's words to its agreement and number: what a consent cites (M45). */
export function hashOfVersion(
  agreementId: Agreement['id'],
  { number, content }: Pick<AgreementVersion, 'number' | 'content'>,
  sha256: Sha256,
): string {
  return sha256(canonicalJson({ agreementId, number, content }));
}

/** @param at the instant; an agreement that is retired already keeps its day */
export function retireAgreement(agreement: Agreement, isRetired: boolean, at: string): Agreement {
  return { ...agreement, retiredAt: isRetired ? (agreement.retiredAt ?? at) : null };
}

/** A draft that was thrown away before it was ever published leaves nothing to show. */
export function isBlankAgreement({ draft, versions }: Agreement): boolean {
  return draft === null && versions.length === 0;
}

/** What it is called now: as its members know it, or as it is being drafted. */
export function titleOf(agreement: Agreement): string {
  return (newestVersionOf(agreement)?.content ?? agreement.draft)?.title ?? '';
}

/** Those in use first, in the order of their kinds; retired ones last. */
export function byUseAndKind(one: Agreement, other: Agreement): number {
  return (
    Number(one.retiredAt !== null) - Number(other.retiredAt !== null) ||
    agreementKinds.indexOf(one.kind) - agreementKinds.indexOf(other.kind) ||
    titleOf(one).localeCompare(titleOf(other), 'en') ||
    one.id.localeCompare(other.id)
  );
}
