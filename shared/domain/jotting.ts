import { sectionsOf, type NoteBody } from './note-body';
import type { SectionKey } from './note-template';

/**
 * What the clinician jots down about one member during a session stands in that member's draft note
 * and nowhere else: in the first section of the form that was chosen for it.
 */
export function jottingSectionOf(body: NoteBody): SectionKey {
  return sectionsOf(body)[0]?.name ?? 'text';
}

export function jottingsIn(body: NoteBody): string {
  return body.sections[jottingSectionOf(body)] ?? '';
}

/** The text, so that what is jotted next does not join what stands in its last line. */
export function onNewLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

const BEGINS_WITH_TIME = /^\s*\d\d:\d\d\b/;

/**
 * True when words were put into a line that was blank, so that it is to begin with the time; a line
 * that came with its time (after an undo, out of another note) has it already.
 */
export function isLineBegun(before: string, after: string): boolean {
  return before.trim() === '' && after.trim() !== '' && !BEGINS_WITH_TIME.test(after);
}
