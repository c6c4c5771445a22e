import { z } from 'zod';
import type { AttendanceMark } from './attendance';
import { localDateSchema } from './fields';
import { sessionIdSchema, type SessionId } from './ids';
import { noteBodySchema } from './note-body';
import type { Session } from './session';

/** The stages a group passes through, not always in this order (facts: Documentation). */
export const groupStageSchema = z.enum([
  'forming',
  'storming',
  'norming',
  'performing',
  'adjourning',
]);
export type GroupStage = z.infer<typeof groupStageSchema>;

/** Yalom's therapeutic factors (facts: Documentation). */
export const therapeuticFactorSchema = z.enum([
  'hope',
  'universality',
  'information',
  'altruism',
  'family-recapitulation',
  'socialising-techniques',
  'imitation',
  'interpersonal-learning',
  'cohesiveness',
  'catharsis',
  'existential',
]);
export type TherapeuticFactor = z.infer<typeof therapeuticFactorSchema>;

/** How many came, without a name. Frozen at signing; until then it is read from the session. */
export const attendanceInNumbersSchema = z
  .object({
    present: z.number().int().nonnegative(),
    late: z.number().int().nonnegative(),
    absentWithNotice: z.number().int().nonnegative(),
    absentWithoutNotice: z.number().int().nonnegative(),
    unmarked: z.number().int().nonnegative(),
  })
  .readonly();
export type AttendanceInNumbers = z.infer<typeof attendanceInNumbersSchema>;

/** What is said of a group as a whole. About the group, and never about one member (M11). */
export const groupProcessSchema = z
  .object({
    stage: groupStageSchema.nullable(),
    factors: z.array(therapeuticFactorSchema).max(11).readonly(),
    /** 1 (hardly any) to 5 (very strong). */
    cohesion: z.number().int().min(1).max(5).nullable(),
    attendance: attendanceInNumbersSchema.nullable(),
  })
  .readonly();
export type GroupProcess = z.infer<typeof groupProcessSchema>;

export const nothingOfProcess: GroupProcess = {
  stage: null,
  factors: [],
  cohesion: null,
  attendance: null,
};

/** A group note's body: a note's, and what is said of the group. Notes of Alcove 0.1 lack that. */
export const groupNoteBodySchema = z.intersection(
  noteBodySchema,
  z.object({ process: groupProcessSchema.optional() }).readonly(),
);
export type GroupNoteBody = z.infer<typeof groupNoteBodySchema>;

export const emptyGroupBody: GroupNoteBody = { template: 'group', sections: {} };

/** Nothing that a draft would be begun for: no text in any form, and no word about the group. */
export function isNothingSaid({ sections, process }: GroupNoteBody): boolean {
  const isWritten = Object.values(sections).some((text) => text?.trim());
  const { stage, factors, cohesion } = process ?? nothingOfProcess;
  return !isWritten && stage === null && cohesion === null && factors.length === 0;
}

/** Counts the marks of a session. Whoever has none of `rosterSize` is unmarked. */
export function attendanceInNumbers(
  { attendance }: Pick<Session, 'attendance'>,
  rosterSize: number,
): AttendanceInNumbers {
  const count = (kind: AttendanceMark['kind']) =>
    attendance.filter(({ mark }) => mark.kind === kind).length;
  return {
    present: count('present'),
    late: count('late'),
    absentWithNotice: count('absent-with-notice'),
    absentWithoutNotice: count('absent-without-notice'),
    unmarked: Math.max(0, rosterSize - attendance.length),
  };
}

/** Where a group stood in one session, as its note says. */
export const groupProcessPointSchema = groupProcessSchema
  .unwrap()
  .pick({ stage: true, cohesion: true })
  .extend({ sessionId: sessionIdSchema, sessionDate: localDateSchema })
  .readonly();
export type GroupProcessPoint = z.infer<typeof groupProcessPointSchema>;

/** So many sessions make a course that can be read at a glance. */
export const SESSIONS_IN_COURSE = 10;

/** With the session that is being written about, so many are shown. */
const EARLIER_SESSIONS = SESSIONS_IN_COURSE - 1;

interface WrittenAbout {
  readonly id: SessionId;
  readonly sessionDate: string;
  readonly text: { readonly body: GroupNoteBody };
}

/**
 * How a group came to where it is: the sessions before this one, oldest first. One about which
 * neither stage nor cohesion was said has its place all the same: a gap is shown as a gap.
 * @param notes the group notes of one module
 */
export function courseBefore(
  { id, date }: Pick<Session, 'id' | 'date'>,
  notes: readonly WrittenAbout[],
): readonly GroupProcessPoint[] {
  return notes
    .filter((note) => note.sessionDate <= date && note.id !== id)
    .toSorted((one, other) => (one.sessionDate < other.sessionDate ? -1 : 1))
    .slice(-EARLIER_SESSIONS)
    .map(({ id: sessionId, sessionDate, text }) => {
      const { stage, cohesion } = text.body.process ?? nothingOfProcess;
      return { sessionId, sessionDate, stage, cohesion };
    });
}

/** The factor is taken in or out; they keep the order in which Yalom lists them. */
export function withFactor(
  factors: readonly TherapeuticFactor[],
  factor: TherapeuticFactor,
  isSeen: boolean,
): readonly TherapeuticFactor[] {
  return therapeuticFactorSchema.options.filter((one) =>
    one === factor ? isSeen : factors.includes(one),
  );
}
