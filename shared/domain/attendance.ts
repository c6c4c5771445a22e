import { z } from 'zod';
import { memberIdSchema } from './ids';

/** How a member attended (M39 to M43). Late counts as attended (M42). */
export const attendanceMarkSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('present') }).readonly(),
  z.object({ kind: z.literal('late'), minutes: z.number().int().min(1).max(1440) }).readonly(),
  z.object({ kind: z.literal('absent-with-notice') }).readonly(),
  z.object({ kind: z.literal('absent-without-notice') }).readonly(),
]);
export type AttendanceMark = z.infer<typeof attendanceMarkSchema>;

export const attendanceSchema = z
  .object({ memberId: memberIdSchema, mark: attendanceMarkSchema })
  .readonly();
export type Attendance = z.infer<typeof attendanceSchema>;
