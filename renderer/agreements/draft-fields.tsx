import { useDeferredValue, type ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { NumberField, TextField } from '../ui/fields';
import { ScrollPane } from '../ui/scroll-pane';
import { AgreementReading } from './agreement-reading';
import css from './draft.module.css';
import { QuestionFields } from './question-fields';
import { AgreementTextField, type TextControl } from './text-field';
import { draftTexts } from './texts';

/** What an agreement says: its title, its text, its questions and how long a consent holds. */
export function DraftFields({ control }: { readonly control: TextControl }) {
  return (
    <>
      <TextField control={control} name="title" label={draftTexts.titleField} isRequired />
      <AgreementTextField control={control} />
      <QuestionFields control={control} />
      <NumberField
        control={control}
        name="expiresAfterMonths"
        label={draftTexts.expiry}
        description={draftTexts.expiryNote}
        width="medium"
      />
    </>
  );
}

interface BesideProps {
  readonly control: TextControl;
  readonly children: ReactNode;
}

/** The form, and beside it (below it where there is no room) the text as members read it. */
export function BesidePreview({ control, children }: BesideProps) {
  return (
    <div className={css.formAndPreview}>
      {children}
      <Preview control={control} />
    </div>
  );
}

function Preview({ control }: { readonly control: TextControl }) {
  const [title, text] = useDeferredValue(useWatch({ control, name: ['title', 'text'] }));
  return (
    <ScrollPane className={css.preview} label={draftTexts.preview}>
      <p className={css.previewLabel}>{draftTexts.preview}</p>
      {title.trim() === '' && text.trim() === '' ? (
        <p className={css.soft}>{draftTexts.previewEmpty}</p>
      ) : (
        <AgreementReading title={title} text={text} />
      )}
    </ScrollPane>
  );
}
