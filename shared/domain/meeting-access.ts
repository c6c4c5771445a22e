import { z } from 'zod';
import { optionalLine } from './fields';
import { groupIdSchema, groupMeetingIdSchema } from './ids';
import { meetingLinkSchema } from './meeting-link';

/** Digits as they are dialled; written with spaces or hyphens they are tidied when they are read. */
const digits = (least: number, most: number) =>
  z.string().regex(new RegExp(`^\\d{${least},${most}}$`), 'Please give digits only.');

/** A number by which one joins by telephone, in international form: `+14165550123`. */
export const dialInSchema = z
  .object({
    number: z.string().regex(/^\+[1-9]\d{6,14}$/, 'Please give the number with its country code.'),
    /** "Canada", "Toronto": as the invitation says. */
    place: optionalLine,
  })
  .readonly();
export type DialIn = z.infer<typeof dialInSchema>;

/** How one gets into a group's meeting: the link, and what is needed when it fails (M26, facts.md). */
export const meetingAccessSchema = z
  .object({
    link: meetingLinkSchema,
    /** As it is typed or dialled; `null` where the platform has none. */
    meetingId: digits(6, 15).nullable(),
    /** As it is typed; not the token inside the link. */
    passcode: z
      .string()
      .regex(/^[\w@*-]{1,32}$/, 'A passcode has letters, digits and @ _ - * only.')
      .nullable(),
    phonePasscode: digits(1, 16).nullable(),
    dialIns: z.array(dialInSchema).max(40).readonly(),
    /** Why this platform was chosen (M68, M95). */
    platformReason: optionalLine,
  })
  .readonly();
export type MeetingAccess = z.infer<typeof meetingAccessSchema>;

/** Kept apart from the group, so that no list of groups carries a passcode. */
export const groupMeetingSchema = z
  .object({
    id: groupMeetingIdSchema,
    groupId: groupIdSchema,
    /** Encrypted a second time in the store, as one field. */
    meetingAccess: meetingAccessSchema,
  })
  .readonly();
export type GroupMeeting = z.infer<typeof groupMeetingSchema>;
