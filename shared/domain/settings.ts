import { z } from 'zod';

/** What the clinician has chosen for this vault. One document; absent until something is changed. */
export const settingsSchema = z
  .object({
    /** Minutes without a key or pointer movement after which the vault locks itself. */
    idleMinutes: z.number().int().min(1).max(60),
    /** After so many days without a verified backup the first screen reminds. */
    backupReminderDays: z.number().int().min(1).max(60),
    /** Hides the window from screen sharing and recording where the system can (M107). */
    isHiddenFromSharing: z.boolean(),
  })
  .readonly();
export type Settings = z.infer<typeof settingsSchema>;

export const usualSettings: Settings = {
  idleMinutes: 5,
  backupReminderDays: 3,
  isHiddenFromSharing: true,
};

export const settingsDocumentSchema = z
  .object({ id: z.literal('settings'), settings: settingsSchema })
  .readonly();
export type SettingsDocument = z.infer<typeof settingsDocumentSchema>;
