import { noteTemplates, type NoteBody, type NoteSectionName } from './note-body';

/**
 * What the clinician jots down about one member during a session stands in that member's draft note
 * and nowhere else: in the first section of the form that was chosen for it.
 */
export function jottingSectionOf({ template }: NoteBody): NoteSectionName {
  return noteTemplates[template][0];
}

export function jottingsIn(body: NoteBody): string {
  return body.sections[jottingSectionOf(body)] ?? '';
}

export function withJottings(body: NoteBody, text: string): NoteBody {
  return { ...body, sections: { ...body.sections, [jottingSectionOf(body)]: text } };
}

/** The text, so that what is jotted next does not join what stands in its last line. */
export function onNewLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

const BEGINS_WITH_TIME = /^\s*\d\d:\d\d\b/;

/**
 * Where the time goes when typing or pasting has just put words into a line that was blank; `null`
 * when no line was begun, or when it came with its time (after an undo, out of another note).
 * Costs what the line costs, however long the text is.
 * @param caret in UTF-16 units, at the end of what was put in
 */
export function lineBegun(before: string, after: string, caret: number): number | null {
  const grown = after.length - before.length;
  if (grown <= 0) return null;
  const from = Math.max(0, caret - grown);
  const start = from === 0 ? 0 : after.lastIndexOf('\n', from - 1) + 1;
  const line = lineFrom(after, start);
  if (line.trim() === '' || BEGINS_WITH_TIME.test(line)) return null;
  if (lineFrom(before, start).trim() !== '') return null;
  return before.slice(0, start) === after.slice(0, start) ? start : null;
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? undefined : end);
}
