import type { ReadInput } from '../../shared/contract/contract';
import type { Refusal } from '../../shared/contract/refusal';
import type { SystemFacts } from '../../shared/contract/system';
import type { SealedPurpose } from '../../shared/contract/successor';
import { auditEvent } from '../../shared/domain/audit-event';
import { isDone } from '../../shared/domain/destruction-rules';
import { normalisePassphrase } from '../../shared/domain/passphrase';
import { refusalOfContent } from '../../shared/domain/sealed-checks';
import { countsOf, type SealedContent } from '../../shared/domain/sealed-content';
import {
  refusalOfSealingPassphrase,
  sealingPassphraseFrom,
  type SealedCounts,
} from '../../shared/domain/sealed-export';
import { sealedFileName } from '../../shared/domain/sealed-names';
import { err, ok, type Result } from '../../shared/lib/result';
import { ownUseOf, writeLogged, type ToLog } from './log-disclosure';
import { todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { ArchivedFile, SealedArchive } from './ports/sealed-archive';
import type { OpenVault } from './ports/stores';
import type { ExportFolder, World } from './ports/world';
import { archivedFiles } from './sealed-files';
import { gatherSealed } from './sealed-gathering';
import { sealedPdfs, type SealedPdfTools } from './sealed-pdfs';

export interface SealedExportTools extends SealedPdfTools {
  readonly world: World;
  readonly exportFolder: ExportFolder;
  readonly sealedArchive: SealedArchive;
  readonly system: Pick<SystemFacts, 'version'>;
}

type Wanted = ReadInput<'makeSealedExport'>;

export function sealedExportUseCases(
  tools: SealedExportTools,
): Handlers<'makeSealingPassphrase' | 'makeSealedExport'> {
  // The measure of typed phrases knows nothing of chance: what Alcove made is known by its hash.
  const made = new WeakMap<OpenVault, string>();
  const { randomIdText, sha256 } = tools.world;
  return {
    makeSealingPassphrase: async (_input, vault) => {
      const passphrase = sealingPassphraseFrom(randomIdText());
      made.set(vault, sha256(passphrase));
      return ok({ passphrase });
    },

    makeSealedExport: async (wanted, vault) => {
      const isMade = made.get(vault) === sha256(normalisePassphrase(wanted.passphrase));
      const weak = isMade ? null : refusalOfSealingPassphrase(wanted.passphrase);
      if (weak) return err(weak);
      if (!(await vault.records.practice.find('practice')))
        return err({ code: 'practice-missing' });
      const suggestedName = sealedFileName(todayBy(tools.world.clock));
      const path = await tools.exportFolder.choosePath({ suggestedName, kind: 'zip' });
      if (path === null) return err({ code: 'save-cancelled' });
      const sealed = await sealedBytes(tools, vault, wanted);
      return sealed.ok ? handOver(tools, vault, { ...sealed.value, path, wanted }) : sealed;
    },
  };
}

interface Sealed {
  readonly bytes: Uint8Array;
  readonly content: SealedContent;
}

/** The archive, of what the vault holds after the dialog: one can stand open for days. */
async function sealedBytes(
  tools: SealedExportTools,
  vault: OpenVault,
  { covers, purpose, passphrase }: Wanted,
): Promise<Result<Sealed, Refusal>> {
  const destructions = await vault.records.destructions.all();
  if (!destructions.every(isDone)) return err({ code: 'destruction-unfinished' });
  const gathered = await gatherSealed(vault, covers);
  if (!gathered.ok) return gathered;
  const { content, copies } = gathered.value;
  const refusal = refusalOfContent(content, tools.world.sha256);
  if (refusal) return err(refusal);
  const madeAt = tools.world.clock.now();
  const pdfs = await sealedPdfs(tools, vault, content, { purpose, madeAt });
  if (!pdfs.ok) return pdfs;
  const files = filesOf(tools, vault, content, [...pdfs.value, ...copies], madeAt);
  const sealed = await tools.sealedArchive.seal(files, normalisePassphrase(passphrase), madeAt);
  return sealed.ok ? ok({ bytes: sealed.value, content }) : sealed;
}

function filesOf(
  { sealedArchive: archive, world, system }: SealedExportTools,
  { heads }: OpenVault,
  content: SealedContent,
  attached: readonly ArchivedFile[],
  madeAt: Date,
): readonly ArchivedFile[] {
  const stamp = { madeAt, alcoveVersion: system.version, heads: heads() };
  return archivedFiles({ archive, sha256OfBytes: world.sha256OfBytes }, content, attached, stamp);
}

interface HandOver extends Sealed {
  readonly path: string;
  readonly wanted: Wanted;
}

async function handOver(
  tools: SealedExportTools,
  { records }: OpenVault,
  { bytes, content, path, wanted }: HandOver,
): Promise<Result<{ readonly path: string; readonly counts: SealedCounts }, Refusal>> {
  const counts = countsOf(content);
  const disclosures = content.records.map(({ member }) => entryOf(wanted.purpose, member.id));
  const logTools = { ...tools.world, exportFolder: tools.exportFolder };
  const written = await writeLogged(logTools, records, { path, bytes, disclosures });
  if (!written.ok) return written;
  const { members, documents, leftOut } = counts;
  const detail = { covers: wanted.covers.kind, members, documents, leftOut };
  // The file has left: that its event could not be written must not be told as "not saved".
  await records.recordEvent(auditEvent('sealed-export-made', { detail })).catch(() => null);
  return ok({ path, counts });
}

/** Each member has an entry of their own: an archive is a disclosure of every record in it. */
function entryOf(purpose: SealedPurpose, memberId: ToLog['memberId']): ToLog {
  const entry = {
    memberId,
    consentId: null,
    how: 'file',
    what: 'The whole record, in an encrypted archive.',
    source: { kind: 'paper', paper: 'sealed-export' },
  } as const;
  if (purpose.kind === 'own-move') {
    const own = ownUseOf(memberId, 'sealed-export', entry.what);
    return { ...own, purpose: 'To move the record to another system.' };
  }
  return {
    ...entry,
    recipient: purpose.name,
    recipientKind: 'successor',
    recipientContact: purpose.contact,
    purpose: 'So that someone can take over the record.',
    ground: { kind: 'legal-authority', authority: purpose.authority },
  };
}
