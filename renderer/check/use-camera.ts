import { useEffect, useState, type RefObject } from 'react';
import { isDarkPicture } from '../../shared/domain/tech-check-rules';
import type { DeviceFailure } from './open-device';
import { useDevice } from './use-device';
import { useNamedDevices } from './use-named-devices';

/** The camera that is looked at, and the others that could be; which one was chosen is not kept. */
export function useCamera(onFailed: (outcome: DeviceFailure) => void) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { state, again } = useDevice({ device: 'camera', deviceId: chosen, onFailed });
  const stream = state.kind === 'on' ? state.stream : null;
  const cameras = useNamedDevices('videoinput', stream !== null);
  return { state, stream, cameras, chosen, choose: setChosen, again };
}

const EVERY_MS = 500;
const WIDTH = 32;
const HEIGHT = 24;

/** Whether the picture is all dark. It is looked at small, twice a second, and goes nowhere. */
export function useDarkness(
  video: RefObject<HTMLVideoElement | null>,
  stream: MediaStream | null,
): boolean {
  const [isDark, setDark] = useState(false);
  useEffect(() => {
    if (!stream) return;
    const canvas = Object.assign(document.createElement('canvas'), {
      width: WIDTH,
      height: HEIGHT,
    });
    const sheet = canvas.getContext('2d', { willReadFrequently: true });
    const timer = setInterval(() => {
      const picture = video.current;
      if (!sheet || !picture || picture.readyState < picture.HAVE_CURRENT_DATA) return;
      sheet.drawImage(picture, 0, 0, WIDTH, HEIGHT);
      setDark(isDarkPicture(sheet.getImageData(0, 0, WIDTH, HEIGHT).data));
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [video, stream]);
  return isDark;
}
