import { Textarea } from '@mantine/core';
import { useRef } from 'react';
import { useController, useWatch, type Control } from 'react-hook-form';
import {
  practicePlaceholders,
  signingPlaceholders,
  unknownPlaceholdersIn,
} from '../../shared/domain/agreement-text';
import { directionOf } from '../ui/direction';
import css from './draft.module.css';
import type { ReadText, TypedText } from './draft-schema';
import { draftTexts, placeholderTexts } from './texts';

export type TextControl = Control<TypedText, unknown, ReadText>;

interface Props {
  readonly control: TextControl;
}

/** The text itself, with the placeholders that go in where the cursor stands. */
export function AgreementTextField({ control }: Props) {
  const { field, fieldState } = useController({ control, name: 'text' });
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (placeholder: string) => {
    const element = area.current;
    if (!element) return;
    element.setRangeText(`{{${placeholder}}}`, element.selectionStart, element.selectionEnd, 'end');
    field.onChange(element.value);
    element.focus();
  };
  return (
    <div>
      <Textarea
        {...field}
        ref={(element) => {
          area.current = element;
          field.ref(element);
        }}
        label={draftTexts.text}
        description={draftTexts.textNote}
        error={fieldState.error?.message}
        withAsterisk
        aria-required
        autoComplete="off"
        spellCheck={false}
        rows={22}
        dir={directionOf(field.value)}
        classNames={{ input: css.area ?? '' }}
      />
      <UnknownPlaceholders control={control} />
      <details className={css.placeholders}>
        <summary>{draftTexts.placeholders}</summary>
        <PlaceholderList
          title={draftTexts.whenPublished}
          names={practicePlaceholders}
          onInsert={insert}
        />
        <PlaceholderList
          title={draftTexts.whenSigned}
          names={signingPlaceholders}
          onInsert={insert}
        />
      </details>
    </div>
  );
}

/** Said while it is typed: publishing would refuse it (`placeholder-unknown`). */
function UnknownPlaceholders({ control }: Props) {
  const [title, text, questions] = useWatch({ control, name: ['title', 'text', 'questions'] });
  const asked = questions.flatMap(({ statement, explanation }) => [statement, explanation]);
  const unknown = unknownPlaceholdersIn([title, text, ...asked].join('\n'));
  const names = unknown.map(asTyped).join(', ');
  return (
    <div role="status" className={css.unknown}>
      {names && <p>{draftTexts.unknown(names)}</p>}
    </div>
  );
}

/** Braces that were mistyped come with what stands beside them. */
function asTyped(placeholder: string): string {
  return /[{}]/u.test(placeholder) ? placeholder : `{{${placeholder}}}`;
}

interface ListProps {
  readonly title: string;
  readonly names: readonly (keyof typeof placeholderTexts)[];
  readonly onInsert: (placeholder: string) => void;
}

function PlaceholderList({ title, names, onInsert }: ListProps) {
  return (
    <>
      <p className={css.placeholdersTitle}>{title}</p>
      <ul className={css.placeholderList}>
        {names.map((name) => (
          <li key={name}>
            <button
              type="button"
              className={css.placeholder}
              aria-label={draftTexts.insert(placeholderTexts[name])}
              onClick={() => onInsert(name)}
            >
              {placeholderTexts[name]}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
