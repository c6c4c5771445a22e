import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import {
  incidentEntryTypedSchema,
  type Incident,
  type IncidentStep,
} from '../../shared/domain/incident';
import { useAddIncidentEntryMutation } from '../api/hooks';
import { FormFrame } from '../members/form-frame';
import { useStayingForm } from '../members/use-staying-form';
import { CheckField, ParagraphField } from '../ui/fields';
import { MomentText } from '../ui/when';
import css from './incidents.module.css';
import { incidentTexts, stepTexts } from './texts';

interface Props {
  readonly incident: Incident;
  readonly step: IncidentStep;
}

/** What was written for one step, oldest first; nothing of it can be changed. */
export function StepEntries({ incident, step }: Props) {
  const entries = incident.entries.filter((entry) => entry.step === step);
  if (entries.length === 0) return null;
  return (
    <ol className={css.list} aria-label={stepTexts[step].entry}>
      {entries.map(({ id, at, text, isNotNeeded, isLater }) => (
        <li key={id}>
          <p className={css.lead}>
            <span className={css.soft}>
              <MomentText at={at} timeZone={incident.begun.timeZone} />
            </span>
            {isNotNeeded && <span className={css.soft}>{incidentTexts.notNeeded}</span>}
            {isLater && <span className={css.soft}>{incidentTexts.later}</span>}
          </p>
          <p className={css.lines} dir="auto">
            {text}
          </p>
        </li>
      ))}
    </ol>
  );
}

const { text, isNotNeeded } = incidentEntryTypedSchema.shape;
const typedSchema = z.object({ text, isNotNeeded });
const blank = { text: '', isNotNeeded: false };

function useStepForm({ incident: { id: incidentId }, step }: Props) {
  const [addIncidentEntry, { error }] = useAddIncidentEntryMutation();
  const staying = useStayingForm({
    schema: typedSchema,
    values: blank,
    afterwards: blank,
    keepAs: `incident-entry:${incidentId}:${step}`,
    save: async (typed) => {
      const reply = await addIncidentEntry({ incidentId, entry: { ...typed, step } });
      return !reply.error;
    },
  });
  return { staying, error };
}

interface FormProps extends Props {
  readonly isNext: boolean;
}

/** Open where it is next or something is typed; elsewhere one button, so that the path stays calm. */
export function StepForm({ isNext, ...props }: FormProps) {
  const { incident, step } = props;
  const { staying, error } = useStepForm(props);
  const { form, kept, isSaved } = staying;
  const [isAsked, setIsAsked] = useState(false);
  const { setFocus } = form;
  useEffect(() => {
    if (isAsked) setFocus('text');
  }, [isAsked, setFocus]);
  const isClosed = incident.closedAt !== null;
  const isOpen = isNext || isAsked || isSaved || form.formState.isDirty || kept.begun !== null;
  if (!isOpen) {
    const label = isClosed ? incidentTexts.writeLater : incidentTexts.writeStep;
    return (
      <div>
        <Button
          variant="default"
          aria-label={incidentTexts.ofStep(label, stepTexts[step].title)}
          onClick={() => setIsAsked(true)}
        >
          {label}
        </Button>
      </div>
    );
  }
  return (
    <FormFrame
      label={stepTexts[step].title}
      of={staying}
      error={error}
      button={incidentTexts.add}
      saved={incidentTexts.added}
      tone={isNext ? 'filled' : 'default'}
    >
      <ParagraphField
        control={form.control}
        name="text"
        label={stepTexts[step].entry}
        description={isClosed ? incidentTexts.laterNote : incidentTexts.entryNote}
        isRequired
      />
      {!isClosed && (
        <CheckField
          control={form.control}
          name="isNotNeeded"
          label={incidentTexts.notNeededBecause}
        />
      )}
    </FormFrame>
  );
}
