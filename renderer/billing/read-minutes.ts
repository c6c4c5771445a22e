import { billingSchema } from '../../shared/domain/billing';

const minutesSchema = billingSchema.unwrap().shape.units.unwrap().element.unwrap().shape.minutes;

/** "20, 46" as the minutes that each further unit needs; `null` when they are none, or do not rise. */
export function readMinutes(typed: string): readonly number[] | null {
  const parts = typed
    .normalize('NFKC')
    .split(/[\s,;]+/u)
    .filter((part) => part !== '');
  if (!parts.every((part) => /^\d{1,4}$/u.test(part))) return null;
  return minutesSchema.safeParse(parts.map(Number)).data ?? null;
}
