import type { MissingNote } from '../../shared/contract/notes';
import type { MissingByMember, MissingBySession, Today } from '../../shared/contract/today';
import type { Member } from '../../shared/domain/member';
import {
  countOfDue,
  duesByMember,
  notesCalledFor,
  notesDueAfter,
  wantedSince,
  type DueOfMember,
  type NotesDue,
  type WantedSince,
} from '../../shared/domain/missing-notes';
import { hasBeenHeld, type Session } from '../../shared/domain/session';
import type { Writing } from '../../shared/domain/writing';
import { allModules, type PlacedModule } from './lookup';
import type { OpenVault, RecordsStore } from './ports/stores';
import { writingOf } from './writing';

/** A session that lacks notes, beside its group, with its age. */
interface PlacedDue extends NotesDue, WantedSince {
  readonly groupName: string;
}

/** Every module and every member, read once for all that asks for them. */
export interface Places {
  readonly modules: readonly PlacedModule[];
  readonly members: readonly Member[];
}

export async function placesIn(records: RecordsStore): Promise<Places> {
  return { modules: await allModules(records), members: await records.members.all() };
}

/** Every unsigned note after a held session, oldest session first (M9). */
export async function missingNotes(vault: OpenVault, now: Date): Promise<readonly MissingNote[]> {
  const { remindAfterDays } = await writingOf(vault.records);
  const dues = await duesOf(await placesIn(vault.records), vault, { now, remindAfterDays });
  return dues.flatMap(asMissingNotes);
}

/** The same for the first screen: in numbers, by session and by member. */
export async function missingInNumbers(
  places: Places,
  vault: OpenVault,
  now: Date,
): Promise<Pick<Today, 'missing' | 'missingByMember' | 'wanted'>> {
  const { remindAfterDays } = await writingOf(vault.records);
  const dues = await duesOf(places, vault, { now, remindAfterDays });
  const countIn = (some: readonly PlacedDue[]) =>
    some.reduce((total, due) => total + countOfDue(due), 0);
  const overdue = countIn(dues.filter(({ isOverdue }) => isOverdue));
  return {
    missing: dues.map(bySession),
    missingByMember: duesByMember(dues).flatMap(inNumbers),
    wanted: { all: countIn(dues), overdue, remindAfterDays },
  };
}

function bySession(due: PlacedDue): MissingBySession {
  const { members, groupNote } = due;
  return {
    ...placeOf(due),
    notStarted: members.filter(({ state }) => state === 'not-started').length,
    drafts: members.filter(({ state }) => state === 'draft').length,
    groupNote: groupNote === 'not-started' ? 'missing' : groupNote,
  };
}

function inNumbers({ member, dues }: DueOfMember<PlacedDue>): readonly MissingByMember[] {
  const [oldest] = dues;
  if (!oldest) return [];
  const { preferredFirstName, legalName } = member.profile;
  const names = { memberId: member.id, preferredFirstName, legalName };
  return [{ ...names, notes: dues.length, oldest: placeOf(oldest) }];
}

function placeOf({ session, groupName, endedAt, isOverdue }: PlacedDue) {
  const { id: sessionId, date: sessionDate } = session;
  return { sessionId, sessionDate, groupName, endedAt, isOverdue };
}

interface Measure extends Pick<Writing, 'remindAfterDays'> {
  readonly now: Date;
}

async function duesOf(
  { modules, members }: Places,
  vault: OpenVault,
  measure: Measure,
): Promise<readonly PlacedDue[]> {
  const dues = await Promise.all(
    modules.map((placed) => duesOfModule(placed, members, vault, measure)),
  );
  return dues.flat().sort((one, other) => compare(one.session.startsAt, other.session.startsAt));
}

/**
 * Counts first: of a module whose notes are all signed only the last weeks are read note by note.
 * (Notes signed for a session that was not held could make the numbers agree by chance.)
 */
async function duesOfModule(
  { group, module }: PlacedModule,
  members: readonly Member[],
  vault: OpenVault,
  { now, remindAfterDays }: Measure,
): Promise<readonly PlacedDue[]> {
  const sessions = await vault.records.sessions.ofModule(module.id);
  const held = sessions.filter((session) => hasBeenHeld(session, now));
  const signed = await vault.records.notes.countSigned(module.id);
  const groupSigned = await vault.groupProcess.groupNotes.countSigned(module.id);
  const isComplete = signed === notesCalledFor(held, members) && groupSigned === held.length;
  const doubtful = isComplete ? held.filter((session) => isRecent(session, now)) : held;
  const dues = await Promise.all(doubtful.map((session) => dueOf(session, members, vault)));
  return dues.flatMap((due) =>
    due
      ? [{ ...due, ...wantedSince(due.session, now, remindAfterDays), groupName: group.name }]
      : [],
  );
}

const RECENT_MS = 45 * 24 * 60 * 60_000;

function isRecent({ startsAt }: Session, now: Date): boolean {
  return now.getTime() - Date.parse(startsAt) < RECENT_MS;
}

async function dueOf(
  session: Session,
  members: readonly Member[],
  { records, groupProcess }: OpenVault,
): Promise<NotesDue | null> {
  const notes = await records.notes.ofSession(session.id);
  const groupNote = await groupProcess.groupNotes.find(session.id);
  return notesDueAfter(session, members, { notes, groupNote });
}

function asMissingNotes(due: PlacedDue): readonly MissingNote[] {
  const place = placeOf(due);
  const personal = due.members.map(({ member: { id, profile }, state }) => {
    const { preferredFirstName, legalName } = profile;
    return { ...place, memberId: id, preferredFirstName, legalName, state };
  });
  if (due.groupNote === 'signed') return personal;
  const noOne = { memberId: null, preferredFirstName: null, legalName: null };
  return [...personal, { ...place, ...noOne, state: due.groupNote }];
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
