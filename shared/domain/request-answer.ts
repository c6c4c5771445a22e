import { err, type Result } from '../lib/result';
import { groundOf } from './access-law';
import type { Jurisdiction } from './law';
import type { LetterKind } from './letter';
import type {
  RecordRequest,
  RecordRequestRefusal,
  RefusalGround,
  RequestOutcome,
} from './record-request';
import { dayNotPossible, whileOpen } from './request-rules';

interface Answering {
  readonly jurisdiction: Jurisdiction;
  readonly today: string;
  /** The letter that is written with this answer. */
  readonly letter: LetterKind | null;
  /** The local day on which the first release for it was made; `null` while there is none. */
  readonly releasedOn: string | null;
}

type Refused = Result<never, RecordRequestRefusal> | null;

/**
 * Closes a request (M96, M104): nothing is granted, and nothing but the missing proof itself refused,
 * to someone whose identity and authority are not established.
 */
export function answerRequest(
  request: RecordRequest,
  outcome: RequestOutcome,
  answering: Answering,
): Result<RecordRequest, RecordRequestRefusal> {
  const refused =
    badDay(request, outcome, answering) ??
    badGrounds(outcome, answering.jurisdiction) ??
    notEstablished(request, outcome, answering) ??
    notInHand(request, outcome) ??
    notWritten(request, outcome, answering.letter);
  return refused ?? whileOpen(request, { outcome });
}

function badDay(
  { receivedOn }: RecordRequest,
  { on, sent }: RequestOutcome,
  { today, releasedOn }: Answering,
): Refused {
  if (on < receivedOn || on > today) return dayNotPossible(receivedOn, today);
  const from = releasedOn ?? receivedOn;
  if (sent && (sent.on < from || sent.on > today)) return dayNotPossible(from, today);
  return null;
}

function refusesSomething({ kind }: Pick<RequestOutcome, 'kind'>): boolean {
  return kind === 'refused' || kind === 'granted-in-part';
}

function badGrounds(outcome: RequestOutcome, jurisdiction: Jurisdiction): Refused {
  const { refusals } = outcome;
  if (!refusesSomething(outcome)) {
    return refusals.length === 0 ? null : err({ code: 'ground-not-wanted' });
  }
  if (refusals.length === 0) return err({ code: 'ground-missing' });
  const unknown = refusals.find(({ ground }) => groundOf(ground, jurisdiction) === null);
  return unknown ? err({ code: 'ground-not-known', ground: unknown.ground }) : null;
}

/** Whoever is not established is told that alone: any other ground says that there is a record. */
function notEstablished(
  { identity, authority }: RecordRequest,
  outcome: RequestOutcome,
  { letter }: Answering,
): Refused {
  if (identity === null && letter === 'record-destroyed') return err({ code: 'identity-missing' });
  if (outcome.kind === 'withdrawn') return null;
  const isRefusedFor = (ground: RefusalGround) =>
    outcome.kind === 'refused' && outcome.refusals.every((refusal) => refusal.ground === ground);
  // Whose identity is not known, their authority cannot be known either.
  if (identity === null) {
    return isRefusedFor('identity-not-established') ? null : err({ code: 'identity-missing' });
  }
  if (authority !== null || isRefusedFor('authority-not-established')) return null;
  return err({ code: 'authority-missing' });
}

function notInHand({ releaseIds }: RecordRequest, { kind, sent }: RequestOutcome): Refused {
  if (kind !== 'granted' && kind !== 'granted-in-part') return null;
  if (releaseIds.length === 0) return err({ code: 'release-missing' });
  return sent === null ? err({ code: 'handing-over-missing' }) : null;
}

function notWritten(
  { letters }: RecordRequest,
  outcome: RequestOutcome,
  letter: LetterKind | null,
): Refused {
  if (!refusesSomething(outcome)) return null;
  const kinds = [...letters.map(({ kind }) => kind), letter];
  return kinds.some(tellsRefusal) ? null : err({ code: 'refusal-letter-missing' });
}

function tellsRefusal(kind: LetterKind | null): boolean {
  return kind === 'refusal' || kind === 'refusal-in-part' || kind === 'record-destroyed';
}

/** The letter that tells an answer. */
export function letterKindOf({
  kind,
  refusals,
}: Pick<RequestOutcome, 'kind' | 'refusals'>): Extract<
  LetterKind,
  'refusal' | 'refusal-in-part' | 'record-destroyed'
> | null {
  if (kind === 'granted-in-part') return 'refusal-in-part';
  if (kind !== 'refused') return null;
  const isDestroyed = refusals.some(({ ground }) => ground === 'record-destroyed');
  return isDestroyed ? 'record-destroyed' : 'refusal';
}
