const STEP = 1000;
const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "812 kB", "12.4 MB": as file managers say it. */
export function sayBytes(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const unit = units[power] ?? 'byte';
  const value = bytes / STEP ** power;
  const maximumFractionDigits = value < 100 && power > 1 ? 1 : 0;
  return new Intl.NumberFormat('en', {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits,
  }).format(value);
}

/** "4,812". */
export function sayNumber(value: number): string {
  return new Intl.NumberFormat('en').format(value);
}
