import { tidyLine } from '../lib/text';
import type { DialIn } from './meeting-access';

/** A number of an invitation, with what a telephone would type after it. */
export interface DialledNumber extends DialIn {
  readonly keys: { readonly meetingId: string; readonly passcode: string | null } | null;
}

const NUMBER = /(?:\+\d[\d ().-]{6,22}\d|\b1-\d{3}-\d{3}-\d{4}\b)/g;
/** `,,81234567890#,,,,*123456#`, its shorter forms, and the older `,,812…#,,1#,123456#`. */
const KEYS = /^,{1,4}(\d{3,15})#{0,2}(?:,{1,6}[01]?#(?=,))?(?:,{0,6}\*?(\d{1,16})#)?[,*#]{0,8}/;
/** How a line begins below which, or on which, there are numbers by which one joins. */
const DIAL_IN_HEADING =
  /^[^\p{L}\d]*(?:(?:or|ou)[ ,]{1,3})?(?:dial(?:[ -]?in)?\b(?: by (?:your location|(?:tele)?phone))?|for higher quality,? dial|(?:join )?by (?:tele)?phone\b|call in\b|composez|(?:(?:participer|rejoindre|se joindre)\b.{0,30} )?par t[ée]l[ée]phone)/iu;
/** A telephone of a person or of an office, which nobody joins by. */
const SOMEONES =
  /\b(?:office|cell|fax|contact|tel|phone|direct|pager|call|reach|questions?|bureau|cabinet)\b|t[ée]l[ée]/iu;
const LONGEST_LINE = 2_000;

/** The numbers by which one joins, each once: those that dial the meeting by themselves come first. */
export function dialInsIn(text: string): readonly DialledNumber[] {
  const byNumber = new Map<string, DialledNumber>();
  for (const found of linesOf(text).flatMap(numbersIn)) {
    const before = byNumber.get(found.number);
    byNumber.set(found.number, before ? merged(before, found) : found);
  }
  const all = [...byNumber.values()];
  return [...all.filter(({ keys }) => keys !== null), ...all.filter(({ keys }) => keys === null)];
}

interface Line {
  readonly text: string;
  /** Whether numbers here are for joining: a signature has telephones too. */
  readonly isForJoining: boolean;
}

/** A heading counts for its list: until words without a number, or a wider gap than in the list. */
function linesOf(text: string): readonly Line[] {
  let isForJoining = false;
  let widestGap: number | null = null;
  let gap = 0;
  return text.split('\n').flatMap((line) => {
    if (line.length > LONGEST_LINE) return [];
    if (line.trim() === '') {
      gap += 1;
      return [];
    }
    const hasNumber = line.search(NUMBER) >= 0;
    if (DIAL_IN_HEADING.test(line)) {
      isForJoining = true;
      widestGap = hasNumber ? 0 : null;
    } else {
      isForJoining &&= hasNumber && (widestGap === null || gap <= widestGap);
      widestGap ??= gap;
    }
    gap = 0;
    return [{ text: line, isForJoining }];
  });
}

function merged(one: DialledNumber, other: DialledNumber): DialledNumber {
  const longer = other.place.length > one.place.length ? other.place : one.place;
  return { number: one.number, place: longer, keys: one.keys ?? other.keys };
}

function numbersIn({ text: line, isForJoining }: Line): readonly DialledNumber[] {
  const found = [...line.matchAll(NUMBER)];
  return found.flatMap(({ 0: written, index }, at) => {
    const before = line.slice(found[at - 1]?.index ?? 0, index);
    const after = line.slice(index + written.length, found[at + 1]?.index);
    const keys = KEYS.exec(after);
    const isSomeones = SOMEONES.test(before.replace(DIAL_IN_HEADING, ''));
    const isOne = keys !== null || (isForJoining && !isSomeones);
    const number = `+${written.replaceAll(/\D/g, '')}`;
    if (!isOne || !/^\+[1-9]\d{6,14}$/.test(number)) return [];
    return [{ number, place: placeOf(before, after), keys: keysOf(keys) }];
  });
}

function keysOf(keys: RegExpExecArray | null): DialledNumber['keys'] {
  const [, meetingId, passcode = null] = keys ?? [];
  return meetingId === undefined ? null : { meetingId, passcode };
}

/** Meet writes the country before the number, the others write the place behind it. */
function placeOf(before: string, after: string): string {
  const behind = after
    .replace(KEYS, '')
    .replace(/\b(?:pin|nip|code)\s{0,3}:.{0,40}$/i, '')
    .replace(/\s{1,9}(?:or|ou)\s{0,9}$/i, '')
    .replace(/(?:https?:|\[?tel:).*$/i, '');
  const place = tidyLine(behind.replaceAll(/^[\s,;:*#\]-]+|[\s,;:*#[-]+$/g, ''));
  const country = /\(([A-Z]{2})\)\s{0,3}$/.exec(before)?.[1];
  return (place === '' ? (country ?? '') : place).slice(0, 200);
}
