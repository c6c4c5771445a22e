import { Button } from '@mantine/core';
import { useState } from 'react';
import { ratesTexts } from './rates-texts';

interface Props {
  readonly label: string;
  readonly onRemove: () => Promise<unknown>;
}

/** What charges rest on is not removed; the refusal says so. */
export function RemoveStep({ label, onRemove }: Props) {
  const [isRemoving, setIsRemoving] = useState(false);
  const remove = async () => {
    setIsRemoving(true);
    await onRemove();
    setIsRemoving(false);
  };
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-label={label}
      loading={isRemoving}
      onClick={() => void remove()}
    >
      {ratesTexts.remove}
    </Button>
  );
}
