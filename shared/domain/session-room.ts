import { z } from 'zod';
import { instantSchema } from './fields';
import { overrideReasonSchema } from './admission-needs';
import { memberIdSchema, roomIdOf, roomIdSchema, sessionIdSchema, type SessionId } from './ids';
import { callLocationSchema } from './safety-plan';
import { techCheckSchema } from './tech-check';

/** From where a member joins this call, as they said when they were asked (M28). */
export const confirmedLocationSchema = z
  .object({ memberId: memberIdSchema, location: callLocationSchema, confirmedAt: instantSchema })
  .readonly();
export type ConfirmedLocation = z.infer<typeof confirmedLocationSchema>;

/**
 * A member who was let in from the waiting room (M25, M100). Let in anew, they have another entry:
 * the last counts, and no reason that was ever given is lost.
 */
export const letInSchema = z
  .object({
    memberId: memberIdSchema,
    at: instantSchema,
    /** Why they were let in although something was missing; `null` when nothing was. */
    overrideReason: overrideReasonSchema.nullable(),
    /** What was missing, by its codes. */
    missing: z.array(z.string()).readonly(),
  })
  .readonly();
export type LetIn = z.infer<typeof letInSchema>;

/** How long a break was to be; `null` when that was not said. */
export const breakMinutesSchema = z.number().int().min(1).max(240).nullable();

/** A break of a long session (M90); `endedAt` is `null` while it lasts. */
export const breakSchema = z
  .object({
    startedAt: instantSchema,
    endedAt: instantSchema.nullable(),
    plannedMinutes: breakMinutesSchema.default(null),
  })
  .readonly();
export type Break = z.infer<typeof breakSchema>;

/**
 * The room of one session: what has to come back after a kill. It is apart from the session, so
 * that no list of sessions carries where members are.
 */
export const sessionRoomSchema = z
  .object({
    id: roomIdSchema,
    sessionId: sessionIdSchema,
    /** `null` until the clinician first went in. */
    openedAt: instantSchema.nullable(),
    /** When "Open meeting" was first pressed. */
    meetingOpenedAt: instantSchema.nullable(),
    /** When the session was ended; `null` as long as the room is in use. */
    closedAt: instantSchema.nullable(),
    /** The recorded end after which the clinician went in again: with a later end it is void. */
    reopenedAfter: instantSchema.nullable().default(null),
    letIn: z.array(letInSchema).readonly(),
    /** Encrypted a second time in the store, as one field. */
    callLocations: z.array(confirmedLocationSchema).readonly(),
    /** When the group was reminded of confidentiality (M108). */
    confidentialitySaidAt: instantSchema.nullable(),
    breaks: z.array(breakSchema).readonly(),
    /** The newest check before this session. */
    check: techCheckSchema.nullable(),
  })
  .readonly();
export type SessionRoom = z.infer<typeof sessionRoomSchema>;

export function emptyRoom(sessionId: SessionId): SessionRoom {
  return {
    id: roomIdOf(sessionId),
    sessionId,
    openedAt: null,
    meetingOpenedAt: null,
    closedAt: null,
    reopenedAfter: null,
    letIn: [],
    callLocations: [],
    confidentialitySaidAt: null,
    breaks: [],
    check: null,
  };
}

export type RoomRefusal =
  /** It opens five minutes before the start (M24); a rehearsal needs no room. */
  | { readonly code: 'room-not-open-yet'; readonly opensAt: string }
  /** Long over: it is not gone back to, its times are recorded by hand. `endedAt` as planned. */
  | { readonly code: 'room-over'; readonly endedAt: string }
  /** Nobody is let in, and no place is confirmed, before the clinician went in. */
  | { readonly code: 'room-not-entered' }
  | { readonly code: 'session-called-off' }
  /** Something required is missing and no reason was given (M100). */
  | { readonly code: 'member-not-ready'; readonly missing: readonly string[] }
  | { readonly code: 'break-under-way' }
  | { readonly code: 'no-break-under-way' };
