import { z } from 'zod';

/**
 * An Ontario health number: ten digits whose last is a Luhn check digit, and the one or two capitals
 * of the card's version, which older cards lack. Kept as `1234567897` or `1234567897AB`.
 */
export const healthNumberSchema = z
  .string()
  .max(40, 'A health number has ten digits and up to two letters.')
  .transform((typed) => typed.replace(/[\s\p{Pd}]/gu, '').replace(/[a-z]/gu, toCapital))
  .pipe(
    z
      .string()
      .regex(/^\d{10}[A-Z]{0,2}$/, 'A health number has ten digits and up to two letters.')
      .refine(
        // Zeros alone have a check digit that fits, and stand on no card.
        (number) => !/^0{10}/.test(number) && hasCheckDigit(number.slice(0, 10)),
        'One of these ten digits is not right. Please compare it with the card.',
      ),
  );
export type HealthNumber = z.infer<typeof healthNumberSchema>;

/** ASCII only: capitals of other letters can be two. */
function toCapital(letter: string): string {
  return letter.toUpperCase();
}

/** As it stands on the card: `1234-567-897-AB`. */
export function sayHealthNumber(number: HealthNumber): string {
  const parts = [number.slice(0, 4), number.slice(4, 7), number.slice(7, 10), number.slice(10)];
  return parts.filter((part) => part !== '').join('-');
}

/** Luhn: from the right, every second digit doubled, its digits summed; the whole is divisible by ten. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
