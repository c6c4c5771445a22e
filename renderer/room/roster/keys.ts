import type { KeyboardEvent } from 'react';
import { onRowKey } from '../../sessions/row-keys';
import type { MarkKind } from './marking';

/** What the letters of a row do beside marking. */
export const rowKeys = { jot: 'j', where: 'w', safety: 's', telephone: 't' } as const;
export type RowTool = keyof typeof rowKeys;

export const markKeys: Readonly<Record<MarkKind, string>> = {
  present: 'P',
  late: 'L',
  'absent-with-notice': 'N',
  'absent-without-notice': 'A',
};

export const rowTools = Object.keys(rowKeys).filter((name): name is RowTool => name in rowKeys);
const stepOfKey: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface Row {
  readonly choose: (kind: MarkKind) => void;
  readonly clear: () => void;
  readonly use: (tool: RowTool) => void;
  /** `null` when nothing of the row is open. */
  readonly close: (() => void) | null;
}

/**
 * The keys of one member's row. Its letters belong to its own buttons: in what stands below them,
 * and while something is typed, only Escape goes back and the arrows go on, from a field in which
 * nothing stands yet.
 */
export function onMemberKey(event: KeyboardEvent, { use, close, ...row }: Row): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if ((event.key === 'Enter' || event.key === 'Escape') && isNumber(event.target)) {
    // It has been answered: neither the button with the keyboard nor the row takes the same key.
    event.preventDefault();
    return;
  }
  if (event.key === 'Escape' && close && !isListOpen(event.target)) {
    close();
    event.preventDefault();
    return;
  }
  const step = stepOfKey[event.key];
  if (step !== undefined) {
    if (isTyping(event.target) && !isEmptyText(event.target)) return;
    goToRow(event.currentTarget, step);
    event.preventDefault();
    return;
  }
  if (isTyping(event.target) || isBelow(event.target) || event.repeat) return;
  const tool = rowTools.find((name) => rowKeys[name] === event.key.toLowerCase());
  if (!tool) return onRowKey(event, row);
  use(tool);
  event.preventDefault();
}

function isTyping(target: EventTarget): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField || isEditor(target);
}

function isEditor(target: EventTarget): target is Element {
  return target instanceof Element && target.matches('[role=textbox][contenteditable=true]');
}

/** Marked `data-below` by the row: a letter pressed there is not meant for the door. */
function isBelow(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-below]') !== null;
}

function isNumber(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type === 'number';
}

/** Marked `data-passes-arrows` by its form: of several fields, none is left by an arrow. */
function isEmptyText(target: EventTarget): boolean {
  return isBlank(target) && target.closest('[data-passes-arrows]') !== null;
}

function isBlank(target: EventTarget): target is Element {
  if (target instanceof HTMLTextAreaElement) return target.value === '';
  return isEditor(target) && target.textContent === '';
}

/** Escape closes an open list of choices first, as everywhere. */
function isListOpen(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.getAttribute('aria-expanded') === 'true';
}

function goToRow(from: Element, step: number): void {
  const row = from.closest('li');
  const rows = [...(row?.parentElement?.children ?? [])];
  focusRow(row && rows[rows.indexOf(row) + step]);
}

/** Where the keyboard is at home in a row. */
export function focusRow(row: Element | null | undefined): void {
  row?.querySelector<HTMLElement>('[data-home]')?.focus();
}

/** The keyboard is in what stands below the row, or was on a button there that is busy. */
export function isKeyboardBelow(row: Element | null): boolean {
  const { activeElement } = document;
  if (activeElement === document.body) return true;
  return isBelow(activeElement) && (row?.contains(activeElement) ?? false);
}

/** As `ref`, for what comes later than its key: the keyboard may have gone on to another row. */
export function focusUnlessGoneOn(element: HTMLElement | null): void {
  const { activeElement } = document;
  const isHere = element?.closest('li')?.contains(activeElement) ?? false;
  if (isHere || activeElement === document.body) element?.focus();
}
