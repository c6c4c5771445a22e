import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { Hint } from '../ui/hint';
import { ariaKeysOf, shortcuts } from '../ui/keys';
import { noteTexts } from './texts';
import { useWay } from './way';

/** To the note before and the note after, in the order of the roster. */
export function StepButtons() {
  const way = useWay();
  if (!way) return null;
  const shown = { variant: 'subtle', size: 'lg', color: 'gray' } as const;
  return (
    <span>
      <Hint label={noteTexts.previousHint} shortcut={shortcuts.previous}>
        <ActionIcon
          {...shown}
          aria-label={noteTexts.previousHint}
          aria-keyshortcuts={ariaKeysOf(shortcuts.previous)}
          onClick={way.goPrevious}
        >
          <IconChevronUp size={20} aria-hidden />
        </ActionIcon>
      </Hint>
      <Hint label={noteTexts.nextHint} shortcut={shortcuts.next}>
        <ActionIcon
          {...shown}
          aria-label={noteTexts.nextHint}
          aria-keyshortcuts={ariaKeysOf(shortcuts.next)}
          onClick={way.goNext}
        >
          <IconChevronDown size={20} aria-hidden />
        </ActionIcon>
      </Hint>
    </span>
  );
}
