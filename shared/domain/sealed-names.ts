/**
 * The files of an archive: their names are not encrypted, so that they say nothing, and nothing in
 * one leads anywhere else on the disk that it is unpacked to.
 */
const NAMES =
  /^(?:README\.txt|(?:manifest|schema|practice|groups|sessions|agreements|register|group-process)\.json|members\/\d{4,5}\/(?:record\.(?:pdf|json)|signed-copy-\d{2,4}\.(?:pdf|png|jpg)))$/;

export function isSealedName(name: string): boolean {
  return NAMES.test(name);
}

export function isRecordName(name: string): boolean {
  return isSealedName(name) && name.endsWith('/record.json');
}

/** Offered in the dialog: the day, and no one's name. */
export function sealedFileName(date: string): string {
  return `Alcove-sealed-export-${date.replace(/[^0-9-]/gu, '').slice(0, 10)}.zip`;
}

export function recordFolder(index: number): string {
  return `members/${String(index + 1).padStart(4, '0')}`;
}

const EXTENSIONS = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
} as const;

export function copyName(
  folder: string,
  number: number,
  mediaType: keyof typeof EXTENSIONS,
): string {
  return `${folder}/signed-copy-${String(number).padStart(2, '0')}.${EXTENSIONS[mediaType]}`;
}
