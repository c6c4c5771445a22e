import type { SafetyPlan } from '../../shared/domain/safety-plan';
import { contactsToCall, isSheetEmpty, newestVersion } from '../../shared/domain/safety-plan-rules';
import { Banner } from '../ui/banner';
import { takeLostFocus } from '../ui/focus-on-arrival';
import { sayFullDate } from '../ui/say-dates';
import { useToday } from '../ui/use-now';
import { CallColumn } from './call-column';
import { PlanSteps } from './plan-steps';
import css from './safety.module.css';
import { SaveSheet } from './save-sheet';
import { safetyTexts } from './texts';

/** The plan as it is needed when a call goes wrong: whom to call beside what to say. */
export function PlanReading({ plan }: { readonly plan: SafetyPlan }) {
  return (
    <div className={css.reading}>
      <h2 className={css.arrival} tabIndex={-1} ref={takeLostFocus}>
        {safetyTexts.plan}
      </h2>
      <NobodyToCall plan={plan} />
      <ReviewDue plan={plan} />
      {!isSheetEmpty(plan) && <SaveSheet memberId={plan.memberId} />}
      <div className={css.columns}>
        <CallColumn plan={plan} />
        <PlanSteps plan={plan} />
      </div>
    </div>
  );
}

/** At least one emergency contact, and one who may be called, before the first session (M27). */
function NobodyToCall({ plan }: { readonly plan: SafetyPlan }) {
  if (contactsToCall(plan).length > 0) return null;
  const isEmpty = plan.contacts.length === 0;
  return (
    <Banner tone="missing" title={isEmpty ? safetyTexts.nobodyToCall : safetyTexts.nobodyAgreed}>
      <p>{isEmpty ? safetyTexts.nobodyToCallText : safetyTexts.nobodyAgreedText}</p>
    </Banner>
  );
}

function ReviewDue({ plan }: { readonly plan: SafetyPlan }) {
  const today = useToday();
  const reviewOn = newestVersion(plan)?.text.reviewOn ?? null;
  if (reviewOn === null || reviewOn > today) return null;
  return (
    <Banner tone="missing" title={safetyTexts.reviewDue(sayFullDate(reviewOn))}>
      <p>{safetyTexts.reviewDueText}</p>
    </Banner>
  );
}
