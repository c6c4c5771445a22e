import { createHash } from 'node:crypto';

export type AttachmentDigest = { readonly att: string; readonly sha256: string };

export function sha256Hex(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * What the chain keeps of a revision: SHA-256 over its canonical text and, where something is
 * attached, a line for each attachment in the order of their ids. JSON text holds no line feed,
 * so no document can pass for another with an attachment.
 */
export function contentDigest(text: string, attachments: readonly AttachmentDigest[] = []): string {
  const lines = attachments.map(({ att, sha256 }) => `\n${sha256} ${JSON.stringify(att)}`);
  return sha256Hex(text + lines.join(''));
}
