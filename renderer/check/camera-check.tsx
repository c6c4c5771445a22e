import { Button } from '@mantine/core';
import { IconVideo } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import css from './check.module.css';
import { DeviceChoice } from './device-choice';
import { DeviceSign } from './device-sign';
import type { Running } from './running';
import { cameraTexts } from './texts';
import { useCamera, useDarkness } from './use-camera';

/** A small mirrored picture, for as long as it takes to look at it. */
export function CameraCheck({ onDone }: Running<'camera'>) {
  const { state, stream, cameras, chosen, choose, again } = useCamera(onDone);
  const video = useRef<HTMLVideoElement>(null);
  const isDark = useDarkness(video, stream);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  return (
    <div className={css.running}>
      <DeviceSign state={state} icon={IconVideo} on={cameraTexts.on} />
      {stream && (
        <video
          ref={video}
          className={css.picture}
          aria-label={cameraTexts.picture}
          autoPlay
          muted
          playsInline
          disablePictureInPicture
        />
      )}
      {stream && <p role="status">{isDark ? cameraTexts.dark : ''}</p>}
      <DeviceChoice label={cameraTexts.which} devices={cameras} value={chosen} onChoose={choose} />
      <div className={css.actions}>
        {stream && (
          <Button onClick={() => onDone(isDark ? 'dark' : 'works')}>{cameraTexts.looksGood}</Button>
        )}
        {stream && (
          <Button variant="default" onClick={() => onDone(isDark ? 'dark' : 'failed')}>
            {cameraTexts.isWrong}
          </Button>
        )}
        {state.kind === 'off' && (
          <Button variant="default" onClick={again}>
            {cameraTexts.turnOn}
          </Button>
        )}
      </div>
      <p className={css.soft}>{cameraTexts.note}</p>
    </div>
  );
}
