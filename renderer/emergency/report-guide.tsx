import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import {
  reportSteps,
  type EmergencyRecord,
  type ReportStep,
} from '../../shared/domain/emergency-record';
import { missingReportSteps } from '../../shared/domain/emergency-record-rules';
import { Banner } from '../ui/banner';
import { Section } from '../ui/page';
import css from './emergency.module.css';
import { emergencyTexts, reportStepTexts } from './texts';

interface Props {
  readonly record: EmergencyRecord;
  /** What the form below writes about. */
  readonly step: ReportStep | null;
  readonly onChoose: (step: ReportStep) => void;
}

/** M103: what belongs to any report. What the law of the place asks for, only others can say. */
export function ReportGuide({ record, step, onChoose }: Props) {
  const missing = missingReportSteps(record);
  return (
    <>
      <Banner tone="plain" title={emergencyTexts.guide}>
        <p>{emergencyTexts.guideLaw}</p>
      </Banner>
      <Section title={emergencyTexts.guideTitle}>
        <ol className={css.guide}>
          {reportSteps.map((one) => (
            <li key={one}>
              <div className={css.record}>
                <strong>{reportStepTexts[one].title}</strong>
                <span className={css.state}>
                  <StepState isMissing={missing.includes(one)} isNow={one === step} />
                  {record.closedAt === null && (
                    <ChooseStep step={one} isNow={one === step} onChoose={onChoose} />
                  )}
                </span>
              </div>
              <p className={css.soft}>{reportStepTexts[one].note}</p>
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}

interface ChooseProps extends Pick<Props, 'onChoose'> {
  readonly step: ReportStep;
  readonly isNow: boolean;
}

function ChooseStep({ step, isNow, onChoose }: ChooseProps) {
  const label = isNow ? emergencyTexts.writingStep : emergencyTexts.writeStep;
  return (
    <Button
      size="compact-sm"
      variant={isNow ? 'light' : 'default'}
      aria-pressed={isNow}
      aria-label={emergencyTexts.ofStep(label, reportStepTexts[step].title)}
      onClick={() => onChoose(step)}
    >
      {label}
    </Button>
  );
}

interface StateProps {
  readonly isMissing: boolean;
  readonly isNow: boolean;
}

/** What is written now alone is amber: five of them at once would help nobody. */
function StepState({ isMissing, isNow }: StateProps) {
  if (!isMissing) {
    return (
      <span className={css.written}>
        <IconCheck size={16} aria-hidden />
        {emergencyTexts.stepWritten}
      </span>
    );
  }
  return <span className={isNow ? css.open : css.soft}>{emergencyTexts.stepMissing}</span>;
}
