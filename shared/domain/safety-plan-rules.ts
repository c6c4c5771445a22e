import { err, ok, type Result } from '../lib/result';
import type { Moment } from './fields';
import { safetyPlanIdOf, type MemberId } from './ids';
import {
  safetySteps,
  type EmergencyContact,
  type SafetyPlan,
  type SafetyPlanRefusal,
  type SafetyPlanText,
  type SafetyPlanVersion,
} from './safety-plan';

export function blankSafetyPlan(memberId: MemberId): SafetyPlan {
  return {
    id: safetyPlanIdOf(memberId),
    memberId,
    versions: [],
    contacts: [],
    callLocations: [],
  };
}

/** The version that holds; `null` while no step was written down. */
export function newestVersion(plan: SafetyPlan): SafetyPlanVersion | null {
  return plan.versions.at(-1) ?? null;
}

/** Adds the steps as the next version: what was written before is never overwritten. */
export function withNextVersion(
  plan: SafetyPlan,
  text: SafetyPlanText,
  saved: Moment,
): Result<SafetyPlan, SafetyPlanRefusal> {
  if (isEmpty(text)) return err({ code: 'safety-plan-empty' });
  const newest = newestVersion(plan);
  if (newest && isSame(newest.text, text)) return err({ code: 'safety-plan-unchanged' });
  const number = (newest?.number ?? 0) + 1;
  return ok({ ...plan, versions: [...plan.versions, { number, text, saved }] });
}

/** A date of review alone is no plan. */
function isEmpty({ steps, callBack }: SafetyPlanText): boolean {
  return [...Object.values(steps), callBack].every((words) => words.trim() === '');
}

function isSame(one: SafetyPlanText, other: SafetyPlanText): boolean {
  return (
    safetySteps.every((step) => one.steps[step] === other.steps[step]) &&
    one.callBack === other.callBack &&
    one.reviewOn === other.reviewOn
  );
}

/** What the contacts are compared with. */
export interface ContactsOf {
  /** The member's own. */
  readonly telephone: string;
  readonly today: string;
}

/** Replaces the contacts (M27). */
export function withContacts(
  plan: SafetyPlan,
  contacts: readonly EmergencyContact[],
  { telephone, today }: ContactsOf,
): Result<SafetyPlan, SafetyPlanRefusal> {
  const [double] = contactsSharingNumber(contacts);
  if (double) {
    return err({ code: 'contacts-share-number', names: [double.first.name, double.second.name] });
  }
  const [own] = contactsWithNumber(contacts, telephone);
  if (own) return err({ code: 'contact-is-member', name: own.contact.name });
  const isAhead = contacts.some(({ releaseAskedOn }) => (releaseAskedOn ?? '') > today);
  return isAhead ? err({ code: 'in-future' }) : ok({ ...plan, contacts });
}

type Numbers = Pick<EmergencyContact, 'name' | 'telephone' | 'otherTelephone'>;
type NumberField = 'telephone' | 'otherTelephone';

export interface SharedNumber<Contact extends Numbers = Numbers> {
  readonly first: Contact;
  readonly second: Contact;
  /** Where the second stands in the list, and which of its fields repeats the number. */
  readonly index: number;
  readonly field: NumberField;
}

/**
 * Numbers that two contacts share: whoever does not answer as the one will not as the other, and
 * one of the two is usually a slip. The same number twice within one contact is none.
 */
export function contactsSharingNumber<Contact extends Numbers>(
  contacts: readonly Contact[],
): readonly SharedNumber<Contact>[] {
  return contacts.flatMap((second, index) =>
    numberFields.flatMap((field) => {
      const dialled = dialledDigits(second[field]);
      const first = contacts.slice(0, index).find((one) => isReachedBy(one, dialled));
      return first ? [{ first, second, index, field }] : [];
    }),
  );
}

interface OwnNumber<Contact extends Numbers> extends Pick<SharedNumber, 'index' | 'field'> {
  readonly contact: Contact;
}

/** Contacts at the member's own telephone: who cannot be reached there is whom the call is about. */
export function contactsWithNumber<Contact extends Numbers>(
  contacts: readonly Contact[],
  telephone: string,
): readonly OwnNumber<Contact>[] {
  const dialled = dialledDigits(telephone);
  if (dialled === '') return [];
  return contacts.flatMap((contact, index) =>
    numberFields
      .filter((field) => dialledDigits(contact[field]) === dialled)
      .map((field) => ({ contact, index, field })),
  );
}

const numberFields: readonly NumberField[] = ['telephone', 'otherTelephone'];

function isReachedBy(contact: Numbers, dialled: string): boolean {
  return dialled !== '' && numberFields.some((field) => dialledDigits(contact[field]) === dialled);
}

const NORTH_AMERICAN_DIGITS = 10;

/** What is dialled within North America: `+1 (416) 555-0100` and `416 555 0100` are one number. */
function dialledDigits(telephone: string): string {
  const digits = telephone.replace(/\D/gu, '');
  const hasPrefix = digits.startsWith('1') && digits.length > NORTH_AMERICAN_DIGITS;
  return hasPrefix ? digits.slice(1) : digits;
}

/** Those whom the member agreed to have called (M27; facts.md: a support person with release). */
export function contactsToCall(plan: SafetyPlan | null): readonly EmergencyContact[] {
  return (plan?.contacts ?? []).filter(({ releaseToCall }) => releaseToCall === 'agreed');
}

/** True while there is nothing that a printed sheet could show. */
export function isSheetEmpty(plan: SafetyPlan): boolean {
  return [plan.versions, plan.contacts, plan.callLocations].every((list) => list.length === 0);
}
