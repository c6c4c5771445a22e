import type { ChainHeads } from '../../shared/domain/vault-check';
import { countsOf, describedSchemas, type SealedContent } from '../../shared/domain/sealed-content';
import {
  SEALED_FORMAT,
  SEALED_VERSION,
  type SealedManifest,
} from '../../shared/domain/sealed-export';
import { recordFolder } from '../../shared/domain/sealed-names';
import { sealedReadme } from '../../shared/domain/sealed-readme';
import type { ArchivedFile, SealedArchive } from './ports/sealed-archive';
import type { World } from './ports/world';

interface SealedStamp {
  readonly madeAt: Date;
  readonly alcoveVersion: string;
  readonly heads: ChainHeads;
}

interface Writing {
  readonly archive: Pick<SealedArchive, 'bytesOf'>;
  readonly sha256OfBytes: World['sha256OfBytes'];
}

/** The files of an archive in their order; the manifest names all that come before it. */
export function archivedFiles(
  { archive, sha256OfBytes }: Writing,
  content: SealedContent,
  attached: readonly ArchivedFile[],
  { madeAt, alcoveVersion, heads }: SealedStamp,
): readonly ArchivedFile[] {
  const text = (name: string, written: string) => ({ name, bytes: archive.bytesOf(written) });
  const json = (name: string, value: unknown) => text(name, JSON.stringify(value, null, 1));
  const files = [
    text('README.txt', sealedReadme(madeAt.toISOString().slice(0, 10))),
    json('schema.json', describedSchemas()),
    ...jsonFiles(content).map(([name, value]) => json(name, value)),
    ...attached,
  ];
  const manifest: SealedManifest = {
    format: SEALED_FORMAT,
    version: SEALED_VERSION,
    alcoveVersion,
    madeAt: madeAt.toISOString(),
    covers: content.whole ? 'practice' : 'members',
    counts: countsOf(content),
    heads,
    files: files.map(({ name, bytes }) => ({
      name,
      bytes: bytes.byteLength,
      sha256: sha256OfBytes(bytes),
    })),
  };
  return [...files, json('manifest.json', manifest)];
}

function jsonFiles(content: SealedContent): readonly (readonly [string, unknown])[] {
  const { records, groups, meetings, agreements, sessions, rooms, whole } = content;
  return [
    ...records.map((record, index) => [`${recordFolder(index)}/record.json`, record] as const),
    ['groups.json', { groups, meetings }],
    ['agreements.json', { agreements }],
    ...(whole
      ? ([
          ['sessions.json', { sessions, rooms }],
          ['practice.json', whole.practice],
          ['register.json', whole.register],
          ['group-process.json', whole.groupProcess],
        ] as const)
      : []),
  ];
}
