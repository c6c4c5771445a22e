import { withArtifacts } from '../../electron/release/mark-artifacts';

/** What Chromium leaves untagged is marked as no part of the text (PDF/UA-1, 7.1). */

const lines = (...all: readonly string[]) => all.join('\n');

test('running feet and rules outside of every tag are artifacts, the tagged text is not', () => {
  const drawn = ['q', 'BT', '/F4 8 Tf', '<0068> Tj', 'ET', '0 0 9 1 re', 'f', 'Q'];
  const tagged = ['/P <</MCID 3>>BDC', 'q', 'BT', '<0068> Tj', 'ET', '0 0 9 1 re', 'f', 'Q', 'EMC'];
  expect(withArtifacts(lines(...drawn, ...tagged))).toBe(
    lines(
      ...['q', '/Artifact BMC', 'BT', '/F4 8 Tf', '<0068> Tj', 'ET', 'EMC'],
      ...['/Artifact BMC', '0 0 9 1 re', 'f', 'EMC', 'Q'],
      ...tagged,
    ),
  );
});

test('a path that only clips is left as it is, for its clip reaches beyond it', () => {
  const clipping = lines('q', '0 0 9 1 re', 'W', 'n', '/P <</MCID 0>>BDC', 'EMC', 'Q');
  expect(withArtifacts(clipping)).toBe(clipping);
});

test('a picture outside of every tag is an artifact', () => {
  expect(withArtifacts('/X5 Do')).toBe(lines('/Artifact BMC', '/X5 Do', 'EMC'));
});

test('what is marked already, and what is cut short, is left as it is', () => {
  const marked = lines('/Artifact BMC', 'BT', '<0068> Tj', 'ET', 'EMC');
  expect(withArtifacts(marked)).toBe(marked);
  expect(withArtifacts(lines('BT', '<0068> Tj'))).toBe(lines('BT', '<0068> Tj'));
});

test('text that is tagged within its text object is left to its tag', () => {
  const inside = lines('BT', '/P <</MCID 0>>BDC', '<0068> Tj', 'EMC', 'ET');
  expect(withArtifacts(inside)).toBe(inside);
});

test('marks within marks end with the outermost, and what follows is looked at again', () => {
  const nested = [
    '/Sect <<>>BDC',
    '/P <</MCID 0>>BDC',
    'EMC',
    'BT',
    'ET',
    '/Span BMC',
    'EMC',
    'EMC',
  ];
  expect(withArtifacts(lines(...nested, 'BT', '<0068> Tj', 'ET'))).toBe(
    lines(...nested, '/Artifact BMC', 'BT', '<0068> Tj', 'ET', 'EMC'),
  );
});

test('what is marked and never ends is left as it is, within a text object too', () => {
  const endless = lines('BT', '/P <</MCID 0>>BDC', '<0068> Tj', 'ET');
  expect(withArtifacts(endless)).toBe(endless);
});
