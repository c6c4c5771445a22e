import type { Icon } from '@tabler/icons-react';
import css from './check.module.css';
import type { DeviceState } from './open-device';
import { checkTexts } from './texts';

interface Props {
  readonly state: DeviceState;
  readonly icon: Icon;
  readonly on: string;
}

/** Says in a sign and words whether a device is on. */
export function DeviceSign({ state, icon: Sign, on }: Props) {
  return (
    <p className={css.sign} data-on={state.kind === 'on'} role="status">
      {state.kind === 'on' && <Sign size={18} aria-hidden />}
      {wordsOf(state, on)}
    </p>
  );
}

function wordsOf(state: DeviceState, on: string): string {
  switch (state.kind) {
    case 'starting':
      return checkTexts.starting;
    case 'on':
      return on;
    case 'off':
      return checkTexts.turnedOff[state.why];
    case 'failed':
      return '';
  }
}
