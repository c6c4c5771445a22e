import { safetySteps, type SafetyPlan, type SafetyPlanText } from '../../shared/domain/safety-plan';
import { newestVersion } from '../../shared/domain/safety-plan-rules';
import { useSaveSafetyPlanMutation } from '../api/hooks';
import { DateField, ParagraphField } from '../ui/fields';
import { typedSteps, typedStepsSchema } from './form-schemas';
import { PartForm, usePartForm } from './part-form';
import { safetyTexts, stepTexts } from './texts';

const blankText: SafetyPlanText = {
  steps: {
    'warning-signs': '',
    'own-coping': '',
    distractions: '',
    'people-who-help': '',
    professionals: '',
    'safer-surroundings': '',
  },
  callBack: '',
  reviewOn: null,
};

/** The six steps in their order, each with the question it answers. */
export function StepsForm({ plan }: { readonly plan: SafetyPlan }) {
  const { memberId } = plan;
  const newest = newestVersion(plan);
  const [saveSafetyPlan, { error }] = useSaveSafetyPlanMutation();
  const part = usePartForm({
    memberId,
    schema: typedStepsSchema,
    values: typedSteps(newest?.text ?? blankText),
    keepAs: `safety-plan:${memberId}`,
    save: async (text) => !(await saveSafetyPlan({ memberId, text })).error,
  });
  const { control } = part.form;
  return (
    <PartForm
      of={part}
      title={safetyTexts.stepsForm}
      note={safetyTexts.stepsFormNote}
      error={error}
      button={safetyTexts.saveVersion((newest?.number ?? 0) + 1)}
    >
      {safetySteps.map((step, index) => (
        <ParagraphField
          key={step}
          control={control}
          name={`steps.${step}`}
          label={safetyTexts.numbered(index + 1, stepTexts[step].name)}
          description={stepTexts[step].question}
        />
      ))}
      <ParagraphField
        control={control}
        name="callBack"
        label={safetyTexts.callBackLabel}
        description={safetyTexts.callBackQuestion}
      />
      <DateField
        control={control}
        name="reviewOn"
        label={safetyTexts.reviewLabel}
        description={safetyTexts.reviewNote}
        width="medium"
      />
    </PartForm>
  );
}
