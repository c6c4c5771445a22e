import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { spokenNumber } from '../../../shared/domain/safety-now';
import css from './safety.module.css';
import { panelTexts } from './texts';

export type Copy = (number: string) => Promise<void>;

interface Props {
  readonly number: string;
  /** Red is for the number that brings help, and for no other. */
  readonly tone?: 'plain' | 'emergency';
  /** Left out where three digits are dialled sooner than pasted. */
  readonly copy?: Copy;
}

/** A number, large enough to be dialled from; read aloud digit by digit. */
export function Numeral({ number, tone = 'plain', copy }: Props) {
  return (
    <span className={css.numeral}>
      <span className={css.digits} data-tone={tone} dir="ltr" aria-hidden>
        {number}
      </span>
      <VisuallyHidden component="span" className={css.spoken ?? ''}>
        {spokenNumber(number)}
      </VisuallyHidden>
      {copy && (
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={panelTexts.copy(number)}
          title={panelTexts.copy(number)}
          onClick={() => void copy(number)}
        >
          <IconCopy size={18} aria-hidden />
        </ActionIcon>
      )}
    </span>
  );
}
