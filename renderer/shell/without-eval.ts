import { config } from 'zod';

/**
 * zod tries to compile its parsers from text, which the window's CSP forbids and reports. To be
 * imported before any schema is made.
 */
config({ jitless: true });
