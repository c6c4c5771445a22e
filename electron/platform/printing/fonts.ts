import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const FAMILY = 'Atkinson Hyperlegible Next';
const STYLES = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 600, style: 'normal' },
] as const;
/** The two files of each style, and the characters each has (from @fontsource's unicode.json). */
const SUBSETS = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,' +
    'U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,' +
    'U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,' +
    'U+A720-A7FF',
} as const;

/**
 * `@font-face` rules that hold the fonts themselves, so that a print page needs no second request.
 * @param folder where the woff2 files are (assets/fonts)
 */
export async function embeddedFontFaces(folder: string): Promise<string> {
  const faces = STYLES.flatMap(({ weight, style }) =>
    (['latin', 'latin-ext'] as const).map((subset) => fontFace(folder, weight, style, subset)),
  );
  return (await Promise.all(faces)).join('\n');
}

async function fontFace(
  folder: string,
  weight: number,
  style: string,
  subset: keyof typeof SUBSETS,
): Promise<string> {
  const file = `atkinson-hyperlegible-next-${subset}-${weight}-${style}.woff2`;
  const base64 = (await readFile(join(folder, file))).toString('base64');
  return `@font-face {
  font-family: '${FAMILY}'; font-style: ${style}; font-weight: ${weight}; font-display: swap;
  src: url(data:font/woff2;base64,${base64}) format('woff2'); unicode-range: ${SUBSETS[subset]};
}`;
}
