import { useId, type SyntheticEvent } from 'react';
import {
  noteTemplates,
  type NoteBody,
  type NoteSectionName,
  type NoteTemplate,
} from '../../shared/domain/note-body';
import { directionOf } from '../ui/direction';
import { focusOnArrival } from '../ui/focus-on-arrival';
import { sectionTexts } from '../ui/texts';
import type { Autosave } from './autosave';
import css from './desk.module.css';

interface Props {
  readonly autosave: Autosave<NoteBody>;
  readonly template: NoteTemplate;
  readonly label: string;
  readonly isClosed: boolean;
}

/**
 * Plain text areas that React does not write to while they are typed in: a keystroke in a megabyte
 * of text costs what the browser needs for it, and nothing more.
 */
export function DraftSections({ autosave, template, label, isClosed }: Props) {
  const names = noteTemplates[template];
  return (
    <div className={css.sections} role="group" aria-label={label}>
      {names.map((name, index) => (
        <SectionText
          key={name}
          name={name}
          autosave={autosave}
          isAlone={names.length === 1}
          isFirst={index === 0}
          isClosed={isClosed}
        />
      ))}
    </div>
  );
}

interface SectionProps {
  readonly name: NoteSectionName;
  readonly autosave: Autosave<NoteBody>;
  readonly isAlone: boolean;
  readonly isFirst: boolean;
  readonly isClosed: boolean;
}

function SectionText({ name, autosave, isAlone, isFirst, isClosed }: SectionProps) {
  const id = useId();
  const onInput = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) => {
    const direction = directionOf(currentTarget.value);
    if (currentTarget.dir !== direction) currentTarget.dir = direction;
    const body = autosave.content();
    const sections = { ...body.sections, [name]: currentTarget.value };
    autosave.change({ ...body, sections });
  };
  return (
    <div className={css.section} data-alone={isAlone}>
      <label className={css.label} htmlFor={id}>
        {sectionTexts[name]}
      </label>
      <textarea
        id={id}
        className={css.text}
        defaultValue={autosave.content().sections[name] ?? ''}
        readOnly={isClosed}
        ref={isFirst ? focusOnArrival : null}
        spellCheck={false}
        autoComplete="off"
        dir={directionOf(autosave.content().sections[name] ?? '')}
        onInput={onInput}
        onBlur={() => void autosave.flush()}
      />
    </div>
  );
}
