import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import {
  useController,
  useFieldArray,
  useWatch,
  type Control,
  type UseFieldArrayReturn,
} from 'react-hook-form';
import { MOST_SECTIONS } from '../../../shared/domain/note-template';
import { ParagraphField, TextField } from '../../ui/fields';
import { Fieldset } from '../../ui/form';
import { shortcuts } from '../../ui/keys';
import { OrderActs } from '../../ui/order-acts';
import { useShortcut } from '../../ui/use-shortcut';
import { templateFormTexts } from './texts';
import {
  blankSection,
  NO_PLAN,
  type ReadTemplate,
  type TypedSection,
  type TypedTemplate,
} from './typed-template';
import css from './writing.module.css';

export type TemplateControl = Control<TypedTemplate, unknown, ReadTemplate>;

interface Gone {
  readonly index: number;
  readonly section: TypedSection;
  readonly wasPlan: boolean;
}

/** The sections of a template, in their order (M81). Taking one away is undone, not asked about. */
export function SectionFields({ control }: { readonly control: TemplateControl }) {
  const sections = useFieldArray({ control, name: 'sections' });
  const { said, gone, ...acts } = useSectionActs(control, sections);
  useMovingKeys(acts.move);
  const add = useRef<HTMLButtonElement>(null);
  const count = sections.fields.length;
  const remove = (index: number) => {
    acts.remove(index);
    add.current?.focus();
  };
  return (
    <Fieldset legend={templateFormTexts.legend} note={templateFormTexts.note}>
      {sections.fields.map(({ id }, index) => (
        <div
          key={id}
          className={css.section}
          role="group"
          aria-label={templateFormTexts.section(index + 1)}
          data-section={index}
        >
          <SectionWords control={control} index={index} />
          <OrderActs
            texts={templateFormTexts}
            index={index}
            count={count}
            least={1}
            onMove={acts.move}
            onRemove={remove}
          />
        </div>
      ))}
      <div className={css.said}>
        <Button
          ref={add}
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-disabled={count >= MOST_SECTIONS}
          onClick={acts.add}
        >
          {templateFormTexts.addSection}
        </Button>
        <p role="status">{said}</p>
        {gone && (
          <Button size="compact-sm" variant="default" onClick={acts.putBack}>
            {templateFormTexts.putSectionBack}
          </Button>
        )}
      </div>
    </Fieldset>
  );
}

function useSectionActs(
  control: TemplateControl,
  { append, insert, move, remove }: UseFieldArrayReturn<TypedTemplate, 'sections'>,
) {
  const sections = useWatch({ control, name: 'sections' });
  const { field: plan } = useController({ control, name: 'plan' });
  const [said, setSaid] = useState('');
  const [gone, setGone] = useState<Gone | null>(null);
  return {
    said,
    gone,
    add: () => {
      if (sections.length < MOST_SECTIONS) append(blankSection());
    },
    move: (from: number, to: number) => {
      if (to < 0 || to >= sections.length) return;
      move(from, to);
      setSaid(templateFormTexts.moved(from + 1, to + 1));
    },
    remove: (index: number) => {
      const section = sections[index];
      if (!section || sections.length === 1) return;
      const wasPlan = plan.value === section.key;
      remove(index);
      if (wasPlan) plan.onChange(NO_PLAN);
      setGone({ index, section, wasPlan });
      setSaid(templateFormTexts.sectionGone(index + 1));
    },
    putBack: () => {
      if (!gone || sections.length >= MOST_SECTIONS) return;
      insert(gone.index, gone.section);
      if (gone.wasPlan) plan.onChange(gone.section.key);
      setGone(null);
      setSaid('');
    },
  };
}

/** The section that has the keyboard is moved with Alt and an arrow key. */
function useMovingKeys(onMove: (from: number, to: number) => void): void {
  const moveBy = (by: 1 | -1) => {
    const section = document.activeElement?.closest<HTMLElement>('[data-section]');
    const from = Number(section?.dataset['section']);
    if (section) onMove(from, from + by);
  };
  useShortcut(shortcuts.moveUp, () => moveBy(-1));
  useShortcut(shortcuts.moveDown, () => moveBy(1));
}

interface WordsProps {
  readonly control: TemplateControl;
  readonly index: number;
}

function SectionWords({ control, index }: WordsProps) {
  return (
    <div className={css.sectionWords}>
      <TextField
        control={control}
        name={`sections.${index}.title`}
        label={templateFormTexts.heading(index + 1)}
        isRequired
      />
      <ParagraphField
        control={control}
        name={`sections.${index}.hint`}
        label={templateFormTexts.hint(index + 1)}
        rows={2}
      />
    </div>
  );
}
