import { z } from 'zod';
import { settingsSchema } from '../domain/settings';
import { command, query } from './operation';

export const settingsOperations = {
  getSettings: query({
    input: z.strictObject({}),
    output: settingsSchema,
    provides: ['settings'],
  }),
  saveSettings: command({
    input: z.strictObject({ settings: settingsSchema }),
    output: z.strictObject({}),
    changes: ['settings', 'vault', 'backups'],
  }),
} as const;
