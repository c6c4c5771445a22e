import { consentSchema, listedConsentSchema, type Consent } from '../../shared/domain/consent';
import type { RecordsStore } from '../application/ports/stores';
import { newestFirst } from './newest-first';
import { documentStore } from './repository';
import { attachedTo, type Beside, type Collection } from './stored-form';

/** The one file that may be attached to a consent: the copy that was signed on paper. */
const COPY = 'signed-copy';

/** Encrypted field by field, hundreds of drawings would take seconds to read: they lie beside. */
const drawing: Beside<Consent> = {
  name: 'drawing',
  take: ({ signature }) =>
    signature.method === 'drawn' && signature.mark !== null ? JSON.stringify(signature.mark) : null,
  without: ({ signature }) => {
    if (signature.method !== 'drawn') return {};
    const { method, signerName } = signature;
    return { signature: { method, signerName } };
  },
  restore: (stored, text) => {
    const { signature, ...rest } = listedConsentSchema.parse(stored);
    if (signature.method !== 'drawn') return { ...rest, signature };
    const mark: unknown = text === null ? null : JSON.parse(text);
    return { ...rest, signature: { ...signature, mark } };
  },
};

/** Consents, with what was drawn or attached beside them. */
export function consentsOf(collection: Collection): RecordsStore['consents'] {
  const whole = documentStore(collection, { schema: consentSchema, beside: drawing });
  const { select } = documentStore(collection, { schema: listedConsentSchema });
  return {
    ...whole.repository,
    all: () => select({}),
    ofMember: async (memberId) =>
      newestFirst(
        await select({ selector: { memberId }, sort: [{ memberId: 'asc' }] }),
        ({ given }) => given.at,
      ),
    addWithCopy: (consent, bytes) => whole.addWith(consent, { id: COPY, bytes }),
    copyOf: async (id) => {
      const document = await collection.findOne(id).exec();
      return document && attachedTo(collection, id, COPY, document);
    },
  };
}
