import { useEffect, useEffectEvent, useState } from 'react';
import { useAskQuietly } from '../api/use-ask';
import { openDevice, type DeviceFailure, type DeviceState } from './open-device';

interface Wanted {
  readonly device: 'camera' | 'microphone';
  readonly deviceId: string | null;
  readonly onFailed: (outcome: DeviceFailure) => void;
}

/** A device that is on as long as the component is, and no longer. */
export function useDevice({ device, deviceId, onFailed }: Wanted) {
  const ask = useAskQuietly();
  const [state, setState] = useState<DeviceState>({ kind: 'starting' });
  const [isWanted, setWanted] = useState(true);
  const hear = useEffectEvent((told: DeviceState) => {
    setState(told);
    if (told.kind === 'off') setWanted(false);
    if (told.kind === 'failed') onFailed(told.outcome);
  });
  useEffect(
    () => (isWanted ? openDevice({ device, deviceId, ask }, hear) : undefined),
    [device, deviceId, ask, isWanted],
  );
  const again = (): void => {
    setState({ kind: 'starting' });
    setWanted(true);
  };
  return { state, again };
}
