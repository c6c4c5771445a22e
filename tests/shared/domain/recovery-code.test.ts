import * as fc from 'fast-check';
import {
  readRecoveryCode,
  RECOVERY_CODE_BYTES,
  recoveryCodeFrom,
} from '../../../shared/domain/recovery-code';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const aCode = fc
  .uint8Array({ minLength: RECOVERY_CODE_BYTES, maxLength: RECOVERY_CODE_BYTES })
  .map(recoveryCodeFrom);

const plainOf = (code: string): string => code.replaceAll('-', '');

function secretOf(typed: string): string {
  const read = readRecoveryCode(typed);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

test('seven groups of four characters that are hard to confuse', () => {
  fc.assert(
    fc.property(aCode, (code) => {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    }),
  );
});

test('every value of a byte is as likely as every other: 26 × 5 bits', () => {
  const firsts = Array.from({ length: 256 }, (_none, byte) =>
    recoveryCodeFrom(new Uint8Array(RECOVERY_CODE_BYTES).fill(byte)).charAt(0),
  );
  const counts = [...ALPHABET].map((letter) => firsts.filter((first) => first === letter).length);
  expect(counts).toEqual(Array.from({ length: 32 }, () => 8));
});

test('too few random bytes are a bug', () => {
  expect(() => recoveryCodeFrom(new Uint8Array(RECOVERY_CODE_BYTES - 1))).toThrow(
    'too few random bytes',
  );
});

test('reads a code back however it is grouped, spelt or spaced', () => {
  fc.assert(
    fc.property(aCode, (code) => {
      const secret = plainOf(code).slice(0, 26);
      const spellings = [
        code,
        code.toLowerCase(),
        plainOf(code),
        code.replaceAll('-', ' '),
        code.replaceAll('-', '\u2011'),
        code.replaceAll('-', ' – '),
        ` ${code}\r\n`,
        code.replaceAll('-', '\u200b\u00a0\u00ad'),
        code.replaceAll('0', 'O'),
        code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'),
        code.replaceAll('1', 'I'),
        code.replaceAll('1', 'i').replaceAll('0', 'o'),
        [...code].map((it) => (it === '-' ? it : fullWidth(it))).join(''),
      ];
      for (const spelling of spellings) expect(secretOf(spelling)).toBe(secret);
    }),
  );
});

function fullWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
}

test('every single slip in every place is seen', () => {
  fc.assert(
    fc.property(aCode, (code) => {
      const plain = plainOf(code);
      for (let at = 0; at < plain.length; at += 1) {
        for (const other of ALPHABET) {
          if (other === plain[at]) continue;
          const slip = plain.slice(0, at) + other + plain.slice(at + 1);
          expect(readRecoveryCode(slip)).toEqual({
            ok: false,
            error: { code: 'recovery-code-mistyped' },
          });
        }
      }
    }),
    { numRuns: 30 },
  );
});

test('every swap of two different neighbours is seen, across groups too', () => {
  fc.assert(
    fc.property(aCode, (code) => {
      const plain = plainOf(code);
      for (let at = 0; at + 1 < plain.length; at += 1) {
        const [one = '', two = ''] = plain.slice(at, at + 2);
        if (one === two) continue;
        const swapped = plain.slice(0, at) + two + one + plain.slice(at + 2);
        expect(readRecoveryCode(swapped).ok).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});

test('two random codes are as good as never taken for one another', () => {
  fc.assert(
    fc.property(aCode, aCode, (one, two) => {
      fc.pre(one !== two);
      expect(secretOf(one)).not.toBe(secretOf(two));
    }),
  );
});

test('a code that is not whole says how many characters there are', () => {
  const code = recoveryCodeFrom(new Uint8Array(RECOVERY_CODE_BYTES).map((_none, index) => index));
  expect(readRecoveryCode(code.slice(0, 12))).toEqual({
    ok: false,
    error: { code: 'recovery-code-incomplete', characters: 10 },
  });
  expect(readRecoveryCode('')).toMatchObject({ error: { characters: 0 } });
  expect(readRecoveryCode(`${code}7`)).toMatchObject({ error: { characters: 29 } });
});

test.each(['U', 'Ü', '٣', 'А', '!', '🙂'])('%s is no character of a code', (character) => {
  const code = plainOf(recoveryCodeFrom(new Uint8Array(RECOVERY_CODE_BYTES)));
  expect(readRecoveryCode(character + code.slice(1))).toMatchObject({
    error: { code: 'recovery-code-mistyped' },
  });
});

test('any text is read or refused, never thrown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      expect(typeof readRecoveryCode(typed).ok).toBe('boolean');
    }),
  );
});
