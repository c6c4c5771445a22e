import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormActions } from '../ui/form';
import { sayExactDate } from '../ui/say-dates';
import { useToday } from '../ui/use-now';
import type { Frame } from './frame-props';
import css from './recovery-sheet.module.css';
import { SheetCopies } from './sheet-copies';
import { vaultTexts } from './texts';

interface Props {
  readonly frame: Frame;
  readonly step: string;
  readonly lead: string;
  readonly code: string;
  readonly onWritten: () => void;
  readonly actions?: ReactNode;
}

/** The code as it should stand on paper; by hand, or as a sheet to print. */
export function RecoverySheet({ frame: Frame, step, lead, code, onWritten, actions }: Props) {
  const today = useToday();
  return (
    <Frame step={step} title={vaultTexts.codeTitle} lead={lead}>
      <figure className={css.sheet} aria-label={vaultTexts.sheetTitle}>
        <figcaption className={css.caption}>
          <span>{vaultTexts.sheetTitle}</span>
          <time dateTime={today}>{sayExactDate(today)}</time>
        </figcaption>
        <p className={css.code} data-testid="recovery-code">
          {code.split('-').map((group, index) => (
            <span key={index} className={css.group}>
              {group}
            </span>
          ))}
        </p>
        <p className={css.keep}>{vaultTexts.sheetKeep}</p>
      </figure>
      <SheetCopies code={code} />
      <FormActions>
        <Button onClick={onWritten}>{vaultTexts.codeWritten}</Button>
        {actions}
      </FormActions>
    </Frame>
  );
}
