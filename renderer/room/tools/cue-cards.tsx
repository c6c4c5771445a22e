import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconList } from '@tabler/icons-react';
import { useState } from 'react';
import type { LibraryEntry } from '../../../shared/domain/library';
import { focusOnArrival } from '../../ui/focus-on-arrival';
import { Hint } from '../../ui/hint';
import { cardTexts } from './texts';
import css from './tools.module.css';

interface Props {
  readonly cards: readonly LibraryEntry[];
}

/** For the clinician alone (M62-M64, M71-M76, M114): all titles at a glance, one card at a time. */
export function CueCards({ cards }: Props) {
  const [openId, setOpenId] = useState<LibraryEntry['id'] | null>(null);
  const [lastId, setLastId] = useState<LibraryEntry['id'] | null>(null);
  const index = cards.findIndex(({ id }) => id === openId);
  const card = cards[index];
  if (cards.length === 0) return <p className={css.soft}>{cardTexts.none}</p>;
  if (!card) return <Titles cards={cards} lastId={lastId} onOpen={setOpenId} />;
  const step = (by: number) => {
    setOpenId(cards.at((index + by) % cards.length)?.id ?? null);
  };
  const close = () => {
    setLastId(card.id);
    setOpenId(null);
  };
  return (
    <article className={css.card}>
      <h3 ref={focusOnArrival} tabIndex={-1} dir="auto" aria-live="polite">
        {card.title}
      </h3>
      <p className={css.cardText} dir="auto">
        {card.text}
      </p>
      <div className={css.actions}>
        <Button variant="default" leftSection={<IconList size={16} aria-hidden />} onClick={close}>
          {cardTexts.all}
        </Button>
        <Step label={cardTexts.previous} onStep={() => step(-1)} />
        <Step label={cardTexts.next} onStep={() => step(1)} />
        <span className={css.soft}>{cardTexts.place(index + 1, cards.length)}</span>
      </div>
    </article>
  );
}

interface TitlesProps extends Props {
  /** The card that was open before, where the keyboard goes on. */
  readonly lastId: LibraryEntry['id'] | null;
  readonly onOpen: (id: LibraryEntry['id']) => void;
}

function Titles({ cards, lastId, onOpen }: TitlesProps) {
  return (
    <ul className={css.titles}>
      {cards.map(({ id, title }) => (
        <li key={id}>
          <button
            type="button"
            className={css.cardTitle}
            dir="auto"
            ref={id === lastId ? focusOnArrival : null}
            onClick={() => onOpen(id)}
          >
            {title}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Step({ label, onStep }: { readonly label: string; readonly onStep: () => void }) {
  const Icon = label === cardTexts.next ? IconChevronRight : IconChevronLeft;
  return (
    <Hint label={label}>
      <ActionIcon variant="default" size="lg" aria-label={label} onClick={onStep}>
        <Icon size={20} aria-hidden />
      </ActionIcon>
    </Hint>
  );
}
