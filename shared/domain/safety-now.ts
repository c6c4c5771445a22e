import type {
  CallLocation,
  EmergencyContact,
  ReleaseToCall,
  SafetyPlan,
  SafetyPlanVersion,
} from './safety-plan';
import { foldForComparison, tidyLine } from '../lib/text';
import { newestVersion } from './safety-plan-rules';

/** Where a member said they were, and when. */
export interface KnownPlace {
  readonly location: CallLocation;
  readonly confirmedAt: string;
}

/** What is known of a member, as far as it matters in an emergency. */
export interface KnownForSafety {
  /** What the room holds; `null` while they were not asked. */
  readonly confirmed: KnownPlace | null;
  /** What was said before the room opened (M24) was not said in this call. */
  readonly opensAt: Date;
  /** Said in the session before this one. */
  readonly last: KnownPlace | null;
  readonly plan: SafetyPlan | null;
}

/** Where help is to be sent (M28): what they said now, or else guesses that must not pass for it. */
export type WhereNow =
  | { readonly kind: 'confirmed'; readonly place: KnownPlace }
  | {
      readonly kind: 'earlier';
      readonly place: KnownPlace;
      readonly usual: readonly CallLocation[];
    }
  | { readonly kind: 'usual'; readonly usual: readonly CallLocation[] }
  | { readonly kind: 'unknown' };

/** What the safety panel shows of one member: all of it is known before it is opened. */
export interface SafetyNow {
  readonly where: WhereNow;
  readonly contacts: readonly EmergencyContact[];
  /** Empty when it was not agreed who calls back. */
  readonly callBack: string;
  /** `null` when no plan was written. */
  readonly version: SafetyPlanVersion | null;
}

export function safetyNow(known: KnownForSafety): SafetyNow {
  const version = known.plan && newestVersion(known.plan);
  return {
    where: whereNow(known),
    contacts: contactsInOrder(known.plan?.contacts ?? []),
    callBack: version?.text.callBack ?? '',
    version,
  };
}

function whereNow({ confirmed, opensAt, last, plan }: KnownForSafety): WhereNow {
  if (confirmed && isOfThisCall(confirmed, opensAt)) {
    return { kind: 'confirmed', place: confirmed };
  }
  const usual = plan?.callLocations ?? [];
  const earlier = newerOf(confirmed, last);
  if (earlier) return earlierPlace(earlier, usual);
  return usual.length > 0 ? { kind: 'usual', usual } : { kind: 'unknown' };
}

/** A session that was moved may hold places that were said for the day before (M28). */
export function isOfThisCall(
  { confirmedAt }: Pick<KnownPlace, 'confirmedAt'>,
  opensAt: Date,
): boolean {
  return Date.parse(confirmedAt) >= opensAt.getTime();
}

function newerOf(one: KnownPlace | null, other: KnownPlace | null): KnownPlace | null {
  if (!one || !other) return one ?? other;
  return Date.parse(one.confirmedAt) > Date.parse(other.confirmedAt) ? one : other;
}

function earlierPlace(place: KnownPlace, usual: readonly CallLocation[]): WhereNow {
  const entry = entryFor(place.location, usual);
  return {
    kind: 'earlier',
    place: entry ? { ...place, location: entry } : place,
    usual: usual.filter((one) => one !== entry),
  };
}

/**
 * The plan's entry for an address at which they were earlier: its numbers may have been corrected
 * since, and the older copy must not hide that (M28). `null` when the plan does not have the place.
 */
export function entryFor(
  { address, label }: CallLocation,
  usual: readonly CallLocation[],
): CallLocation | null {
  const there = usual.filter((one) => asCompared(one.address) === asCompared(address));
  return there.find((one) => one.label === label) ?? there[0] ?? null;
}

function asCompared(address: string): string {
  return foldForComparison(tidyLine(address));
}

/**
 * Milliseconds since they said so, by a clock that is read in steps of `stepMs`. `null` when it
 * lies ahead of that clock: then the clock was set back since, and no age would be true (M28).
 */
export function ageOf(confirmedAt: string, now: Date, stepMs: number): number | null {
  const age = now.getTime() - Date.parse(confirmedAt);
  return age <= -stepMs ? null : Math.max(0, age);
}

/** The places that are shown, the likeliest first. */
export function placesOf(where: WhereNow): readonly CallLocation[] {
  const said = 'place' in where ? [where.place.location] : [];
  const usual = 'usual' in where ? where.usual : [];
  return [...said, ...usual];
}

const inOrder: readonly ReleaseToCall[] = ['agreed', 'not-asked', 'not-agreed'];

/** Those who may be called come first (facts.md: a support person with release), each as listed. */
function contactsInOrder(contacts: readonly EmergencyContact[]): readonly EmergencyContact[] {
  return inOrder.flatMap((answer) =>
    contacts.filter(({ releaseToCall }) => releaseToCall === answer),
  );
}

/** `ext.` and the like before the last digits, a country's `+`, digits, and letters to be dialled. */
const SPOKEN = /(?:ext|extension|x|poste|#)(?=[.:]?\s*\d+[\s.]*$)|\+\s*\d+|\d+|\p{L}+/giu;

/** A number as it is read out: `plus 1, 4 1 6, 5 5 5, 0 1 2 3` for `+1 (416) 555-0123`. */
export function spokenNumber(telephone: string): string {
  const groups = telephone.match(SPOKEN) ?? [];
  return groups.map(spokenGroup).join(', ');
}

function spokenGroup(group: string): string {
  if (/^(?:ext|extension|x|poste|#)$/iu.test(group)) return 'extension';
  const signs = group.replaceAll(/\s/gu, '').toUpperCase();
  return [...signs].map((sign) => (sign === '+' ? 'plus' : sign)).join(' ');
}
