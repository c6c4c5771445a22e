import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX, type Icon } from '@tabler/icons-react';
import { Hint } from './hint';
import css from './order-acts.module.css';

interface Props {
  /** What each act is called; numbers begin with 1. */
  readonly texts: Readonly<Record<'moveUp' | 'moveDown' | 'remove', (number: number) => string>>;
  readonly index: number;
  readonly count: number;
  /** How many there must be at least. */
  readonly least?: number;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (index: number) => void;
}

/** Moves one entry of a written list up or down, or takes it away. */
export function OrderActs({ texts, index, count, least = 0, onMove, onRemove }: Props) {
  const number = index + 1;
  return (
    <div className={css.acts}>
      <Act
        label={texts.moveUp(number)}
        icon={IconArrowUp}
        isOff={index === 0}
        onAct={() => onMove(index, index - 1)}
      />
      <Act
        label={texts.moveDown(number)}
        icon={IconArrowDown}
        isOff={number === count}
        onAct={() => onMove(index, index + 1)}
      />
      <Act
        label={texts.remove(number)}
        icon={IconX}
        isOff={count <= least}
        onAct={() => onRemove(index)}
      />
    </div>
  );
}

interface ActProps {
  readonly label: string;
  readonly icon: Icon;
  /** It keeps the keyboard where it is, and does nothing. */
  readonly isOff: boolean;
  readonly onAct: () => void;
}

function Act({ label, icon: Sign, isOff, onAct }: ActProps) {
  return (
    <Hint label={label}>
      <ActionIcon
        variant="subtle"
        size="lg"
        className={css.act ?? ''}
        aria-label={label}
        aria-disabled={isOff}
        onClick={() => {
          if (!isOff) onAct();
        }}
      >
        <Sign size={18} aria-hidden />
      </ActionIcon>
    </Hint>
  );
}
