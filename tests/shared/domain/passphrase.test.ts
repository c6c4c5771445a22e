import * as fc from 'fast-check';
import {
  checkPassphrase,
  normalisePassphrase,
  strengthOf,
} from '../../../shared/domain/passphrase';

const codeOf = (text: string): string => {
  const checked = checkPassphrase(text);
  return checked.ok ? 'accepted' : checked.error.code;
};

test.each([
  'correct horse battery staple',
  'violet lantern under seven bridges',
  'ozone-kiln-satin-yeast-plot-mummy',
  'dragon monkey yodel plinth quartz',
  'password gave the heron a lighthouse',
  'La pluie tombe sur les toits de Québec',
  "l'hôpital ouvre à neuf heures",
  'Der Fluß überquert die Äcker im März',
  'Gewürztraminerkühlschrank',
  'Schwertlilien am Wegesrand',
  'האור נדלק בבית הישן ליד הים',
  'القمر يضيء الطريق إلى البحر',
  'кошка спит на тёплой печи',
  'η γάτα κοιμάται στον ήλιο',
  '我喜欢在雨天喝热茶看旧书和地图',
  '猫は静かな庭で眠っています',
  '고양이가 따뜻한 창가에서 잔다',
  'แมวนอนหลับอยู่ริมหน้าต่าง',
  'बिल्ली खिड़की पर सोती है',
  'mèo ngủ bên cửa sổ ấm',
  'xK9vL2mQ7wRt',
  'q7#Vw!p2Zk&d',
  'j4kd82nfp0qw',
  '839201746528',
  '🦊🌲🏔🛶🎻🧵🪴🕰🥨🧊🎈🪁',
  'Katharina wohnt am Kanal 14',
  'the cat and the dog and the bird',
])('accepts «%s»', (text) => {
  expect(codeOf(text)).toBe('accepted');
});

test.each([
  'password1234',
  'Password123456!',
  'P@ssw0rd2024',
  'passwordpassword',
  'MyPassword2024!',
  'motdepasse123',
  'Passwort12345',
  'qwertyuiop12',
  'qwertzuiop123',
  'azertyuiop1234',
  'asdfghjklqwerty',
  '1qaz2wsx3edc',
  '1q2w3e4r5t6y',
  'aaaaaaaaaaaa',
  'abababababab',
  'abcabcabcabcabc',
  'abcdefghijkl',
  '123456789012',
  '987654321098',
  '111122223333',
  'zyxwvutsrqpo',
  'cat cat cat cat cat',
  'dog cat dog cat dog cat',
  'la la la la la la',
  'iloveyou1234',
  'letmein letmein',
  'Welcome2026!!',
  'summer2026summer',
  'dragon sunshine',
  'alcove alcove alcove',
  'א א א א א א א א',
  '哈哈哈哈哈哈哈哈哈哈哈哈',
  '............',
  '12.03.1985 2026',
])('refuses «%s» as too simple', (text) => {
  expect(codeOf(text)).toBe('passphrase-too-simple');
});

test('counts what a person sees: characters and words, without blanks at the ends', () => {
  expect(checkPassphrase('  heron lamp  ')).toEqual({
    ok: false,
    error: { code: 'passphrase-too-short', characters: 10, words: 2 },
  });
  expect(codeOf('heron lamp 7')).toBe('accepted');
  expect(codeOf('           x')).toBe('passphrase-too-short');
  expect(codeOf('a b c d e f')).toBe('passphrase-too-short');
  expect(codeOf('')).toBe('passphrase-too-short');
});

test('five words are enough where words are short: scripts that write no blanks', () => {
  expect(codeOf('我喜欢喝热茶看旧书')).toBe('accepted');
  expect(codeOf('我喜欢茶')).toBe('passphrase-too-short');
});

test('refuses what is longer than anyone types', () => {
  expect(checkPassphrase('heron lamp '.repeat(100))).toEqual({
    ok: false,
    error: { code: 'passphrase-too-long', longest: 1024 },
  });
  expect(strengthOf('heron lamp '.repeat(100))).toBe('too-long');
});

test.each([
  ['kite', 'too-short'],
  ['password1234', 'too-simple'],
  ['correct horse battery staple', 'fair'],
  ['xK9vL2mQ7wRt', 'fair'],
  ['violet lantern under seven bridges', 'good'],
  ['xK9vL2mQ7wRt4pZd', 'strong'],
  ['violet lantern under seven stone bridges', 'strong'],
  ['katharinamueller', 'fair'],
])('«%s» is %s', (text, strength) => {
  expect(strengthOf(text)).toBe(strength);
});

test('the rule and the strength do not depend on the Unicode form', () => {
  const text = 'Ångström à Zürich ﬁn';
  for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const) {
    expect(normalisePassphrase(text.normalize(form))).toBe(normalisePassphrase(text));
    expect(strengthOf(text.normalize(form))).toBe(strengthOf(text));
  }
  expect(normalisePassphrase('a\u00a0b\u3000c')).toBe('a b c');
});

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = normalisePassphrase(text);
      expect(normalisePassphrase(once)).toBe(once);
    }),
  );
});

test('any text is accepted or refused, never thrown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(checkPassphrase(text).ok).toBe(['fair', 'good', 'strong'].includes(strengthOf(text)));
    }),
  );
});

const WORDS = (
  'acorn badge cabin dairy eagle fable gecko habit igloo jelly kayak label magic naval oasis ' +
  'paddle quilt rabbit saddle tablet umbra valley wafer yacht zebra abbey blimp chord dwarf ' +
  'elbow froth glyph hinge ivory joust knoll lurch mirth niece onion plank quart relic swoop ' +
  'thumb unzip vouch whisk yodel zesty ace bus cat dot elm fox gum hat ink jar kit log mud nut ' +
  'oak pie rug sky tin urn van wax yam zip password dragon monkey summer test'
).split(' ');

test('2,000 diceware phrases of five or six different words: none is refused', () => {
  const next = random(7);
  const phrases = Array.from({ length: 2000 }, (_none, index) => {
    const words = new Set<string>();
    while (words.size < 5 + (index % 2)) words.add(WORDS[next(WORDS.length)] ?? '');
    return [...words].join([' ', '-', '.', ' '][index % 4]);
  });
  expect(phrases.filter((phrase) => codeOf(phrase) !== 'accepted')).toEqual([]);
});

test('2,000 random passwords of 12 letters and digits: none is refused', () => {
  const next = random(11);
  const letters = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  const passwords = Array.from({ length: 2000 }, () =>
    Array.from({ length: 12 }, () => letters.charAt(next(letters.length))).join(''),
  );
  expect(passwords.filter((password) => codeOf(password) !== 'accepted')).toEqual([]);
});

/** The same numbers in every run (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
