import { z } from 'zod';
import { instantSchema, localDateSchema, optionalLine } from './fields';
import { entryIdSchema } from './ids';

/** What a member announced: that they will be away, or late (M40, M41, M43, M44). */
export const noticeTypedSchema = z
  .object({
    kind: z.enum(['absent', 'late']),
    /** Both included; one day for a single session. */
    from: localDateSchema,
    to: localDateSchema,
    /** Expected minutes; only for `late`, and `null` when they did not say. */
    minutes: z.number().int().min(1).max(1440).nullable(),
    reason: optionalLine,
  })
  .readonly()
  .refine(({ from, to }) => from <= to, {
    message: 'The last day is before the first day.',
    path: ['to'],
  });
export type NoticeTyped = z.infer<typeof noticeTypedSchema>;

export const noticeSchema = z
  .object({
    id: entryIdSchema,
    kind: z.enum(['absent', 'late']),
    from: localDateSchema,
    to: localDateSchema,
    minutes: z.number().int().min(1).max(1440).nullable(),
    reason: optionalLine,
    /** When the clinician learned of it. */
    announcedAt: instantSchema,
  })
  .readonly();
export type Notice = z.infer<typeof noticeSchema>;

/** What was announced for a session on that day, oldest first. */
export function noticesOn(notices: readonly Notice[], date: string): readonly Notice[] {
  return notices.filter(({ from, to }) => from <= date && date <= to);
}
