import { Button } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import {
  safetySteps,
  type SafetyPlan,
  type SafetyPlanText,
  type SafetyPlanVersion,
} from '../../shared/domain/safety-plan';
import { newestVersion } from '../../shared/domain/safety-plan-rules';
import { localDateOf } from '../../shared/lib/dates';
import { EmptyState } from '../ui/empty-state';
import { Section } from '../ui/page';
import { sayFullDate } from '../ui/say-dates';
import { MomentText } from '../ui/when';
import { pathToChange } from './parts';
import css from './safety.module.css';
import { safetyTexts, stepTexts } from './texts';

/** The six steps that hold, and below them what they were before. */
export function PlanSteps({ plan }: { readonly plan: SafetyPlan }) {
  const navigate = useNavigate();
  const newest = newestVersion(plan);
  const change = () => void navigate(pathToChange(plan.memberId, 'steps'));
  if (!newest) {
    return (
      <EmptyState
        icon={<IconLifebuoy size={28} stroke={1.5} />}
        title={safetyTexts.noPlanTitle}
        text={safetyTexts.noPlanText}
        action={<Button onClick={change}>{safetyTexts.writePlan}</Button>}
      />
    );
  }
  return (
    <div>
      <Section
        title={safetyTexts.steps}
        actions={
          <Button size="compact-sm" variant="default" onClick={change}>
            {safetyTexts.changePlan}
          </Button>
        }
      >
        <VersionLine version={newest} />
        <StepList text={newest.text} />
      </Section>
      <EarlierVersions versions={plan.versions.slice(0, -1)} />
    </div>
  );
}

function VersionLine({
  version: { number, saved, text },
}: {
  readonly version: SafetyPlanVersion;
}) {
  return (
    <p className={css.soft}>
      {safetyTexts.version(number)} · <MomentText at={saved.at} timeZone={saved.timeZone} />
      {text.reviewOn !== null && ` · ${safetyTexts.reviewOn(sayFullDate(text.reviewOn))}`}
    </p>
  );
}

export function StepList({ text }: { readonly text: SafetyPlanText }) {
  return (
    <ol className={css.steps}>
      {safetySteps.map((step, index) => {
        const words = text.steps[step];
        return (
          <li key={step}>
            <h3>{safetyTexts.numbered(index + 1, stepTexts[step].name)}</h3>
            <p className={words === '' ? css.soft : css.words} dir="auto">
              {words === '' ? safetyTexts.notTalkedAbout : words}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

function EarlierVersions({ versions }: { readonly versions: readonly SafetyPlanVersion[] }) {
  if (versions.length === 0) return null;
  return (
    <Section title={safetyTexts.earlier}>
      {versions.toReversed().map(({ number, saved, text }) => (
        <details key={number} className={css.earlier}>
          <summary>
            {safetyTexts.earlierVersion(
              number,
              sayFullDate(localDateOf(new Date(saved.at), saved.timeZone)),
            )}
          </summary>
          <StepList text={text} />
          <h3>{safetyTexts.callBack}</h3>
          <p className={text.callBack === '' ? css.soft : css.words} dir="auto">
            {text.callBack === '' ? safetyTexts.noCallBack : text.callBack}
          </p>
        </details>
      ))}
    </Section>
  );
}
