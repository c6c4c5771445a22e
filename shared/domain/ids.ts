import { z } from 'zod';

/**
 * Ids are random, never counted, so that two devices can create documents apart
 * (docs/adr/0005). 20 characters of base 32 hold 100 bits.
 */
const idText = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-z]{20}$`));

export const groupIdSchema = idText('grp').brand<'GroupId'>();
export type GroupId = z.infer<typeof groupIdSchema>;

export const moduleIdSchema = idText('mod').brand<'ModuleId'>();
export type ModuleId = z.infer<typeof moduleIdSchema>;

export const sessionIdSchema = idText('ses').brand<'SessionId'>();
export type SessionId = z.infer<typeof sessionIdSchema>;

export const memberIdSchema = idText('mem').brand<'MemberId'>();
export type MemberId = z.infer<typeof memberIdSchema>;

export const addendumIdSchema = idText('add').brand<'AddendumId'>();
export type AddendumId = z.infer<typeof addendumIdSchema>;

export const releaseIdSchema = idText('rel').brand<'ReleaseId'>();
export type ReleaseId = z.infer<typeof releaseIdSchema>;

/** A note's id is its session and its member: a second note on the same pair cannot exist. */
export const noteIdSchema = z
  .string()
  .regex(/^ses_[0-9a-z]{20}:mem_[0-9a-z]{20}$/)
  .brand<'NoteId'>();
export type NoteId = z.infer<typeof noteIdSchema>;

export function noteIdOf(sessionId: SessionId, memberId: MemberId): NoteId {
  return noteIdSchema.parse(`${sessionId}:${memberId}`);
}
