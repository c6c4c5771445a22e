import { newestVersionOf, type Agreement } from './agreement';
import type { OutsideContact } from './contact-log';
import type { EmergencyRecord } from './emergency-record';
import type { Intake } from './intake';
import type { MemberProfile } from './member';
import { sectionsOf, type NoteBody } from './note-body';
import { safetySteps, type SafetyPlan } from './safety-plan';
import type { SignableText } from './signed-text';

/**
 * What can be found of each term, text by text: a phrase never runs from one text into the next. The
 * index is made from these texts, and excerpts are cut from them.
 */

/**
 * Of a note the chosen form's sections and its addenda with the reasons of corrections. An addendum
 * that is still being written and the names that were kept are no part of the record.
 */
export function searchedInText<Body extends NoteBody>({
  body,
  addenda,
}: Pick<SignableText<Body>, 'body' | 'addenda'>): readonly string[] {
  const sections = sectionsOf(body).flatMap(({ text, title }) =>
    title === null || text.trim() === '' ? [text] : [text, title],
  );
  const added = addenda.flatMap(({ text, correction }) =>
    correction ? [text, correction.reason] : [text],
  );
  return [...sections, ...added];
}

/** Of a member what is not encrypted a second time: neither contact nor health number. */
export interface SearchedMember {
  readonly profile: Pick<
    MemberProfile,
    'legalName' | 'preferredFirstName' | 'otherNames' | 'referringPhysician' | 'goals'
  >;
  readonly formerNames: readonly string[];
  readonly intake: Intake;
}

export function searchedInMember({
  profile,
  formerNames,
  intake,
}: SearchedMember): readonly string[] {
  const { legalName, preferredFirstName, otherNames, referringPhysician, goals } = profile;
  const { referral, preparations, suitability, relationships } = intake;
  return [
    legalName,
    preferredFirstName,
    ...otherNames,
    ...formerNames,
    goals,
    referringPhysician,
    referral?.note ?? '',
    ...preparations.map(({ note }) => note),
    suitability?.reason ?? '',
    ...relationships.acquaintances.map(({ how }) => how),
    ...relationships.dualRelationships.flatMap(({ relationship, plan }) => [relationship, plan]),
  ];
}

export function searchedInContact({ note }: Pick<OutsideContact, 'note'>): readonly string[] {
  return [note];
}

/** The steps of the newest version; contacts and places are encrypted a second time. */
export function searchedInSafetyPlan({
  versions,
}: Pick<SafetyPlan, 'versions'>): readonly string[] {
  const text = versions.at(-1)?.text;
  return text ? safetySteps.map((step) => text.steps[step]) : [];
}

export function searchedInEmergencyRecord({
  entries,
}: Pick<EmergencyRecord, 'entries'>): readonly string[] {
  return entries.map(({ text }) => text);
}

export function searchedInAgreement(agreement: Agreement): readonly string[] {
  const content = newestVersionOf(agreement)?.content;
  return content ? [content.title, content.text] : [];
}
