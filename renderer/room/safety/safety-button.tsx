import { Button } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import { Hint } from '../../ui/hint';
import { ariaKeysOf, shortcuts } from '../../ui/keys';
import { roomTexts } from '../texts';
import css from '../underway.module.css';
import { useSafetyPanel } from './panel-context';

const keys = [shortcuts.safety, shortcuts.safetyToo].map(ariaKeysOf).join(' ');

/** In sight wherever the panel can be opened, with the keys that open it. */
export function SafetyButton() {
  const { open } = useSafetyPanel();
  return (
    <Hint
      label={roomTexts.safetyHint}
      shortcut={shortcuts.safety}
      shortcutToo={shortcuts.safetyToo}
    >
      <Button
        className={css.safety ?? ''}
        variant="default"
        leftSection={<IconLifebuoy size={18} aria-hidden />}
        aria-keyshortcuts={keys}
        onClick={() => open()}
      >
        {roomTexts.safety}
      </Button>
    </Hint>
  );
}
