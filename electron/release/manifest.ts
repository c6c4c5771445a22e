/** Signs by which `sha256sum` tells that a name in its list is written with escapes. */
const ESCAPES = new Map([
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
]);

/**
 * A detached manifest of one file, as `sha256sum -c` and `shasum -a 256 -c` read it from the folder
 * in which both lie: whoever receives the PDF can tell that it is the one that was made.
 * @param sha256 64 hex digits
 */
export function manifestOf(fileName: string, sha256: string): Uint8Array {
  const escaped = fileName.replace(/[\\\n\r]/gu, (sign) => ESCAPES.get(sign) ?? '');
  const mark = escaped === fileName ? '' : '\\';
  return new TextEncoder().encode(`${mark}${sha256} *${escaped}\n`);
}
