import type { KeyboardEvent } from 'react';

/**
 * ↓ and ↑ go from the field of the search through all that was found and back: whatever bears
 * `data-stop`. Given to each of them, so that other fields keep their arrows.
 */
export function goThrough(event: KeyboardEvent<HTMLElement>): void {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const search = event.currentTarget.closest('[role="search"]');
  const stops = [...(search?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
  const at = stops.indexOf(event.currentTarget);
  event.preventDefault();
  stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
}
