import { useEffect, useState } from 'react';

export interface NamedDevice {
  readonly id: string;
  readonly label: string;
}

/** Devices of a kind whose names the page may know, while it may; none before. */
export function useNamedDevices(kind: MediaDeviceKind, isAllowed: boolean): readonly NamedDevice[] {
  const [devices, setDevices] = useState<readonly NamedDevice[]>([]);
  useEffect(() => {
    if (!isAllowed) return;
    let isWanted = true;
    void listDevices(kind).then((found) => {
      if (isWanted) setDevices(found.filter(({ id, label }) => id !== '' && label !== ''));
    });
    return () => {
      isWanted = false;
    };
  }, [kind, isAllowed]);
  return devices;
}

/** Without a permission one nameless device stands for all there are. */
export async function listDevices(kind: MediaDeviceKind): Promise<readonly NamedDevice[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter((device) => device.kind === kind)
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}
