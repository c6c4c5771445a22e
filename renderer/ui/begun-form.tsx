import { Button } from '@mantine/core';
import { Banner } from './banner';
import { LeaveGuard } from './leave-guard';
import { sayNear } from './say-dates';
import { uiTexts } from './texts';
import type { Keeping } from './use-kept-form';
import { laptopTimeZone, useNow } from './use-now';

interface GuardProps {
  readonly of: Keeping;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
}

/** Says that what was typed before is back, and asks before what is typed is thrown away. */
export function BegunForm({ of, isDirty, isSaving }: GuardProps) {
  return (
    <>
      <BegunLine of={of} />
      <LeaveGuard isDirty={isDirty} isSaving={isSaving} onLeave={of.drop} />
    </>
  );
}

interface LineProps {
  readonly of: Keeping;
  /** What does not come back. */
  readonly note?: string;
}

/** For a form that may be left without being asked: it is still there when one comes back. */
export function BegunLine({ of: { begun, startAfresh }, note }: LineProps) {
  const now = useNow();
  if (!begun) return null;
  const when = begun.savedAt && sayNear(begun.savedAt, now, laptopTimeZone());
  return (
    <Banner
      tone="plain"
      role="status"
      actions={
        <Button size="compact-sm" variant="default" onClick={startAfresh}>
          {uiTexts.startAfresh}
        </Button>
      }
    >
      <p>{uiTexts.begun(when)}</p>
      {note && <p>{note}</p>}
    </Banner>
  );
}
