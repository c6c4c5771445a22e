import { useState } from 'react';
import type { RoomView } from '../../shared/contract/rooms';
import { hasMoreToSay, OpeningWords } from './opening-card';
import css from './room.module.css';
import { roomTexts } from './texts';

interface Props {
  readonly view: RoomView;
  readonly isOpenAtFirst: boolean;
}

/** The opening card at hand while the session runs; it stays as it was folded. */
export function OpeningFold({ view, isOpenAtFirst }: Props) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst && hasMoreToSay(view));
  return (
    <details
      className={css.fold}
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>
        <h2>{roomTexts.opening}</h2>
      </summary>
      <OpeningWords view={view} />
    </details>
  );
}
