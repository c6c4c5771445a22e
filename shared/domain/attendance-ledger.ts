import { z } from 'zod';
import { attendanceMarkSchema } from './attendance';
import { localDateSchema } from './fields';
import { memberIdSchema, moduleIdSchema, sessionIdSchema, type ModuleId } from './ids';
import { isMemberOn, type Member } from './member';
import { noticesOn } from './notice';
import { hasBeenHeld, markOf, plannedEndOf, type Session } from './session';

/** Sessions that must be attended, in percent of those held while a member (M42). */
export const REQUIRED_PERCENT = 75;
/** With so many misses left or fewer it is talked about: the second miss from now decides. */
const FEW_MISSES = 1;

export const attendanceStates = [
  /** No session of theirs has been held yet. */
  'not-begun',
  'on-track',
  /** One or two more misses decide, beside those that were announced. */
  'at-risk',
  /** Below now, and still to be reached. */
  'below',
  /** Even if they come to every session that is left. */
  'out-of-reach',
] as const;
const attendanceStateSchema = z.enum(attendanceStates);
export type AttendanceState = z.infer<typeof attendanceStateSchema>;

/** Whole sessions attended of all there will have been; the share in percent, rounded down. */
const outcomeSchema = z
  .object({
    attended: z.number().int().nonnegative(),
    percent: z.number().int().min(0).max(100),
  })
  .readonly();
type AttendanceOutcome = z.infer<typeof outcomeSchema>;

const countedSessionSchema = z
  .object({
    sessionId: sessionIdSchema,
    date: localDateSchema,
    /** `null`: it was held and no mark was made; it counts neither way. */
    mark: attendanceMarkSchema.nullable(),
  })
  .readonly();
export type CountedSession = z.infer<typeof countedSessionSchema>;

/** How one member stands in one module, and how it can end (M42). */
export const attendanceStandingSchema = z
  .object({
    memberId: memberIdSchema,
    moduleId: moduleIdSchema,
    /** Held sessions with a mark: those that count. */
    counted: z.number().int().nonnegative(),
    attended: z.number().int().nonnegative(),
    unmarked: z.number().int().nonnegative(),
    /** Share so far in percent, rounded down; `null` while nothing counts. */
    percent: z.number().int().min(0).max(100).nullable(),
    /** Planned sessions ahead while a member, and those of them that were announced as absences. */
    ahead: z.number().int().nonnegative(),
    announced: z.number().int().nonnegative(),
    forecast: z
      .object({ best: outcomeSchema, current: outcomeSchema, worst: outcomeSchema })
      .readonly(),
    /** How many of those ahead may be missed, announced ones among them; negative: out of reach. */
    mayMiss: z.number().int(),
    /** If they came to none from now on, the session with which it is out of reach; else `null`. */
    outOfReachOn: localDateSchema.nullable(),
    state: attendanceStateSchema,
    /** In the order in which they took place. */
    sessions: z.array(countedSessionSchema).readonly(),
  })
  .readonly();
export type AttendanceStanding = z.infer<typeof attendanceStandingSchema>;

/**
 * Sessions attended (late counts) over sessions held while a member, and the same at the module's
 * end: best, if they come to all that are left but those they announced to miss; worst, to none;
 * current, at the pace so far. What was called off counts for nobody (M42).
 * @param sessions of the module, in the order in which they start
 */
export function attendanceStanding(
  member: Member,
  moduleId: ModuleId,
  sessions: readonly Session[],
  now: Date,
): AttendanceStanding {
  const own = sessions.filter(
    (session) => session.moduleId === moduleId && isMemberOn(member, moduleId, session.date),
  );
  const held = own.filter((session) => hasBeenHeld(session, now)).map(countedIn(member));
  const marked = held.filter(({ mark }) => mark !== null);
  const attended = marked.filter(isAttended).length;
  const ahead = own.filter((session) => isAhead(session, now));
  const announced = ahead.filter((session) => isAnnouncedAbsence(member, session)).length;
  const tally = { counted: marked.length, attended, ahead: ahead.length, announced };
  const mayMiss = missesLeft(tally);
  return {
    ...tally,
    ...{ memberId: member.id, moduleId, mayMiss },
    unmarked: held.length - marked.length,
    percent: marked.length === 0 ? null : percentOf(attended, marked.length),
    forecast: forecastOf(tally),
    outOfReachOn: mayMiss < 0 ? null : (ahead[mayMiss]?.date ?? null),
    state: stateOf(tally, mayMiss),
    sessions: held,
  };
}

/** Late counts as attended (M42). */
export function isAttended({ mark }: Pick<CountedSession, 'mark'>): boolean {
  return mark?.kind === 'present' || mark?.kind === 'late';
}

interface Tally {
  readonly counted: number;
  readonly attended: number;
  readonly ahead: number;
  readonly announced: number;
}

function countedIn(member: Member) {
  return (session: Session): CountedSession => ({
    sessionId: session.id,
    date: session.date,
    mark: markOf(session, member.id),
  });
}

/** One that is under way is still ahead: it counts once it was held, and in between it is not lost. */
function isAhead(session: Session, now: Date): boolean {
  if (session.calledOff !== null || hasBeenHeld(session, now)) return false;
  return plannedEndOf(session) > now.getTime();
}

/** By a notice, or by a mark that was made before the session is over. */
function isAnnouncedAbsence({ id, notices }: Member, session: Session): boolean {
  const mark = markOf(session, id);
  if (mark !== null) return !isAttended({ mark });
  return noticesOn(notices, session.date).some(({ kind }) => kind === 'absent');
}

function forecastOf({ counted, attended, ahead, announced }: Tally) {
  const expected = ahead - announced;
  const all = counted + ahead;
  const outcome = (more: number): AttendanceOutcome => ({
    attended: attended + more,
    percent: all === 0 ? 0 : percentOf(attended + more, all),
  });
  const [best, worst] = [outcome(expected), outcome(0)];
  if (counted === 0) return { best, current: best, worst };
  // Of the pace itself, not of whole sessions: who stands at 75 % goes on to 75 %.
  const percent = percentOf(attended * (counted + expected), counted * all);
  const more = Math.floor((expected * attended) / counted);
  return { best, current: { attended: attended + more, percent }, worst };
}

/** Rounded down: 74.9 % is not 75 %. */
function percentOf(part: number, whole: number): number {
  return Math.floor((part * 100) / whole);
}

function missesLeft({ counted, attended, ahead }: Tally): number {
  const required = Math.ceil(((counted + ahead) * REQUIRED_PERCENT) / 100);
  return attended + ahead - required;
}

function stateOf({ counted, attended, ahead, announced }: Tally, mayMiss: number): AttendanceState {
  if (counted === 0 && announced <= mayMiss) return 'not-begun';
  if (mayMiss < 0) return 'out-of-reach';
  if (attended * 100 < counted * REQUIRED_PERCENT) return 'below';
  return ahead > 0 && mayMiss - announced <= FEW_MISSES ? 'at-risk' : 'on-track';
}

/** Who is to be spoken to while it can still be changed. */
export function needsWarning({ state }: AttendanceStanding): boolean {
  return state === 'at-risk' || state === 'below' || state === 'out-of-reach';
}
