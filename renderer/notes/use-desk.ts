import { useRef, useState } from 'react';
import type { GroupNoteBody } from '../../shared/domain/group-process';
import { sectionsOf } from '../../shared/domain/note-body';
import type { SectionKey } from '../../shared/domain/note-template';
import type { SignableText } from '../../shared/domain/signed-text';
import type { TemplateChoice, Writing } from '../../shared/domain/writing';
import type { Autosave } from './autosave';
import { useEditors } from './editor/editors';
import type { DeskProps } from './note-desk';
import { lastPlanOf, planToAdd } from './plan/last-plan';
import { blankBody, bodyIn } from './templates/body-in';
import { useDraft } from './use-begun-draft';

interface Asked extends Pick<DeskProps, 'drafted' | 'use' | 'previous'> {
  readonly text: SignableText<GroupNoteBody> | null;
  readonly writing: Writing;
}

/** The sections as they stand on screen: another form, or another version, is another mount. */
interface Mount {
  readonly count: number;
  /** The section that takes the keyboard; `null` leaves it where it is. */
  readonly focus: SectionKey | null;
}

export interface DeskWork {
  readonly autosave: Autosave<GroupNoteBody>;
  readonly mount: Mount;
  readonly chooseForm: (choice: TemplateChoice) => void;
  readonly bringBack: (body: GroupNoteBody) => void;
  /** `null` where there is no last plan, or nowhere to write it. */
  readonly addLastPlan: (() => void) | null;
  /** Puts a text where the cursor is, or was last. False when it does not stand there now. */
  readonly putIn: (text: string) => boolean;
  /** The keyboard came to a section, or left it. */
  readonly noteFocus: () => void;
}

/** One draft on the desk, and what is done to its text as a whole. */
export function useDesk({ drafted, use, previous, text, writing }: Asked): DeskWork {
  const editors = useEditors();
  const autosave = useDraft(drafted, text, blankBody(writing, use));
  const [mount, setMount] = useState<Mount>(() => ({
    count: 0,
    focus: sectionToGoOnIn(autosave.content()),
  }));
  const lastSection = useRef(mount.focus);
  const replaceBody = (body: GroupNoteBody, focus: SectionKey | null) => {
    autosave.change(body);
    setMount(({ count }) => ({ count: count + 1, focus }));
  };
  return {
    autosave,
    mount,
    chooseForm: (choice) => replaceBody(bodyIn(autosave.content(), choice, writing), null),
    bringBack: (body) => replaceBody(body, sectionToGoOnIn(body)),
    addLastPlan: useLastPlan(autosave, previous),
    putIn: (typed) => {
      const shown = sectionsOf(autosave.content()).map(({ name }) => name);
      const section = shown.find((name) => name === lastSection.current) ?? shown[0];
      return section !== undefined && editors.insertAtCursor(section, typed);
    },
    noteFocus: () => {
      lastSection.current = editors.cursor()?.section ?? lastSection.current;
    },
  };
}

/** At one key, below what stands in this note's plan (copying anything else forward is not offered). */
function useLastPlan(
  autosave: Autosave<GroupNoteBody>,
  previous: DeskProps['previous'],
): (() => void) | null {
  const editors = useEditors();
  const plan = lastPlanOf(previous?.text.body ?? null);
  if (plan === null || planToAdd(autosave.content(), plan) === null) return null;
  return () => {
    const added = planToAdd(autosave.content(), plan);
    if (!added) return;
    editors.replace(added.section, added.at, added.at, added.text);
    const end = added.at + added.text.length;
    editors.select(added.section, end, end);
  };
}

/** The last one in which something stands, or else the first. */
function sectionToGoOnIn(body: GroupNoteBody): SectionKey | null {
  const sections = sectionsOf(body);
  const written = sections.findLast(({ text }) => text.trim() !== '');
  return (written ?? sections[0])?.name ?? null;
}
