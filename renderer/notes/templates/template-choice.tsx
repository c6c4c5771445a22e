import { useId } from 'react';
import type { NoteBody } from '../../../shared/domain/note-body';
import { isBuiltIn } from '../../../shared/domain/note-body';
import { builtInFor, type TemplateUse } from '../../../shared/domain/note-template';
import type { TemplateChoice as Choice, Writing } from '../../../shared/domain/writing';
import { templateTexts } from '../../ui/texts';
import { deskTexts } from '../desk-texts';
import css from './templates.module.css';

interface Props {
  readonly body: NoteBody;
  readonly use: TemplateUse;
  readonly writing: Writing;
  readonly isClosed: boolean;
  readonly onChoose: (choice: Choice) => void;
}

interface Offered {
  readonly value: Choice;
  readonly label: string;
}

/** The form of a note: one menu for the forms that come along and those of the clinician's own. */
export function TemplateChoice({ body, use, writing, isClosed, onChoose }: Props) {
  const id = useId();
  const builtIn = builtInFor(use).map((value) => ({ value, label: templateTexts[value] }));
  const own = ownOffered(body, use, writing);
  const offered: readonly Offered[] = [...builtIn, ...own];
  return (
    <span className={css.choice}>
      <label htmlFor={id}>{deskTexts.form}</label>
      <select
        id={id}
        className={css.menu}
        value={body.template}
        disabled={isClosed}
        onChange={({ currentTarget }) => {
          const chosen = offered.find(({ value }) => value === currentTarget.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        <Options offered={builtIn} />
        {own.length > 0 && (
          <optgroup label={deskTexts.ownForms}>
            <Options offered={own} />
          </optgroup>
        )}
      </select>
    </span>
  );
}

function Options({ offered }: { readonly offered: readonly Offered[] }) {
  return offered.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

/** A template that was taken away stays chosen in the notes that are written in it. */
function ownOffered(
  { template, form }: NoteBody,
  use: TemplateUse,
  writing: Writing,
): readonly Offered[] {
  const own = writing.templates
    .filter((offered) => offered.use === use || offered.id === template)
    .map(({ id, form: { name } }) => ({ value: id, label: name }));
  const isThere = isBuiltIn(template) || own.some(({ value }) => value === template);
  if (isThere || !form) return own;
  return [...own, { value: template, label: deskTexts.formGone(form.name) }];
}
