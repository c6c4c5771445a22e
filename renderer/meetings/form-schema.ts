import { z } from 'zod';
import {
  dialInSchema,
  meetingAccessSchema,
  type MeetingAccess,
} from '../../shared/domain/meeting-access';
import type { MeetingLinkRefusal } from '../../shared/domain/meeting-link';
import { parseMeetingLink, urlOf } from '../../shared/domain/meeting-link-rules';
import { readInvitation } from '../../shared/domain/read-invitation';
import { describeLinkRefusal } from './texts';

/** The domain's shape, as it is typed: what a platform does not have is an empty field. */

const { meetingId, passcode, phonePasscode, platformReason } = meetingAccessSchema.unwrap().shape;

const emptyAsNull = z.string().transform((typed) => (typed.trim() === '' ? null : typed.trim()));
/** As a telephone dials it: people write ids with blanks and hyphens. */
const dialled = z.string().transform((typed) => {
  const digits = typed.replaceAll(/[\s#-]/g, '');
  return digits === '' ? null : digits;
});

const typedDialIn = z.object({
  ...dialInSchema.unwrap().shape,
  number: z
    .string()
    .transform((typed) => typed.replaceAll(/[\s().-]/g, ''))
    .pipe(dialInSchema.unwrap().shape.number),
});

/** Why what stands in the box is not taken; `null` when it is, or when the box is empty. */
function refusalOfPasted(text: string): MeetingLinkRefusal | null {
  if (text.trim() === '') return null;
  const read = readInvitation(text);
  return read.ok ? null : read.error;
}

export const typedMeetingSchema = z
  .object({
    pasted: z.string().superRefine((text, context) => {
      const refusal = refusalOfPasted(text);
      if (!refusal) return;
      context.addIssue({ code: 'custom', message: describeLinkRefusal(refusal).title });
    }),
    /** The link as it will be opened. */
    url: z.string().transform((url, context) => {
      const link = parseMeetingLink(url);
      if (link.ok) return link.value;
      context.addIssue({ code: 'custom', message: describeLinkRefusal(link.error).title });
      return z.NEVER;
    }),
    meetingId: dialled.pipe(meetingId),
    passcode: emptyAsNull.pipe(passcode),
    phonePasscode: dialled.pipe(phonePasscode),
    dialIns: z.array(typedDialIn),
    platformReason,
  })
  .transform(({ pasted: _read, url: link, ...rest }): MeetingAccess => ({ link, ...rest }));
export type TypedMeeting = z.input<typeof typedMeetingSchema>;

export function typedMeeting(access: MeetingAccess | null): TypedMeeting {
  return {
    pasted: '',
    url: access ? urlOf(access.link) : '',
    meetingId: access?.meetingId ?? '',
    passcode: access?.passcode ?? '',
    phonePasscode: access?.phonePasscode ?? '',
    dialIns: access?.dialIns.map((dialIn) => ({ ...dialIn })) ?? [],
    platformReason: access?.platformReason ?? '',
  };
}
