import type { SerializedError } from '@reduxjs/toolkit';
import { useWatch } from 'react-hook-form';
import type { Refusal } from '../../shared/contract/refusal';
import { optionalLine } from '../../shared/domain/fields';
import { letterTextSchema, type LetterText } from '../../shared/domain/letter';
import type { UnfinishedFormKey } from '../../shared/domain/unfinished-form';
import { ParagraphField, TextField } from '../ui/fields';
import { refusalOf } from '../ui/refusal-of';
import { StepFrame } from './step-frame';
import { letterTexts } from './kind-texts';
import { requestTexts } from './texts';
import { useStepForm } from './use-step-form';

const typedSchema = letterTextSchema
  .unwrap()
  .omit({ kind: true })
  .extend({ reasonToKeepNames: optionalLine });

interface Props {
  /** From a template; the clinician goes over it. */
  readonly letter: LetterText;
  readonly keepAs: UnfinishedFormKey;
  readonly button?: string;
  readonly error: Refusal | SerializedError | undefined;
  /** Answers whether it was saved; the reason is asked for once another's name was found (M109). */
  readonly onSave: (letter: LetterText, reasonToKeepNames: string | null) => Promise<boolean>;
  readonly onClose: () => void;
}

/** A letter to go over, before it is saved as a PDF. */
export function LetterForm({ letter, keepAs, button, error, onSave, onClose }: Props) {
  const { kind, ...begun } = letter;
  const step = useStepForm({
    schema: typedSchema,
    values: { ...begun, reasonToKeepNames: '' },
    keepAs,
    save: ({ reasonToKeepNames, ...typed }) =>
      onSave({ ...typed, kind }, reasonToKeepNames === '' ? null : reasonToKeepNames),
    onDone: onClose,
  });
  const { control } = step.form;
  const reason = useWatch({ control, name: 'reasonToKeepNames' });
  const asksWhy = reason !== '' || refusalOf(error)?.code === 'names-in-letter';
  return (
    <StepFrame
      label={letterTexts[kind]}
      of={step}
      error={error}
      button={button ?? requestTexts.letterSave}
      onClose={onClose}
    >
      <TextField control={control} name="recipient" label={requestTexts.letterTo} isRequired />
      <ParagraphField control={control} name="address" label={requestTexts.letterAddress} />
      <TextField control={control} name="subject" label={requestTexts.letterSubject} isRequired />
      <ParagraphField
        control={control}
        name="body"
        label={requestTexts.letterBody}
        description={requestTexts.letterBodyNote}
        rows={16}
        isRequired
      />
      {asksWhy && (
        <TextField control={control} name="reasonToKeepNames" label={requestTexts.letterNames} />
      )}
    </StepFrame>
  );
}
