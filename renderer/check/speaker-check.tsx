import { Button } from '@mantine/core';
import css from './check.module.css';
import { DeviceChoice } from './device-choice';
import type { Running } from './running';
import { speakerTexts } from './texts';
import { useSpeaker } from './use-speaker';

const LABELS = {
  'not-yet': speakerTexts.play,
  playing: speakerTexts.playing,
  played: speakerTexts.playAgain,
} as const;

export function SpeakerCheck({ onDone }: Running<'speaker'>) {
  const { outputs, chosen, choose, play, played } = useSpeaker(onDone);
  const usual = { id: '', label: speakerTexts.usual };
  return (
    <div className={css.running}>
      <DeviceChoice
        label={speakerTexts.which}
        devices={[usual, ...outputs]}
        value={chosen}
        onChoose={choose}
      />
      <div className={css.actions}>
        <Button
          variant={played === 'not-yet' ? 'filled' : 'default'}
          onClick={() => void play()}
          aria-disabled={played === 'playing'}
        >
          {LABELS[played]}
        </Button>
      </div>
      {played === 'played' && (
        <>
          <p role="status">{speakerTexts.question}</p>
          <div className={css.actions}>
            <Button onClick={() => onDone('heard')}>{speakerTexts.heard}</Button>
            <Button variant="default" onClick={() => onDone('not-heard')}>
              {speakerTexts.notHeard}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
