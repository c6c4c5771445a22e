import { foldForComparison } from '../lib/text';
import type { AttendanceMark } from './attendance';
import type { MemberId } from './ids';
import type { Member } from './member';
import { noticesOn } from './notice';
import type { Participant, ParticipantReport } from './participant-report';
import type { Stay } from './participant-rows';
import { endsAt, minutesLateAt } from './room-phase';
import type { Session } from './session';

/** Who is in the room by now was there at the start: greeting takes a moment. */
const LATE_AFTER_MS = 2 * 60_000;
/** So long before the start and after the end a stay may still belong to the session. */
const AROUND_MS = 60 * 60_000;
/** People come early, but hardly by more; joined so far off by most, the times are another zone's. */
const FAR_OFF_MS = 30 * 60_000;
const MINUTE_MS = 60_000;

interface Report {
  readonly fileName: string;
  readonly stays: readonly Stay[];
  readonly session: Session;
  readonly roster: readonly Member[];
  /** Their own line is left out. */
  readonly clinicianName: string;
}

/** Puts the stays of a report beside a session's roster. Nobody is guessed: a doubt is said. */
export function matchReport(report: Report): ParticipantReport {
  const { session, roster } = report;
  const stays = report.stays.filter(({ name }) => !isSameName(name, report.clinicianName));
  const during = peopleIn(stays.filter((stay) => isOfSession(stay, session)));
  const others = peopleIn(stays.filter((stay) => !isOfSession(stay, session)));
  const taken = new Set<MemberId>();
  const participants = during.map((person) => matched(person, report, taken));
  return {
    fileName: report.fileName,
    participants: [...participants, ...others.map(notInSession)],
    absent: roster
      .filter(({ id }) => !taken.has(id))
      .map((member) => ({ memberId: member.id, mark: absenceOf(member, session) })),
    isOfAnotherTime: !stays.some((stay) => touches(stay, session)),
    shiftMinutes: shiftOf([...during, ...others], session),
  };
}

type Person = readonly [Stay, ...(readonly Stay[])];

/** Each with their stays, first join first. */
function peopleIn(stays: readonly Stay[]): readonly Person[] {
  const byName = Map.groupBy(stays, ({ name }) => foldForComparison(name));
  return [...byName.values()].flatMap((ofOne) =>
    ofOne
      .toSorted((one, other) => Number(one.joinedAt) - Number(other.joinedAt))
      .reduce(withStay, []),
  );
}

/** A stay goes on where another of that name ended; one that overlaps all of them is someone else's. */
function withStay(people: readonly Person[], stay: Stay): readonly Person[] {
  const at = people.findIndex((person) => person.every(({ leftAt }) => leftAt <= stay.joinedAt));
  const person = people[at];
  return person ? people.with(at, [...person, stay]) : [...people, [stay]];
}

function matched(person: Person, { session, roster }: Report, taken: Set<MemberId>): Participant {
  const stays = staysUnderway(person, session);
  const said = saidOf(stays ?? person);
  const bearers = roster.filter((member) => isCalled(member, said.name));
  const [only, second] = bearers;
  if (!only) return { ...said, memberId: null, doubt: 'unknown-name', mark: null };
  if (second) return { ...said, memberId: null, doubt: 'several-members', mark: null };
  const known = { ...said, memberId: only.id };
  if (taken.has(only.id)) return { ...known, doubt: 'taken', mark: null };
  if (!stays) return { ...known, doubt: 'left-before-start', mark: null };
  taken.add(only.id);
  return { ...known, doubt: null, mark: arrivalOf(stays[0].joinedAt, session) };
}

/** Who looked in early and came back later came when they came back; `null` for who did not. */
function staysUnderway(person: Person, { startsAt }: Session): Person | null {
  const [first, ...others] = person.filter(({ leftAt }) => leftAt.getTime() > Date.parse(startsAt));
  return first ? [first, ...others] : null;
}

function notInSession(person: Person): Participant {
  return { ...saidOf(person), memberId: null, doubt: 'not-in-session', mark: null };
}

function saidOf(stays: Person) {
  const [{ name, joinedAt }] = stays;
  const leftAt = Math.max(...stays.map((stay) => Number(stay.leftAt)));
  const present = stays.reduce((sum, stay) => sum + Number(stay.leftAt) - Number(stay.joinedAt), 0);
  return {
    name,
    joinedAt: joinedAt.toISOString(),
    leftAt: new Date(leftAt).toISOString(),
    minutes: Math.round(present / MINUTE_MS),
  };
}

/** Present, or late by the minutes that the roster of the room would count (M39). */
export function arrivalOf(
  joinedAt: Date,
  session: Pick<Session, 'startsAt' | 'minutes'>,
): AttendanceMark {
  const lateMs = joinedAt.getTime() - Date.parse(session.startsAt);
  if (lateMs <= LATE_AFTER_MS) return { kind: 'present' };
  return { kind: 'late', minutes: minutesLateAt(session, joinedAt) };
}

function absenceOf({ notices }: Member, { date }: Session): AttendanceMark {
  const isAnnounced = noticesOn(notices, date).some(({ kind }) => kind === 'absent');
  return { kind: isAnnounced ? 'absent-with-notice' : 'absent-without-notice' };
}

/** By any of a member's names, as they stand in the meeting: "Ana", "Ana (Ana Pérez)". */
function isCalled({ profile }: Member, written: string): boolean {
  const { preferredFirstName, legalName, otherNames } = profile;
  // Who telephones in stands there by a number, which others may call from as well.
  if (/^[\d\s()+.*#-]+$/u.test(written)) return false;
  const known = new Set([preferredFirstName, legalName, ...otherNames].map(foldForComparison));
  return namesIn(written).some((name) => known.has(name));
}

function isSameName(written: string, name: string): boolean {
  const wanted = withoutTitle(foldForComparison(name));
  return wanted !== '' && namesIn(written).some((one) => withoutTitle(one) === wanted);
}

function namesIn(written: string): readonly string[] {
  const [, outside = '', inside = ''] = /^([^(]*)\(([^)]*)\)\s*$/u.exec(written) ?? [];
  return [written, outside, inside].map(foldForComparison).filter((name) => name !== '');
}

function withoutTitle(name: string): string {
  return name.replace(/^(?:dr|dre|prof)\.?\s+/u, '').replace(/,.*$/u, '');
}

function touches({ joinedAt, leftAt }: Stay, session: Session): boolean {
  const from = Date.parse(session.startsAt) - AROUND_MS;
  const to = endsAt(session).getTime() + AROUND_MS;
  return joinedAt.getTime() <= to && leftAt.getTime() >= from;
}

/** Only such stays give a presence: nobody was there who had left, or who came after the end. */
function isOfSession({ joinedAt, leftAt }: Stay, session: Session): boolean {
  const from = Date.parse(session.startsAt) - FAR_OFF_MS;
  return joinedAt < endsAt(session) && leftAt.getTime() > from;
}

function shiftOf(people: readonly Person[], { startsAt }: Session): number | null {
  const joins = people.map(([{ joinedAt }]) => Number(joinedAt)).toSorted((one, two) => one - two);
  const middle = joins[Math.floor((joins.length - 1) / 2)];
  if (middle === undefined) return null;
  const shift = middle - Date.parse(startsAt);
  return Math.abs(shift) < FAR_OFF_MS ? null : Math.round(shift / MINUTE_MS);
}
