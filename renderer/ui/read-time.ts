const TYPED = /^\s*(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm|a|p)?\.?\s*$/iu;

/** What people type for a time, as `HH:MM`; what cannot be read stays as it was typed. */
export function readTime(typed: string): string {
  const [, hours, minutes = '00', half = ''] = TYPED.exec(typed) ?? [];
  if (hours === undefined) return typed;
  const hour = hourOfDay(Number(hours), half.toLowerCase());
  if (hour === null || Number(minutes) > 59) return typed;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

function hourOfDay(hours: number, half: string): number | null {
  if (half === '') return hours <= 23 ? hours : null;
  if (hours < 1 || hours > 12) return null;
  return (hours % 12) + (half.startsWith('p') ? 12 : 0);
}
