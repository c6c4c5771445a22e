import { canonicalJson } from '../lib/canonical-json';
import { addDays, localDateOf } from '../lib/dates';
import { err, ok, type Result } from '../lib/result';
import { foldForComparison } from '../lib/text';
import { DAYS_OF_EXTENSION, DAYS_TO_ANSWER } from './access-law';
import type { LetterId, MemberId, RecordRequestId } from './ids';
import type { Letter } from './letter';
import type {
  AskerAuthority,
  AskerIdentity,
  AskerKind,
  RecordRequest,
  RecordRequestRefusal,
} from './record-request';
import type { Release } from './release';

type Changed = Result<RecordRequest, RecordRequestRefusal>;

/** What is written down when a request comes in, and may be put right until it is answered. */
export type RequestTyped = Pick<
  RecordRequest,
  'receivedOn' | 'asker' | 'recipientContact' | 'wanted'
>;

interface Beginning {
  readonly id: RecordRequestId;
  readonly memberId: MemberId;
  readonly madeAt: string;
}

export function beginRequest(begun: Beginning, typed: RequestTyped, today: string): Changed {
  const refused = refusedAsTyped(typed, today);
  if (refused) return refused;
  return ok({
    ...begun,
    ...typed,
    ...{ identity: null, authority: null, extension: null, fee: null },
    ...{ letters: [], releaseIds: [], outcome: null },
  });
}

function refusedAsTyped({ receivedOn, wanted: { from, to } }: RequestTyped, today: string) {
  if (from !== null && to !== null && from > to) return err({ code: 'request-reversed' } as const);
  return receivedOn > today ? dayNotPossible(null, today) : null;
}

/**
 * Another asker has to be established anew, and is answered anew. An extension runs from the day of receipt as it is now:
 * one that was decided after the first 30 days from then falls (isExtensionFallen).
 */
export function changeRequest(request: RecordRequest, typed: RequestTyped, today: string): Changed {
  const refused = refusedAsTyped(typed, today);
  if (refused) return refused;
  const isSame = isSameAsker(request.asker, typed.asker);
  const anew = isSame ? {} : { identity: null, authority: null, ...withoutReleases(request) };
  const extension = extensionFrom(request, typed.receivedOn);
  return whileOpen(request, { ...typed, ...anew, extension });
}

type Asker = RecordRequest['asker'];

export function isSameAsker(one: Asker, other: Asker): boolean {
  return one.kind === other.kind && one.name === other.name;
}

/** What went to another asker, or by another right, is no answer to who asks now. */
function withoutReleases({ asker, releaseIds, pastReleases = [] }: RecordRequest) {
  if (releaseIds.length === 0) return {};
  const past = releaseIds.map((releaseId) => ({ releaseId, askerKind: asker.kind }));
  return { releaseIds: [], pastReleases: [...pastReleases, ...past] };
}

/** Who asked when a release was made; `null` where an earlier Alcove let them be changed since. */
export function askerKindOf(
  { asker, pastReleases = [] }: Pick<RecordRequest, 'asker' | 'pastReleases'>,
  { id, recipient }: Pick<Release, 'id' | 'recipient'>,
): AskerKind | null {
  const past = pastReleases.find(({ releaseId }) => releaseId === id);
  if (past) return past.askerKind;
  return isAskerNamed({ asker }, recipient.name) ? asker.kind : null;
}

function extensionFrom(
  { extension }: RecordRequest,
  receivedOn: string,
): RecordRequest['extension'] {
  if (extension === null || extension.decidedOn > firstDueOn({ receivedOn })) return null;
  return { ...extension, newDueOn: newDueDateOf({ receivedOn }) };
}

export function isOpen({ outcome }: RecordRequest): boolean {
  return outcome === null;
}

/**
 * The last day on which it can be answered in time (facts.md): 30 days from its receipt, and later
 * once the notice of an extension has gone out within them.
 */
export function dueOn(request: RecordRequest): string {
  const { extension } = request;
  return extension !== null && isNoticeSent(request) ? extension.newDueOn : firstDueOn(request);
}

function firstDueOn({ receivedOn }: Pick<RecordRequest, 'receivedOn'>): string {
  return addDays(receivedOn, DAYS_TO_ANSWER);
}

/** A notice that only lies in a folder, or went out too late, extends nothing (facts.md). */
export function isNoticeSent(request: RecordRequest): boolean {
  const notice = request.letters.findLast(({ kind }) => kind === 'extension');
  const sentOn = notice?.sent?.on ?? null;
  return request.extension !== null && sentOn !== null && sentOn <= firstDueOn(request);
}

/** The day of receipt was put right, and by that day the notice had come too late. */
export function isExtensionFallen({ extension, letters }: RecordRequest): boolean {
  return extension === null && letters.some(({ kind }) => kind === 'extension');
}

