import { NativeSelect } from '@mantine/core';
import type { NamedDevice } from './use-named-devices';

interface Props {
  readonly label: string;
  readonly devices: readonly NamedDevice[];
  readonly value: string | null;
  readonly onChoose: (id: string) => void;
}

/** Nothing to choose is nothing to show. */
export function DeviceChoice({ label, devices, value, onChoose }: Props) {
  if (devices.length < 2) return null;
  return (
    <NativeSelect
      label={label}
      value={value ?? devices[0]?.id ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value)}
      data={devices.map(({ id, label: name }) => ({ value: id, label: name }))}
    />
  );
}
