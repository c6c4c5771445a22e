import { nothingOfProcess, type GroupNoteBody } from '../../../shared/domain/group-process';
import { hiddenSectionsOf, sectionsOf, type NoteBody } from '../../../shared/domain/note-body';
import type { SectionKey } from '../../../shared/domain/note-template';
import { headingOf } from '../../ui/texts';
import { factsInWords } from '../group/facts-in-words';

interface Said {
  readonly name: SectionKey;
  readonly title: string | null;
  readonly text: string;
}

/**
 * What was typed, or said of the group, and is not in the signed text, section by section; empty
 * when nothing is lost.
 */
export function leftOverOf(typed: GroupNoteBody | null, signed: GroupNoteBody): string {
  if (!typed) return '';
  return [...textsLeft(typed, signed), ...factsLeft(typed, signed)].join('\n\n');
}

function textsLeft(typed: NoteBody, signed: NoteBody): readonly string[] {
  const left = saidIn(typed).filter(
    ({ name, text }) => text.trim() !== '' && text.trim() !== signed.sections[name]?.trim(),
  );
  const [alone, ...others] = left;
  if (alone && others.length === 0) return [alone.text];
  return left.map(({ name, title, text }) => `${headingOf(name, title)}\n${text}`);
}

function saidIn(body: NoteBody): readonly Said[] {
  const hidden = hiddenSectionsOf(body).map((section) => ({ ...section, title: null }));
  return [...sectionsOf(body), ...hidden];
}

/** Attendance is counted as a note is signed: nobody types it. */
function factsLeft(typed: GroupNoteBody, signed: GroupNoteBody): readonly string[] {
  const known = new Set(factsInWords(signed.process ?? nothingOfProcess));
  const left = factsInWords(typed.process ?? nothingOfProcess).filter((fact) => !known.has(fact));
  return left.length === 0 ? [] : [left.join('\n')];
}
