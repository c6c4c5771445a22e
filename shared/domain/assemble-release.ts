import { err, ok, type Result } from '../lib/result';
import type { Member } from './member';
import type { LiftedMasks } from './release';
import { sectionsOf, type ReleaseChoice, type ReleaseMask } from './release-choice';
import type { ReleaseContent, SectionCounts } from './release-content';
import { releaseMasker, sectionOfKey, type ReleaseMasker } from './release-masks';
import type { ReleaseRefusal } from './release-refusal';
import { releaseSections, type ReleaseSection } from './release-sections';
import {
  releasedContacts,
  releasedEmergency,
  releasedIntake,
  releasedParticulars,
} from './released-intake';
import { releasedNote } from './released-note';
import {
  releasedCharge,
  releasedConsent,
  releasedDisclosure,
  releasedSafetyPlan,
} from './released-papers';
import { countsOf, isDraft, isSigned, within, type RecordSources } from './release-sources';
import { markOf, type Session } from './session';

export interface AssembledRelease {
  readonly content: ReleaseContent;
  readonly masks: readonly ReleaseMask[];
  readonly counts: SectionCounts;
}

/**
 * Puts a release together: the chosen parts of the chosen days, names masked, notes held back left
 * out. Intake, consents, the safety plan and the particulars are given as they stand, whatever the
 * days. Refuses: mask-changed, withheld-note-missing.
 */
export function assembleRelease(
  choice: ReleaseChoice,
  all: RecordSources,
): Result<AssembledRelease, ReleaseRefusal> {
  const sources = within(choice.scope, all);
  const masker = releaseMasker(sources.member, sources.others, choice);
  const chosen = sectionsOf(choice.scope);
  const signed = new Set(sources.notes.filter(isSigned).map(({ id }) => id));
  const withheld = chosen.includes('notes') ? choice.withheld : [];
  if (withheld.some(({ noteId }) => !signed.has(noteId)))
    return err({ code: 'withheld-note-missing' });
  const parts = partsOf(sources, { chosen, withheld }, masker);
  const masks = inOrder(masker.found());
  if (!fits(choice, chosen, masks)) return err({ code: 'mask-changed' });
  const severed = {
    ...parts.severed,
    maskedNames: masks.filter(({ isHidden }) => isHidden).length,
  };
  const { legalName, preferredFirstName } = sources.member.profile;
  const content = {
    ...{ scope: { ...choice.scope, sections: chosen }, practice: sources.practice },
    ...{ member: { legalName, preferredFirstName }, ...parts, severed },
  };
  return ok({ content, masks, counts: countsOf(sources) });
}

/** Every judged mask of a chosen part is still there, and of the certainty it was judged by. */
function fits(
  { lifted, accepted }: ReleaseChoice,
  chosen: readonly ReleaseSection[],
  masks: readonly ReleaseMask[],
): boolean {
  const isChosen = ({ key }: { readonly key: string }) =>
    chosen.some((section) => section === sectionOfKey(key));
  const found = new Map(masks.map(({ key, certainty }) => [key, certainty]));
  return (
    lifted.filter(isChosen).every(({ key }) => found.get(key) === 'sure') &&
    accepted.filter(isChosen).every(({ key }) => found.get(key) === 'maybe')
  );
}

/** Masks in the order of the parts; the reason printed for a withheld note is with the notes. */
function inOrder(masks: readonly ReleaseMask[]): readonly ReleaseMask[] {
  const turn = ({ place }: ReleaseMask) => releaseSections.indexOf(place.section);
  return masks.toSorted((one, other) => turn(one) - turn(other));
}

interface Chosen {
  readonly chosen: readonly ReleaseSection[];
  readonly withheld: ReleaseChoice['withheld'];
}

function partsOf(sources: RecordSources, { chosen, withheld }: Chosen, masker: ReleaseMasker) {
  const { member, notes } = sources;
  const held = new Map(withheld.map(({ noteId, ...why }) => [noteId, why]));
  const part = <Part>(section: ReleaseSection, make: () => Part): Part | null =>
    chosen.includes(section) ? make() : null;
  const { hide } = masker;
  const goals = () => hide({ section: 'goals', date: null, part: 'goals' }, member.profile.goals);
  return {
    particulars: part('particulars', () => releasedParticulars(member, masker)),
    intake: part('intake', () => releasedIntake(member, masker)),
    goals: part('goals', goals),
    attendance: part('attendance', () => sources.sessions.map(attended(member))),
    notes: part('notes', () =>
      notes.filter(({ id }) => !held.has(id)).flatMap((note) => releasedNote(note, masker)),
    ),
    consents: part('consents', () =>
      sources.consents.map((consent) => releasedConsent(consent, masker)),
    ),
    safetyPlan: part('safety-plan', () => ({
      current: releasedSafetyPlan(sources.safetyPlan, masker),
    })),
    contacts: part('contacts', () => releasedContacts(member, masker)),
    emergencies: part('emergencies', () =>
      sources.emergencyRecords.map((record) => releasedEmergency(record, masker)),
    ),
    disclosures: part('disclosures', () =>
      sources.accounting.map((row) => releasedDisclosure(row, masker)),
    ),
    charges: part('charges', () => ({
      currency: sources.currency,
      entries: sources.ledger.map((entry) => releasedCharge(entry, masker)),
    })),
    severed: {
      sections: releaseSections.filter((section) => !chosen.includes(section)),
      withheld: notes.flatMap(({ id, sessionDate }) => {
        const why = held.get(id);
        const place = { section: 'notes', date: sessionDate, part: `${id}/withheld` } as const;
        return why ? [{ sessionDate, ground: why.ground, note: hide(place, why.note) }] : [];
      }),
      unsignedNotes: chosen.includes('notes') ? notes.filter(isDraft).length : 0,
    },
  };
}

function attended({ id }: Member) {
  return (session: Session) => ({
    date: session.date,
    mark: markOf(session, id),
    held: session.held,
    timeZone: session.timeZone,
  });
}

/** What was left readable, by part and reason: kept with the release. */
export function liftedIn(masks: readonly ReleaseMask[]): readonly LiftedMasks[] {
  const lifted = masks.flatMap(({ place, lifted: reason }) =>
    reason === null ? [] : [{ section: place.section, reason }],
  );
  const groups = Map.groupBy(lifted, ({ section, reason }) => `${section}/${reason}`);
  return [...groups.values()].flatMap((alike) =>
    alike[0] ? [{ ...alike[0], count: alike.length }] : [],
  );
}
