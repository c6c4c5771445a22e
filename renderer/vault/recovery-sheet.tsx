import { Button } from '@mantine/core';
import { sayExactDate } from '../ui/say-dates';
import { useToday } from '../ui/use-now';
import { GateCard } from './gate-card';
import css from './recovery-sheet.module.css';
import { vaultTexts } from './texts';

interface Props {
  readonly code: string;
  readonly onWritten: () => void;
}

/**
 * The code as it should stand on paper. There is no copy button and it cannot be selected: what
 * is copied stays in the clipboard's history.
 */
export function RecoverySheet({ code, onWritten }: Props) {
  const today = useToday();
  return (
    <GateCard step={vaultTexts.stepOf(2)} title={vaultTexts.codeTitle} lead={vaultTexts.codeText}>
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
      <Button onClick={onWritten}>{vaultTexts.codeWritten}</Button>
    </GateCard>
  );
}
