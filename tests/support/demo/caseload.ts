import { createHash } from 'node:crypto';
import type { AttendanceMark } from '../../../shared/domain/attendance';
import type { Group, Module } from '../../../shared/domain/group';
import { beginGroupNote, type GroupNote } from '../../../shared/domain/group-note';
import {
  addendumIdSchema,
  groupIdSchema,
  memberIdSchema,
  moduleIdSchema,
  sessionIdSchema,
} from '../../../shared/domain/ids';
import { rosterOn, type Member } from '../../../shared/domain/member';
import { beginNote, type ProgressNote } from '../../../shared/domain/note';
import type { NoteBody } from '../../../shared/domain/note-body';
import { meetingsOf, type Schedule } from '../../../shared/domain/schedule';
import { planSession, type Session } from '../../../shared/domain/session';
import {
  addAddendum,
  saveDraft,
  sign,
  type SignableText,
} from '../../../shared/domain/signed-text';
import { addDays, weekdayOf } from '../../../shared/lib/dates';
import type { Result } from '../../../shared/lib/result';
import { demoPractice, demoProfile } from './people';
import { demoAddendum, demoBody, demoGroupBody } from './prose';
import { seededRandom, type Random } from './random';

/**
 * A fictional practice: a Tuesday group that has run for `years`, with members who come and go and
 * two who stayed throughout, and a Thursday group that began this season. Each has twelve members.
 * The last session's notes are partly unwritten, as on an ordinary evening.
 */
export interface Caseload {
  readonly practice: typeof demoPractice;
  readonly groups: readonly Group[];
  readonly members: readonly Member[];
  readonly sessions: readonly Session[];
  readonly notes: readonly ProgressNote[];
  readonly groupNotes: readonly GroupNote[];
  /** The member with the longest record. */
  readonly oldestMember: Member;
}

export interface CaseloadPlan {
  /** The day on which the caseload is looked at, `yyyy-mm-dd`. */
  readonly today: string;
  readonly years: number;
  /** Characters of one note. */
  readonly noteLength?: number;
  readonly seed?: number;
}

const CAPACITY = 12;
const AUTHOR = `${demoPractice.clinicianName}, ${demoPractice.credentials}`;

export function demoCaseload({
  today,
  years,
  noteLength = 4000,
  seed = 20260901,
}: CaseloadPlan): Caseload {
  const random = seededRandom(seed);
  const season = seasonOf(today);
  const tuesday = aGroup('Tuesday physicians', 2, season - years + 1, season, random);
  const thursday = aGroup('Thursday physicians', 4, season, season, random);
  const members = [...membersOf(tuesday, 0, random), ...membersOf(thursday, 500, random)];
  const groups = [tuesday, thursday];
  const sessions = groups.flatMap((group) => sessionsOf(group, members, today, random));
  const held = sessions.filter(({ held }) => held !== null);
  const [oldestMember] = members;
  if (!oldestMember) throw new Error('a caseload has members');
  return {
    practice: demoPractice,
    groups,
    members,
    sessions,
    notes: held.flatMap((session) =>
      notesOf(session, members, isLast(session, held), noteLength, random),
    ),
    groupNotes: held.flatMap((session) => groupNoteOf(session, isLast(session, held), random)),
    oldestMember,
  };
}

/** The year in which the season that holds this day began: seasons run from September to June. */
function seasonOf(today: string): number {
  const [year = 2026, month = 9] = today.split('-').map(Number);
  return month >= 9 ? year : year - 1;
}

function aGroup(name: string, weekday: 2 | 4, first: number, last: number, random: Random): Group {
  const seasons = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    id: groupIdSchema.parse(`grp_${random.idText()}`),
    name,
    kind: 'closed-module',
    createdAt: `${first}-08-01T12:00:00.000Z`,
    modules: seasons.map((year) => aModule(year, weekday, random)),
  };
}

function aModule(year: number, weekday: 2 | 4, random: Random): Module {
  const schedule: Schedule = {
    from: `${year}-09-01`,
    to: `${year + 1}-06-30`,
    weekday,
    startTime: weekday === 2 ? '19:00' : '18:30',
    minutes: 90,
    timeZone: demoPractice.timeZone,
    skippedDates: winterBreak(year, weekday),
  };
  const name = `${year}–${String(year + 1).slice(2)}`;
  return { id: moduleIdSchema.parse(`mod_${random.idText()}`), name, schedule };
}

