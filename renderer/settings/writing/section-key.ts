import { ownSectionKeySchema, type OwnSectionKey } from '../../../shared/domain/note-template';

const LENGTH = 20;

/** A key for a new section: random, as every id is, and made here because sections are saved whole. */
export function newSectionKey(): OwnSectionKey {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  const text = Array.from(bytes, (byte) => (byte & 31).toString(32)).join('');
  return ownSectionKeySchema.parse(`sec_${text}`);
}
