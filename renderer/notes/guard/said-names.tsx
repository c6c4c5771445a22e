import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { SectionFinding } from './findings';
import { guardTexts } from './texts';

/** Says how many names stand there, each time that their number changes, and not on arrival. */
export function SaidNames({ findings }: { readonly findings: readonly SectionFinding[] }) {
  const sure = findings.filter(({ certainty }) => certainty === 'sure').length;
  const [hasSpoken, setHasSpoken] = useState(false);
  if (findings.length > 0 && !hasSpoken) setHasSpoken(true);
  return (
    <VisuallyHidden aria-live="polite">
      {hasSpoken ? saidOf(sure, findings.length - sure) : ''}
    </VisuallyHidden>
  );
}

export function saidOf(sure: number, maybe: number): string {
  if (sure > 0) return guardTexts.sure(sure);
  return maybe > 0 ? guardTexts.onlyMaybe(maybe) : guardTexts.none;
}
