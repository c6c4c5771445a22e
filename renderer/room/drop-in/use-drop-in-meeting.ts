import { useState } from 'react';
import { useFromRoomClock, useReadRoomClock } from '../use-room-clock';
import { awakeUntil, debriefEndsAt, planAtFirst, type Plan } from './plan';

export type DropInStage =
  | { readonly kind: 'before' }
  | { readonly kind: 'underway' }
  | { readonly kind: 'debrief'; readonly endsAt: string };

export interface DropInMeeting {
  readonly plan: Plan;
  readonly stage: DropInStage;
  /** Until when the vault must not lock for want of typing, an instant; `null` for not at all. */
  readonly awakeUntil: string | null;
  readonly choose: (parts: Partial<Plan>) => void;
  readonly begin: () => void;
  readonly end: () => void;
  /** It was ended by mistake. */
  readonly goOn: () => void;
}

/**
 * A drop-in meeting from its plan to its debrief. There is nowhere to keep it (docs/adr/0015): it
 * ends with its screen, with a lock and with Alcove.
 */
export function useDropInMeeting(): DropInMeeting {
  const readClock = useReadRoomClock();
  const [plan, setPlan] = useState(planAtFirst);
  const [stage, setStage] = useState<DropInStage>({ kind: 'before' });
  const meetingUntil = useFromRoomClock((now) => awakeUntil(plan, stage.kind === 'underway', now));
  const now = () => readClock().toISOString();
  return {
    plan,
    stage,
    awakeUntil: stage.kind === 'debrief' ? stage.endsAt : meetingUntil,
    choose: (parts) => setPlan({ ...plan, ...parts }),
    begin: () => {
      setPlan({ ...plan, startsAt: plan.startsAt ?? now() });
      setStage({ kind: 'underway' });
    },
    end: () => setStage({ kind: 'debrief', endsAt: debriefEndsAt(now()) }),
    goOn: () => setStage({ kind: 'underway' }),
  };
}
