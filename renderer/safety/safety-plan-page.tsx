import type { MemberId } from '../../shared/domain/ids';
import type { SafetyPlan } from '../../shared/domain/safety-plan';
import { blankSafetyPlan } from '../../shared/domain/safety-plan-rules';
import { useGetSafetyPlanQuery } from '../api/hooks';
import { EmergencyRecords } from '../emergency/emergency-records';
import { Loaded } from '../ui/loaded';
import { ContactsForm } from './contacts-form';
import { usePartToChange } from './parts';
import { PlacesForm } from './places-form';
import { PlanReading } from './plan-reading';
import css from './safety.module.css';
import { StepsForm } from './steps-form';

/** A member's safety plan: read first, changed part by part. */
export function SafetyPlanPage({ memberId }: { readonly memberId: MemberId }) {
  const plan = useGetSafetyPlanQuery({ memberId });
  return <Loaded of={plan}>{(found) => <Part plan={found ?? blankSafetyPlan(memberId)} />}</Loaded>;
}

function Part({ plan }: { readonly plan: SafetyPlan }) {
  const part = usePartToChange();
  if (part === 'steps') return <StepsForm plan={plan} />;
  if (part === 'contacts') return <ContactsForm plan={plan} />;
  if (part === 'places') return <PlacesForm plan={plan} />;
  return (
    <>
      <PlanReading plan={plan} />
      <div className={css.emergencies}>
        <EmergencyRecords memberId={plan.memberId} />
      </div>
    </>
  );
}
