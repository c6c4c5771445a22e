import { Button } from '@mantine/core';
import { IconMicrophone } from '@tabler/icons-react';
import { useRef } from 'react';
import css from './check.module.css';
import { DeviceSign } from './device-sign';
import type { Running } from './running';
import { microphoneTexts } from './texts';
import { useMicrophone } from './use-microphone';

/** A level that moves; a sentence spoken is enough. */
export function MicrophoneCheck({ onDone }: Running<'microphone'>) {
  const meter = useRef<HTMLDivElement>(null);
  const { state, again } = useMicrophone({ meter, onDone });
  const isOn = state.kind === 'on';
  return (
    <div className={css.running}>
      <DeviceSign state={state} icon={IconMicrophone} on={microphoneTexts.on} />
      {isOn && <p>{microphoneTexts.speak}</p>}
      {isOn && (
        <div
          ref={meter}
          className={css.meter}
          role="meter"
          aria-label={microphoneTexts.level}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={0}
          aria-valuetext={microphoneTexts.quiet}
        >
          <div className={css.bar} />
        </div>
      )}
      <div className={css.actions}>
        {isOn && (
          <Button variant="default" onClick={() => onDone('failed')}>
            {microphoneTexts.isWrong}
          </Button>
        )}
        {state.kind === 'off' && (
          <Button variant="default" onClick={again}>
            {microphoneTexts.turnOn}
          </Button>
        )}
      </div>
      <p className={css.soft}>{microphoneTexts.note}</p>
    </div>
  );
}
