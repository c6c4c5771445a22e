import { createCipheriv, createDecipheriv } from 'node:crypto';
import { z } from 'zod';
import { type RandomBytes, wipe } from './keys';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';
/** Real ones are a slot or a key; more than this is not taken from a file. */
const MOST_BYTES = 16 * 1024;

/** AES-256-GCM: nonce and ciphertext with its tag, in hex. */
export const sealedTextSchema = z
  .strictObject({
    nonce: z.string().regex(new RegExp(`^[0-9a-f]{${NONCE_BYTES * 2}}$`)),
    sealed: z
      .string()
      .max(MOST_BYTES * 2)
      .regex(new RegExp(`^([0-9a-f]{2}){${TAG_BYTES},}$`)),
  })
  .readonly();
export type SealedText = z.infer<typeof sealedTextSchema>;

/** @param associated authenticated with the text: what it is and which vault it belongs to */
export function sealText(
  text: Uint8Array,
  key: Uint8Array,
  associated: string,
  random: RandomBytes,
): SealedText {
  const nonce = Buffer.from(random(NONCE_BYTES));
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(associated, 'utf8'));
  const body = Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('hex'), sealed: body.toString('hex') };
}

/**
 * The text, or `null` when key, text or what is associated is another one. What was deciphered
 * without proof of authenticity is wiped and never returned.
 */
export function openText(
  { nonce, sealed }: SealedText,
  key: Uint8Array,
  associated: string,
): Buffer | null {
  const body = Buffer.from(sealed, 'hex');
  const decipher = createDecipheriv(CIPHER, key, Buffer.from(nonce, 'hex'), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(associated, 'utf8'));
  decipher.setAuthTag(body.subarray(body.length - TAG_BYTES));
  const text = decipher.update(body.subarray(0, body.length - TAG_BYTES));
  try {
    decipher.final();
    return text;
  } catch {
    wipe(text);
    return null;
  }
}
