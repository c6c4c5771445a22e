import type { Refusal } from '../../shared/contract/refusal';
import type { SealedPurpose } from '../../shared/contract/successor';
import type { MemberId } from '../../shared/domain/ids';
import { releaseChoiceSchema } from '../../shared/domain/release-choice';
import type { ReleaseContent } from '../../shared/domain/release-content';
import { releaseSections } from '../../shared/domain/release-sections';
import type { SealedContent } from '../../shared/domain/sealed-content';
import { recordFolder } from '../../shared/domain/sealed-names';
import { err, ok, type Result } from '../../shared/lib/result';
import type { RecordPress } from './ports/release';
import type { ArchivedFile } from './ports/sealed-archive';
import type { OpenVault, RecordsReader } from './ports/stores';

export interface SealedPdfTools {
  readonly press: RecordPress;
}

interface Stamp {
  readonly purpose: SealedPurpose;
  readonly madeAt: Date;
}

/**
 * Each member's whole record as a PDF, with the others' names masked as in a release: whoever takes
 * over can hand it to its member as it is.
 */
export async function sealedPdfs(
  { press }: SealedPdfTools,
  { records, heads }: OpenVault,
  { records: sealed, whole }: SealedContent,
  { purpose, madeAt }: Stamp,
): Promise<Result<readonly ArchivedFile[], Refusal>> {
  const practice = (await records.practice.find('practice'))?.profile;
  if (!practice) return err({ code: 'practice-missing' });
  const { timeZone, clinicianName } = practice;
  const recipient = recipientOf(purpose, clinicianName);
  const number = `S-${madeAt.toISOString().slice(0, 10)}`;
  const stamp = { number, madeAt, timeZone, recipient, heads: heads() };
  const files: ArchivedFile[] = [];
  for (const [index, { member }] of sealed.entries()) {
    const content = await contentOf(press, records.reader, member.id, whole === null);
    if (!content.ok) return content;
    const { bytes } = await press.print(content.value, stamp, null);
    files.push({ name: `${recordFolder(index)}/record.pdf`, bytes });
  }
  return ok(files);
}

/**
 * Nobody looks over the masks of an archive. Where the others are not in it, every word that may be
 * the name of one is hidden; who has the whole practice has all the names anyway.
 */
async function contentOf(
  press: RecordPress,
  reader: RecordsReader,
  memberId: MemberId,
  hidesDoubtful: boolean,
): Promise<Result<ReleaseContent, Refusal>> {
  const period = { from: '0000-01-01', to: '9999-12-31' };
  const scope = { memberId, ...period, sections: releaseSections };
  const choice = releaseChoiceSchema.parse({ scope });
  const assembled = await press.assemble(reader, choice);
  if (!assembled.ok) return assembled;
  const accepted = assembled.value.masks
    .filter(({ isHidden }) => hidesDoubtful && !isHidden)
    .map(({ key, shown }) => ({ key, shown }));
  if (accepted.length === 0) return ok(assembled.value.content);
  const hidden = await press.assemble(reader, { ...choice, accepted });
  return hidden.ok ? ok(hidden.value.content) : hidden;
}

function recipientOf(purpose: SealedPurpose, clinicianName: string) {
  const isSuccessor = purpose.kind === 'successor';
  return {
    name: isSuccessor ? purpose.name : clinicianName,
    authority: 'legal-authority',
    consentId: null,
    stated: isSuccessor ? purpose.authority : '',
  } as const;
}
