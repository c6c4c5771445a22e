import type { MissingNote } from '../../shared/contract/notes';
import type { MissingBySession } from '../../shared/contract/today';
import type { Member } from '../../shared/domain/member';
import { notesCalledFor, notesDueAfter, type NotesDue } from '../../shared/domain/missing-notes';
import { hasBeenHeld, type Session } from '../../shared/domain/session';
import { allModules, type PlacedModule } from './lookup';
import type { OpenVault, RecordsStore } from './ports/stores';

interface PlacedDue extends NotesDue {
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
  return (await duesOf(await placesIn(vault.records), vault, now)).flatMap(asMissingNotes);
}

/** The same by session, in numbers, for the first screen. */
export async function missingBySession(
  places: Places,
  vault: OpenVault,
  now: Date,
): Promise<readonly MissingBySession[]> {
  return (await duesOf(places, vault, now)).map(({ session, members, groupNote, groupName }) => ({
    sessionId: session.id,
    sessionDate: session.date,
    groupName,
    notStarted: members.filter(({ state }) => state === 'not-started').length,
    drafts: members.filter(({ state }) => state === 'draft').length,
    groupNote: groupNote === 'not-started' ? 'missing' : groupNote,
  }));
}

async function duesOf(
  { modules, members }: Places,
  vault: OpenVault,
  now: Date,
): Promise<readonly PlacedDue[]> {
  const dues = await Promise.all(
    modules.map((placed) => duesOfModule(placed, members, vault, now)),
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
  now: Date,
): Promise<readonly PlacedDue[]> {
  const sessions = await vault.records.sessions.ofModule(module.id);
  const held = sessions.filter((session) => hasBeenHeld(session, now));
  const signed = await vault.records.notes.countSigned(module.id);
  const groupSigned = await vault.groupProcess.groupNotes.countSigned(module.id);
  const isComplete = signed === notesCalledFor(held, members) && groupSigned === held.length;
  const doubtful = isComplete ? held.filter((session) => isRecent(session, now)) : held;
  const dues = await Promise.all(doubtful.map((session) => dueOf(session, members, vault)));
  return dues.flatMap((due) => (due ? [{ ...due, groupName: group.name }] : []));
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

function asMissingNotes({ session, members, groupNote, groupName }: PlacedDue): MissingNote[] {
  const place = { sessionId: session.id, sessionDate: session.date, groupName };
  const personal = members.map(({ member, state }) => ({
    ...place,
    memberId: member.id,
    preferredFirstName: member.profile.preferredFirstName,
    state,
  }));
  if (groupNote === 'signed') return personal;
  return [...personal, { ...place, memberId: null, preferredFirstName: null, state: groupNote }];
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
