import { z } from 'zod';
import { admissionNeedSchema, overrideReasonSchema } from '../domain/admission-needs';
import { attendanceMarkSchema } from '../domain/attendance';
import { instantSchema } from '../domain/fields';
import { groupSchema } from '../domain/group';
import { memberIdSchema, sessionIdSchema } from '../domain/ids';
import { noteStateSchema } from '../domain/note';
import { noticeSchema } from '../domain/notice';
import { callLocationSchema, safetyPlanSchema } from '../domain/safety-plan';
import { sessionSchema } from '../domain/session';
import { breakMinutesSchema, sessionRoomSchema } from '../domain/session-room';
import { techCheckResultsSchema } from '../domain/tech-check';
import { openingContactSchema } from './sessions';
import { meetingViewSchema } from './meetings';
import { command, query } from './operation';

/** One member, with all that the room may need of them: nothing is loaded later. */
export const roomMemberSchema = z
  .object({
    memberId: memberIdSchema,
    preferredFirstName: z.string(),
    legalName: z.string(),
    /** What their name should be in the meeting, by the kind of group (M17). */
    displayName: z.string(),
    telephone: z.string(),
    mark: attendanceMarkSchema.nullable(),
    note: noteStateSchema,
    needs: z.array(admissionNeedSchema).readonly(),
    /** Announced for this day. */
    notices: z.array(noticeSchema).readonly(),
    /** `null` when none was begun. */
    safetyPlan: safetyPlanSchema.nullable(),
    /** Where they said they were in the session before this one, and when that was. */
    lastLocation: z
      .object({ location: callLocationSchema, confirmedAt: instantSchema })
      .readonly()
      .nullable(),
  })
  .readonly();
export type RoomMember = z.infer<typeof roomMemberSchema>;

export const roomViewSchema = z
  .object({
    session: sessionSchema,
    room: sessionRoomSchema,
    group: groupSchema,
    moduleName: z.string(),
    members: z.array(roomMemberSchema).readonly(),
    opening: z.array(openingContactSchema).readonly(),
    /** Whether the group is to be reminded of confidentiality in this opening (M108). */
    isConfidentialityDue: z.boolean(),
    meeting: meetingViewSchema,
  })
  .readonly();
export type RoomView = z.infer<typeof roomViewSchema>;

const inRoom = { sessionId: sessionIdSchema };
const nothing = z.object({});

export const roomOperations = {
  /** Everything of a session's room at once, so that it works without waiting. Rejects: not-found. */
  getRoom: query({
    input: z.strictObject(inRoom),
    output: roomViewSchema,
    provides: [
      'rooms',
      'sessions',
      'members',
      'notes',
      'agreements',
      'consents',
      'safety-plans',
      'meetings',
    ],
  }),
  /** The session whose room was entered and not ended, until three hours after its planned end. */
  getOpenRoom: query({
    input: z.strictObject({}),
    output: z.object({ sessionId: sessionIdSchema }).readonly().nullable(),
    provides: ['rooms', 'sessions'],
  }),
  /**
   * Goes in. From five minutes before the start (M24) this opens the room: the vault does not lock
   * for want of typing until the session is over. Rejects: not-found, room-not-open-yet, room-over,
   * session-called-off.
   */
  enterRoom: command({
    input: z.strictObject(inRoom),
    output: nothing,
    changes: ['rooms'],
    worksReadOnly: true,
  }),
  /** Leaves without ending the session: it can be entered again. Rejects: not-found. */
  leaveRoom: command({
    input: z.strictObject(inRoom),
    output: nothing,
    changes: ['rooms'],
    worksReadOnly: true,
  }),
  /**
   * Lets a member in from the waiting room and marks them (M25, M39, M100). Rejects: not-found,
   * not-on-roster, late-beyond-session, room-not-entered, member-not-ready, session-called-off.
   */
  letIn: command({
    input: z.strictObject({
      ...inRoom,
      memberId: memberIdSchema,
      mark: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('present') }),
        z.object({ kind: z.literal('late'), minutes: z.number().int().min(1).max(1440) }),
      ]),
      overrideReason: overrideReasonSchema.nullable(),
    }),
    output: nothing,
    changes: ['rooms', 'sessions'],
  }),
  /**
   * Where they are for this call (M28); `null` takes it back. Rejects: not-found, not-on-roster,
   * room-not-entered.
   */
  confirmLocation: command({
    input: z.strictObject({
      ...inRoom,
      memberId: memberIdSchema,
      location: callLocationSchema.nullable(),
    }),
    output: nothing,
    changes: ['rooms'],
  }),
  sayConfidentiality: command({
    input: z.strictObject({ ...inRoom, isSaid: z.boolean() }),
    output: nothing,
    changes: ['rooms'],
  }),
  /** M90. Rejects: not-found, break-under-way. */
  startBreak: command({
    input: z.strictObject({ ...inRoom, minutes: breakMinutesSchema }),
    output: nothing,
    changes: ['rooms'],
  }),
  /** Rejects: not-found, no-break-under-way. */
  endBreak: command({ input: z.strictObject(inRoom), output: nothing, changes: ['rooms'] }),
  /** Rejects: not-found. */
  saveTechCheck: command({
    input: z.strictObject({ ...inRoom, results: techCheckResultsSchema }),
    output: nothing,
    changes: ['rooms'],
  }),
  /**
   * Records start and stop (M79) and closes the room. `endedAt` is the room's own clock, which a
   * change of the laptop's clock does not move. Rejects: not-found, end-before-start,
   * session-too-long.
   */
  endSession: command({
    input: z.strictObject({ ...inRoom, endedAt: instantSchema }),
    output: nothing,
    changes: ['rooms', 'sessions'],
  }),
  /** The panel of a member was opened for action: it is written into the trail. */
  noteSafetyPanel: command({
    input: z.strictObject({ ...inRoom, memberId: memberIdSchema }),
    output: nothing,
    changes: ['audit'],
  }),
} as const;
