import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Hint } from './hint';
import { monthLater } from './months';
import { useToday } from './use-now';

interface Props {
  /** `yyyy-mm`. */
  readonly month: string;
  readonly labels: { readonly earlier: string; readonly now: string; readonly later: string };
  readonly onTurn: (month: string) => void;
}

/** To the month before and after, and back to the one it is. */
export function MonthTurn({ month, labels, onTurn }: Props) {
  const thisMonth = useToday().slice(0, 7);
  return (
    <>
      <Turn label={labels.earlier} onTurn={() => onTurn(monthLater(month, -1))}>
        <IconChevronLeft size={20} aria-hidden />
      </Turn>
      {month !== thisMonth && (
        <Button variant="default" onClick={() => onTurn(thisMonth)}>
          {labels.now}
        </Button>
      )}
      <Turn label={labels.later} onTurn={() => onTurn(monthLater(month, 1))}>
        <IconChevronRight size={20} aria-hidden />
      </Turn>
    </>
  );
}

interface TurnProps {
  readonly label: string;
  readonly onTurn: () => void;
  readonly children: ReactNode;
}

function Turn({ label, onTurn, children }: TurnProps) {
  return (
    <Hint label={label}>
      <ActionIcon variant="default" size="lg" aria-label={label} onClick={onTurn}>
        {children}
      </ActionIcon>
    </Hint>
  );
}
