/**
 * The file name offered for a release: its number and nothing else, from an allow-list of letters
 * that every file system takes. A name here would show in recent files and on shared drives.
 */
export function releaseFileName(number: string): string {
  const safe = number.replace(/[^0-9-]/gu, '').slice(0, 20);
  return `Alcove-release-${safe === '' ? 'unnumbered' : safe}.pdf`;
}