function winterBreak(year: number, weekday: number): Schedule['skippedDates'] {
  const days = Array.from({ length: 14 }, (_, index) => addDays(`${year}-12-22`, index));
  return days
    .filter((date) => weekdayOf(date) === weekday)
    .map((date) => ({ date, reason: 'Winter break' }));
}

/** Two members stay for every module; each other place changes hands every second or third year. */
function membersOf(group: Group, firstNumber: number, random: Random): readonly Member[] {
  const members: Member[] = [];
  for (let place = 0; place < CAPACITY; place += 1) {
    let index = 0;
    while (index < group.modules.length) {
      const stay = place < 2 ? group.modules.length : 2 + random.below(2);
      const modules = group.modules.slice(index, index + stay);
      members.push(aMember(firstNumber + members.length, modules, random));
      index += stay;
    }
  }
  return members;
}

function aMember(number: number, modules: readonly Module[], random: Random): Member {
  const from = modules[0]?.schedule.from ?? '';
  return {
    id: memberIdSchema.parse(`mem_${random.idText()}`),
    createdAt: `${addDays(from, -40)}T15:00:00.000Z`,
    profile: demoProfile(number, random),
    formerNames: [],
    memberships: modules.map(({ id, schedule }) => ({
      moduleId: id,
      from: schedule.from,
      until: null,
    })),
  };
}

function sessionsOf(
  group: Group,
  members: readonly Member[],
  today: string,
  random: Random,
): readonly Session[] {
  return group.modules.flatMap((module) =>
    meetingsOf(module.schedule).map((meeting) => {
      const id = sessionIdSchema.parse(`ses_${random.idText()}`);
      const planned = planSession(id, group.id, module, meeting);
      return meeting.date < today ? heldSession(planned, members, random) : planned;
    }),
  );
}

function heldSession(session: Session, members: readonly Member[], random: Random): Session {
  const start = Date.parse(session.startsAt);
  const at = (minutes: number): string => new Date(start + minutes * 60_000).toISOString();
  const attendance = rosterOn(members, session.moduleId, session.date).map(({ id }) => ({
    memberId: id,
    mark: aMark(random),
  }));
  const held = { startedAt: at(random.below(3)), endedAt: at(90 + random.below(4)) };
  return { ...session, held, attendance };
}

function aMark(random: Random): AttendanceMark {
  const drawn = random.below(100);
  if (drawn < 82) return { kind: 'present' };
  if (drawn < 90) return { kind: 'late', minutes: 2 + random.below(20) };
  return drawn < 97 ? { kind: 'absent-with-notice' } : { kind: 'absent-without-notice' };
}

function isLast(session: Session, held: readonly Session[]): boolean {
  return !held.some(
    (other) => other.groupId === session.groupId && other.startsAt > session.startsAt,
  );
}

function notesOf(
  session: Session,
  members: readonly Member[],
  isUnfinished: boolean,
  length: number,
  random: Random,
): readonly ProgressNote[] {
  const roster = rosterOn(members, session.moduleId, session.date);
  const written = isUnfinished ? roster.slice(0, 7) : roster;
  return written.map(({ id }, index) => {
    const note = beginNote(session, id, savedAt(session));
    const isDraft = isUnfinished && index >= 5;
    return {
      ...note,
      text: writtenText(note.text, demoBody(random, length), session, isDraft, random),
    };
  });
}

function groupNoteOf(
  session: Session,
  isUnfinished: boolean,
  random: Random,
): readonly GroupNote[] {
  if (isUnfinished) return [];
  const note = beginGroupNote(session, savedAt(session));
  return [{ ...note, text: writtenText(note.text, demoGroupBody(random), session, false, random) }];
}

function savedAt(session: Session): string {
  return new Date(Date.parse(session.startsAt) + 150 * 60_000).toISOString();
}

function writtenText(
  text: SignableText,
  body: NoteBody,
  session: Session,
  isDraft: boolean,
  random: Random,
): SignableText {
  const moment = { at: savedAt(session), timeZone: session.timeZone };
  const draft = valueOf(saveDraft(text, body, moment.at));
  if (isDraft) return draft;
  const signed = valueOf(sign(draft, AUTHOR, moment, sha256));
  if (!random.chance(0.03)) return signed;
  const id = addendumIdSchema.parse(`add_${random.idText()}`);
  const addendum = { text: demoAddendum(random), author: AUTHOR, written: moment };
  return valueOf(addAddendum(signed, id, addendum, sha256));
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function valueOf<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
