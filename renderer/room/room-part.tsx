import type { ReactNode } from 'react';
import type { Part } from './part-tabs';
import css from './underway.module.css';

interface Props {
  readonly part: Part;
  readonly title: string;
  readonly chosen: Part;
  readonly children: ReactNode;
}

/** One part of the room. It stays in place when another is in front: nothing typed in it is lost. */
export function RoomPart({ part, title, chosen, children }: Props) {
  return (
    <div
      id={`room-${part}`}
      className={css.part}
      role="group"
      aria-label={title}
      data-chosen={part === chosen}
      tabIndex={-1}
    >
      <h2 className={css.partTitle}>{title}</h2>
      {children}
    </div>
  );
}
