import { MOST_COPY_BYTES } from '../../shared/contract/consents';
import type { Refusal } from '../../shared/contract/refusal';
import { auditEvent } from '../../shared/domain/audit-event';
import type { Consent, SignedCopy } from '../../shared/domain/consent';
import { err, ok, type Result } from '../../shared/lib/result';
import type { ChosenCopies } from './chosen-copy';
import { ownUseOf, writeLogged, type ToLog } from './log-disclosure';
import { notFound } from './lookup';
import { todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { AgreementPress } from './ports/release';
import type { RecordsStore } from './ports/stores';
import type { ChosenFiles, ExportFolder, FileReading, SaveRequest, World } from './ports/world';

type SignedCopyHandlers = Handlers<'chooseSignedCopy' | 'saveConsentCopy' | 'saveSignedCopy'>;

export interface SignedCopyTools {
  readonly world: World;
  readonly agreementPress: Pick<AgreementPress, 'copy'>;
  readonly exportFolder: ExportFolder;
  readonly chosenFiles: ChosenFiles;
  readonly fileReading: Pick<FileReading, 'signedCopy'>;
}

export function signedCopyUseCases(
  tools: SignedCopyTools,
  copies: ChosenCopies,
): SignedCopyHandlers {
  const { world, agreementPress, chosenFiles, fileReading } = tools;
  return {
    chooseSignedCopy: async (_input, vault) => {
      const request = { kind: 'signed-copy', maxBytes: MOST_COPY_BYTES } as const;
      const chosen = await chosenFiles.choose(request);
      if (!chosen.ok) return chosen;
      if (chosen.value === null) return err({ code: 'save-cancelled' });
      const { name: fileName, bytes } = chosen.value;
      const read = fileReading.signedCopy(bytes);
      if (!read.ok) return read;
      const sha256 = world.sha256OfBytes(bytes);
      const copy = { fileName, mediaType: read.value, bytes: bytes.byteLength, sha256 };
      return ok({ token: copies.hold(vault, copy, bytes), copy });
    },

    saveConsentCopy: async ({ consentId }, { records }) => {
      const consent = await records.consents.find(consentId);
      if (!consent) return notFound('consent');
      const practice = await records.practice.find('practice');
      if (!practice) return err({ code: 'practice-missing' });
      const madeAt = world.clock.now();
      const stamp = { practice: practice.profile, madeAt };
      const make = async () => (await agreementPress.copy(consent, stamp)).bytes;
      const saved = await save(tools, records, { kind: 'pdf', make, entry: givenTo(consent) });
      if (saved.ok) await recordSaved(records, consent, madeAt).catch(() => null);
      return saved;
    },

    saveSignedCopy: async ({ consentId }, { records }) => {
      const consent = await records.consents.find(consentId);
      if (!consent) return notFound('consent');
      const bytes = await wholeCopyOf(consent, records, world);
      if (!bytes || consent.signature.method !== 'paper') return notFound('signed-copy');
      const { memberId: subject, signature } = consent;
      const make = async () => {
        await records.recordEvent(auditEvent('consent-copy-saved', { subject }));
        return bytes;
      };
      const entry = ownUseOf(subject, 'signed-copy', 'The paper on which an agreement was signed');
      return save(tools, records, { kind: FILE_KINDS[signature.copy.mediaType], make, entry });
    },
  };
}

/** The paper as it was attached; `null` when there is none, or when it is not that file any more. */
export async function wholeCopyOf(
  { id, signature }: Consent,
  records: RecordsStore,
  { sha256OfBytes }: Pick<World, 'sha256OfBytes'>,
): Promise<Uint8Array | null> {
  if (signature.method !== 'paper') return null;
  const bytes = await records.consents.copyOf(id);
  return bytes && sha256OfBytes(bytes) === signature.copy.sha256 ? bytes : null;
}

const FILE_KINDS: Readonly<Record<SignedCopy['mediaType'], SaveRequest['kind']>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

/** The signer's copy is theirs: it goes to them because they signed (facts.md, e-signature evidence). */
function givenTo({ memberId, signature }: Consent): ToLog {
  return {
    ...{ memberId, ground: { kind: 'member-request' }, consentId: null },
    ...{ recipient: signature.signerName, recipientKind: 'member', recipientContact: '' },
    ...{ how: 'file', what: 'A copy of what they signed', purpose: 'For the signer to keep' },
    source: { kind: 'paper', paper: 'consent-copy' },
  };
}

interface Saving {
  readonly kind: SaveRequest['kind'];
  readonly make: () => Promise<Uint8Array>;
  readonly entry: ToLog;
}

/**
 * Asks where to, makes the bytes and writes them there. The name says nothing of whose agreement it
 * is.
 */
async function save(
  { world, exportFolder }: SignedCopyTools,
  records: RecordsStore,
  { kind, make, entry }: Saving,
): Promise<Result<{ readonly path: string }, Refusal>> {
  const suggestedName = `Alcove-signed-${todayBy(world.clock)}.${kind}`;
  const path = await exportFolder.choosePath({ suggestedName, kind });
  if (path === null) return err({ code: 'save-cancelled' });
  const bytes = await make();
  const to = { ...world, exportFolder };
  const written = await writeLogged(to, records, { path, bytes, disclosures: [entry] });
  return written.ok ? ok({ path }) : written;
}

/** The file is there by now: that this could not be written down must not be told as "not saved". */
async function recordSaved(
  records: RecordsStore,
  { id, memberId }: Consent,
  madeAt: Date,
): Promise<void> {
  const copyGivenAt = madeAt.toISOString();
  await records.consents.change(id, (consent) => ok({ ...consent, copyGivenAt }));
  await records.recordEvent(auditEvent('consent-copy-saved', { subject: memberId }));
}
