import { createHash, randomBytes } from 'node:crypto';
import type { World } from '../application/ports/world';

const ALPHABET = '0123456789abcdefghijklmnopqrstuv';
const ID_LENGTH = 20;

/** The machine's own clock, randomness and hash. */
export const realWorld: World = {
  clock: {
    now: () => new Date(),
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  },
  randomIdText: () => [...randomBytes(ID_LENGTH)].map((byte) => ALPHABET[byte & 31]).join(''),
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  sha256OfBytes: (bytes) => createHash('sha256').update(bytes).digest('hex'),
};
