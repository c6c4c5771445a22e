import { releasePasswordFrom } from '../../../shared/domain/release-password';

const DIGITS = '0123456789abcdefghijklmnopqrstuv';

test('takes each digit of the randomness for a sign of its own, in six groups of four', () => {
  const passwords = [...DIGITS].map((digit) => releasePasswordFrom(digit.repeat(24)));
  expect(new Set(passwords).size).toBe(32);
  for (const password of passwords)
    expect(password).toMatch(/^(?:[A-HJ-NP-Z2-9]{4}-){5}[A-HJ-NP-Z2-9]{4}$/u);
});

test('uses every digit it is given: none of the 24 is without effect', () => {
  const first = releasePasswordFrom('0'.repeat(24));
  const changed = Array.from({ length: 24 }, (_, at) =>
    releasePasswordFrom(`${'0'.repeat(at)}1${'0'.repeat(23 - at)}`),
  );
  expect(new Set([first, ...changed]).size).toBe(25);
});

test.each([[''], ['0'.repeat(23)], ['w'.repeat(24)]])('is not made from %j', (random) => {
  expect(() => releasePasswordFrom(random)).toThrow('too little randomness');
});
