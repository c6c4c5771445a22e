import { Button } from '@mantine/core';
import css from './gate-card.module.css';

interface Props {
  readonly label: string;
  readonly onTake: () => void;
}

/** The other way, small, under what is usually done here. */
export function OtherWay({ label, onTake }: Props) {
  return (
    <div className={css.ways}>
      <Button variant="subtle" size="compact-sm" onClick={onTake}>
        {label}
      </Button>
    </div>
  );
}
