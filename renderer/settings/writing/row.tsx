import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { writingTexts } from './texts';
import css from './writing.module.css';

interface Props {
  readonly name: string;
  readonly about: ReactNode;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

/** One template or snippet in its list. */
export function Row({ name, about, onChange, onRemove }: Props) {
  return (
    <li className={css.row}>
      <div className={css.words}>
        <p className={css.name} dir="auto">
          {name}
        </p>
        <p className={css.about} dir="auto">
          {about}
        </p>
      </div>
      <div className={css.acts}>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={writingTexts.changeOf(name)}
          onClick={onChange}
        >
          {writingTexts.change}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={writingTexts.removeOf(name)}
          onClick={onRemove}
        >
          {writingTexts.remove}
        </Button>
      </div>
    </li>
  );
}
