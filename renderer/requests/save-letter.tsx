import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { freeLetterKindSchema } from '../../shared/domain/letter-templates';
import type { LetterText } from '../../shared/domain/letter';
import type { RecordRequest } from '../../shared/domain/record-request';
import type { UnfinishedFormKey } from '../../shared/domain/unfinished-form';
import { useSaveRequestLetterMutation } from '../api/hooks';
import { LetterForm } from './letter-form';
import css from './requests.module.css';
import { requestTexts } from './texts';

interface Props {
  readonly request: RecordRequest;
  /** What the button says that opens the letter. */
  readonly open: string;
  readonly letter: LetterText;
  readonly keepAs: UnfinishedFormKey;
  /** What else can be done while the letter is not open. */
  readonly children?: ReactNode;
}

/** A letter of a request that can be written at any time while it is open. */
export function SaveLetter({ request, open, letter, keepAs, children }: Props) {
  const [saveRequestLetter, { error, data }] = useSaveRequestLetterMutation();
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) {
    return (
      <LetterForm
        letter={letter}
        keepAs={keepAs}
        error={error}
        onSave={async (written, reasonToKeepNames) => {
          // A letter of another kind is a bug, and throws.
          const kind = freeLetterKindSchema.parse(written.kind);
          const asked = { requestId: request.id, letter: { ...written, kind }, reasonToKeepNames };
          return !(await saveRequestLetter(asked)).error;
        }}
        onClose={() => setIsOpen(false)}
      />
    );
  }
  return (
    <div className={css.acts}>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {open}
      </Button>
      {children}
      <span role="status" className={css.soft}>
        {data && requestTexts.letterSaved(data.fileName)}
      </span>
    </div>
  );
}
