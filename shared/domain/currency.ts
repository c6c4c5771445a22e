import { z } from 'zod';

/** ISO 4217; shown, never converted. */
export const currencySchema = z.enum(['CAD', 'USD']);
export type Currency = z.infer<typeof currencySchema>;
