import type { KeyboardEvent } from 'react';
import type { AttendanceMark } from '../../shared/domain/attendance';

type Kind = AttendanceMark['kind'];

const kindOfKey: Readonly<Record<string, Kind>> = {
  p: 'present',
  l: 'late',
  n: 'absent-with-notice',
  a: 'absent-without-notice',
};
const stepOfKey: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface Row {
  readonly choose: (kind: Kind) => void;
  readonly clear: () => void;
}

/** Letters mark, Delete takes a mark back, up and down go to the next row. */
export function onRowKey(event: KeyboardEvent, { choose, clear }: Row): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const kind = kindOfKey[event.key.toLowerCase()];
  const step = stepOfKey[event.key];
  if (kind) choose(kind);
  else if (event.key === 'Delete' || event.key === 'Backspace') clear();
  else if (step !== undefined) goToRow(event.currentTarget, step);
  else return;
  event.preventDefault();
}

function goToRow(from: Element, step: number): void {
  const row = from.closest('li');
  const rows = [...(row?.parentElement?.children ?? [])];
  const next = row && rows[rows.indexOf(row) + step];
  const radios = [...(next?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])];
  (radios.find(({ checked }) => checked) ?? radios[0])?.focus();
}
