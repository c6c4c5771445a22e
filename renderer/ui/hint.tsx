import { Tooltip, type TooltipProps } from '@mantine/core';
import type { ReactElement } from 'react';
import css from './hint.module.css';
import { keysOf, type Shortcut } from './keys';

interface Props {
  readonly label: string;
  readonly shortcut?: Shortcut;
  /** Other keys that do the same. */
  readonly shortcutToo?: Shortcut;
  readonly position?: TooltipProps['position'];
  readonly children: ReactElement;
}

/** A tooltip that shows what a control does and the keys that do the same. */
export function Hint({ label, shortcut, shortcutToo, position = 'bottom', children }: Props) {
  const text = (
    <span className={css.hint}>
      {label}
      {shortcut && <Keys shortcut={shortcut} />}
      {shortcutToo && <Keys shortcut={shortcutToo} />}
    </span>
  );
  return (
    <Tooltip
      label={text}
      position={position}
      openDelay={400}
      // Inside the landmark of its control, and yet not cut by a pane that scrolls.
      withinPortal={false}
      floatingStrategy="fixed"
      events={{ hover: true, focus: true, touch: false }}
      transitionProps={{ duration: 80 }}
    >
      {children}
    </Tooltip>
  );
}

export function Keys({ shortcut }: { readonly shortcut: Shortcut }) {
  return (
    <span className={css.keys} aria-hidden>
      {keysOf(shortcut).map((key) => (
        <kbd key={key} className={css.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
