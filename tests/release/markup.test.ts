import { escapeText, html, name, prose } from '../../electron/release/markup';

const marked = (text: string) => prose(text).map(({ markup }) => markup);

test('escapes every inserted text and nothing twice', () => {
  const inner = html`<b>${'<i> & "x"'}</b>`;
  expect(html`<p title="${'"\''}">${inner}${[inner]}${3}</p>`.markup).toBe(
    '<p title="&quot;&#39;"><b>&lt;i&gt; &amp; &quot;x&quot;</b><b>&lt;i&gt; &amp; &quot;x&quot;</b>3</p>',
  );
});

test('shows what would mislead the eye, and leaves what words and emoji need', () => {
  expect(escapeText('a\u202eb\u2066c\u0000d\u001be\ufefff\ud800')).toBe(
    'a‹U+202E›b‹U+2066›c‹U+0000›d‹U+001B›e‹U+FEFF›f‹U+D800›',
  );
  const needed = 'میخواهم\u200cها 👩🏽\u200d⚕️ so\u00adft a\u200eb 🏴\u{e0067}\u{e0062}\u{e007f}';
  expect(escapeText(needed)).toBe(needed);
  expect(escapeText('x\u{e0067}')).toBe('x‹U+E0067›');
});

test('isolates a name and hides nothing in it', () => {
  expect(name('An\u200ba <Lima>').markup).toBe('<bdi>An‹U+200B›a &lt;Lima&gt;</bdi>');
});

test('makes a paragraph of each blank line and keeps every other line break', () => {
  expect(marked('one\r\ntwo\r\rthree\u2028four\n\n\nfive\n\n')).toEqual([
    '<p class="prose" dir="auto">one\ntwo</p>',
    '<p class="prose" dir="auto">three\nfour</p>',
    '<p class="prose" dir="auto">\nfive</p>',
  ]);
});

test('keeps the indent of the first line', () => {
  expect(marked('\n  - one')).toEqual(['<p class="prose" dir="auto">  - one</p>']);
});

test('sets a mask apart', () => {
  expect(marked('[another member] spoke')).toEqual([
    '<p class="prose" dir="auto"><span class="mask">[another member]</span> spoke</p>',
  ]);
});

test('cuts a paragraph without end into pieces at blanks, and loses nothing', () => {
  const sentence = 'and then nobody spoke for a while ';
  const long = sentence.repeat(1_000).trimEnd();
  const cut = marked(long).map((piece) => piece.replace(/<[^>]+>/gu, ''));
  expect(cut.join('')).toBe(long);
  expect(cut.every((piece) => piece.length <= 5_001 && /^[a-z]+ /u.test(piece))).toBe(true);
});

test('cuts even a word without end, and never inside a character or an entity', () => {
  const cut = marked('\u{1f642}'.repeat(12_000));
  expect(cut.map((piece) => [...piece.matchAll(/\u{1f642}/gu)].length)).toEqual([5000, 5000, 2000]);
  expect(cut[1]).toMatch(/^<p class="prose continued" dir="auto">(?:\u{1f642}{200}<wbr>){24}/u);
  const [ampersands = ''] = marked('&'.repeat(450));
  expect(ampersands.replaceAll('&amp;', '&').replaceAll('<wbr>', '').length).toBe(
    '<p class="prose" dir="auto"></p>'.length + 450,
  );
});
