/** Nothing that is taken for something else when it is read aloud or typed from paper: no 0 O 1 I. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 24;

/**
 * The password of one protected release: 24 of 32 signs hold 120 bits, in six groups of four. A file
 * that was handed over can be tried at any speed, for ever.
 * @param random base-32 digits (0-9, a-v), 24 or more of them
 */
export function releasePasswordFrom(random: string): string {
  if (!/^[0-9a-v]{24,}$/u.test(random)) throw new Error('too little randomness');
  const signs = [...random.slice(0, LENGTH)].map((digit) => SIGNS[Number.parseInt(digit, 32)]);
  return signs.join('').match(/.{4}/gu)?.join('-') ?? '';
}