export function isOverdue(request: RecordRequest, today: string): boolean {
  return isOpen(request) && dueOn(request) < today;
}

/** What is due first comes first; what came in first, where that is the same day. */
export function byDueDate(one: RecordRequest, other: RecordRequest): number {
  const key = (request: RecordRequest) => `${dueOn(request)} ${request.madeAt}`;
  return key(one) < key(other) ? -1 : Number(key(one) > key(other));
}

export function establishIdentity(
  request: RecordRequest,
  identity: AskerIdentity,
  today: string,
): Changed {
  if (identity.on > today) return dayNotPossible(null, today);
  return whileOpen(request, { identity });
}

/** A consent to another is no right of who asks, however their name is written (M12, M96). */
export function isAskerNamed({ asker }: Pick<RecordRequest, 'asker'>, provider: string): boolean {
  return foldForComparison(asker.name) === foldForComparison(provider);
}

/** The right on which something may go out, once it is also known who asks (M96, M104). */
export function establishedRight({
  identity,
  authority,
}: RecordRequest): Result<AskerAuthority, RecordRequestRefusal> {
  if (identity === null) return err({ code: 'identity-missing' });
  return authority === null ? err({ code: 'authority-missing' }) : ok(authority);
}

/** Whether a consent permits it is asked of the consent itself (domain/disclosure-rules). */
export function establishAuthority(request: RecordRequest, authority: AskerAuthority): Changed {
  if (authority.kind === 'own-record' && request.asker.kind !== 'member') {
    return err({ code: 'not-their-own-record' });
  }
  const isSame = canonicalJson(request.authority) === canonicalJson(authority);
  return whileOpen(request, { authority, ...(isSame ? {} : withoutReleases(request)) });
}

/** A new estimate has to be agreed to anew. */
export function estimateFee(
  request: RecordRequest,
  estimate: { readonly estimateCents: number; readonly pages: number },
): Changed {
  return whileOpen(request, { fee: { ...estimate, answer: 'waiting' } });
}

export function answerFee(request: RecordRequest, answer: 'agreed' | 'waived'): Changed {
  if (request.fee === null) return err({ code: 'fee-not-estimated' });
  return whileOpen(request, { fee: { ...request.fee, answer } });
}

/** Until the last day of the first 30, and once: for as long again (facts.md). */
export function extendRequest(request: RecordRequest, reason: string, today: string): Changed {
  const due = dueOn(request);
  if (request.extension !== null) return err({ code: 'already-extended', dueOn: due });
  if (today > due) return err({ code: 'extension-too-late', dueOn: due });
  const newDueOn = newDueDateOf(request);
  return whileOpen(request, { extension: { reason, decidedOn: today, newDueOn } });
}

/** Until when the one extension would last. */
export function newDueDateOf({ receivedOn }: Pick<RecordRequest, 'receivedOn'>): string {
  return addDays(receivedOn, DAYS_TO_ANSWER + DAYS_OF_EXTENSION);
}

export function withLetter(request: RecordRequest, letter: Letter): RecordRequest {
  return { ...request, letters: [...request.letters, letter] };
}

interface Sending {
  readonly sent: NonNullable<Letter['sent']>;
  readonly today: string;
  /** In which the day of a letter is told. */
  readonly timeZone: string;
}

/** The one thing that may still change when the request is answered, and be put right. */
export function withLetterSent(
  request: RecordRequest,
  id: LetterId,
  { sent, today, timeZone }: Sending,
): Changed {
  const from = firstSentOn(request, id, timeZone);
  if (sent.on < from || sent.on > today) return dayNotPossible(from, today);
  const letters = request.letters.map((letter) =>
    letter.id === id ? { ...letter, sent } : letter,
  );
  return ok({ ...request, letters });
}

/** No letter went out before it was written, nor before the request came in. */
function firstSentOn(
  { receivedOn, letters }: RecordRequest,
  id: LetterId,
  timeZone: string,
): string {
  const madeAt = letters.find((letter) => letter.id === id)?.madeAt;
  const madeOn = madeAt === undefined ? receivedOn : localDateOf(new Date(madeAt), timeZone);
  return madeOn > receivedOn ? madeOn : receivedOn;
}

/** A release that is there already stays there once. */
export function withRelease(request: RecordRequest, id: Release['id']): Changed {
  if (request.releaseIds.includes(id)) return ok(request);
  return whileOpen(request, { releaseIds: [...request.releaseIds, id] });
}

export function whileOpen(request: RecordRequest, change: Partial<RecordRequest>): Changed {
  const { outcome } = request;
  if (outcome !== null) return err({ code: 'request-answered', answeredOn: outcome.on });
  return ok({ ...request, ...change });
}

export function dayNotPossible(
  from: string | null,
  to: string,
): Result<never, Extract<RecordRequestRefusal, { readonly code: 'day-not-possible' }>> {
  return err({ code: 'day-not-possible', from, to });
}
