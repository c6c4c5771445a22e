import { beginEnquiry } from '../../../shared/domain/admission';
import type { Agreement } from '../../../shared/domain/agreement';
import type { AttendanceMark } from '../../../shared/domain/attendance';
import type { Consent } from '../../../shared/domain/consent';
import type { Group, Module } from '../../../shared/domain/group';
import type { GroupNote } from '../../../shared/domain/group-note';
import {
  groupIdSchema,
  memberIdSchema,
  moduleIdSchema,
  sessionIdSchema,
} from '../../../shared/domain/ids';
import type { GroupMeeting } from '../../../shared/domain/meeting-access';
import { rosterOn, type Member } from '../../../shared/domain/member';
import type { ProgressNote } from '../../../shared/domain/note';
import { meetingsOf, type Schedule } from '../../../shared/domain/schedule';
import type { SafetyPlan } from '../../../shared/domain/safety-plan';
import { planSession, type Session } from '../../../shared/domain/session';
import type { SessionRoom } from '../../../shared/domain/session-room';
import type { SupervisionNote } from '../../../shared/domain/supervision-note';
import type { Writing } from '../../../shared/domain/writing';
import { addDays, weekdayOf } from '../../../shared/lib/dates';
import { demoAgreements } from './agreed';
import { groupNoteOf, notesOf } from './notes';
import { demoOffice, type DemoOffice } from './office';
import { demoPractice, demoProfile } from './people';
import { seededRandom, type Random } from './random';
import { readyMembers, withIntake } from './ready';
import { demoMeeting, demoRooms, withNotices } from './rooms';
import { demoSupervision, demoWriting } from './writing';

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
  readonly agreements: readonly Agreement[];
  readonly consents: readonly Consent[];
  readonly safetyPlans: readonly SafetyPlan[];
  readonly meetings: readonly GroupMeeting[];
  readonly rooms: readonly SessionRoom[];
  readonly supervisionNotes: readonly SupervisionNote[];
  readonly writing: Writing;
  readonly office: DemoOffice;
  /** The member with the longest record. */
  readonly oldestMember: Member;
}

export interface CaseloadPlan {
  /** The day on which the caseload is looked at, `yyyy-mm-dd`. */
  readonly today: string;
  readonly years: number;
  /** Characters of one note. */
  readonly noteLength?: number;
  /** Whether notes call other members by their names, as notes from before Alcove may. */
  readonly namesOthers?: boolean;
  readonly seed?: number;
}

const CAPACITY = 12;

export function demoCaseload({
  today,
  years,
  noteLength = 4000,
  namesOthers = false,
  seed = 20260901,
}: CaseloadPlan): Caseload {
  const random = seededRandom(seed);
  const season = seasonOf(today);
  const tuesday = aGroup('Tuesday physicians', 2, season - years + 1, season, random);
  const thursday = aGroup('Thursday physicians', 4, season, season, random);
  const people = [...membersOf(tuesday, 0, random), ...membersOf(thursday, 500, random)];
  // Apart from the rest, so that what was there before stays as it was.
  const besides = seededRandom(seed + 1);
  const agreements = demoAgreements(`${season - years + 1}-06-15`, besides);
  const members = people.map((person) => withIntake(person, besides));
  const agreed = readyMembers(members, agreements, besides);
  const groups = [tuesday, thursday];
  const sessions = groups.flatMap((group) => sessionsOf(group, members, today, random));
  const held = sessions.filter(({ held }) => held !== null);
  const rooms = demoRooms(sessions, members, agreed.safetyPlans);
  const [oldestMember] = members;
  if (!oldestMember) throw new Error('a caseload has members');
  return {
    practice: demoPractice,
    groups,
    members: withNotices(members, sessions, besides),
    ...agreed,
    agreements,
    sessions,
    meetings: groups.map(demoMeeting),
    rooms,
    notes: held.flatMap((session) =>
      notesOf(
        session,
        members,
        { isUnfinished: isLast(session, held), length: noteLength, namesOthers },
        random,
      ),
    ),
    groupNotes: held.flatMap((session) =>
      groupNoteOf(session, members, isLast(session, held), seasonGone(session.date), random),
    ),
    supervisionNotes: demoSupervision(tuesday, today, besides),
    writing: demoWriting(besides),
    office: demoOffice(
      { groups, members, sessions, agreements, rooms, today, consents: agreed.consents },
      seededRandom(seed + 2),
    ),
    oldestMember,
  };
}

/** 0 in September, 1 at the end of June. */
function seasonGone(date: string): number {
  const [, month = 9] = date.split('-').map(Number);
  return ((month + 3) % 12) / 9;
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
  const id = memberIdSchema.parse(`mem_${random.idText()}`);
  const known = { profile: demoProfile(number, random), healthNumber: null, interestedIn: null };
  return {
    ...beginEnquiry(id, known, `${addDays(from, -40)}T15:00:00.000Z`),
    memberships: modules.map(({ id, schedule }) => ({
      moduleId: id,
      from: schedule.from,
      until: null,
      override: null,
      leaving: null,
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
