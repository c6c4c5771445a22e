const TYPED = /^\s*\$?\s*(\d{1,5})(?:[.,](\d{1,2}))?\s*$/u;

/** "62.60", "$62.6" or "62,60" in cents; `null` when it cannot be read as an amount. */
export function readDollars(typed: string): number | null {
  const [, dollars, cents = ''] = TYPED.exec(typed) ?? [];
  return dollars === undefined ? null : Number(dollars) * 100 + Number(cents.padEnd(2, '0'));
}
