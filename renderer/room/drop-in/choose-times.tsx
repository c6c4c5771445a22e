import { ActionIcon } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { endsAt } from '../../../shared/domain/room-phase';
import { sayLength, sayTime } from '../../ui/say-dates';
import { Hint } from '../../ui/hint';
import { Section } from '../../ui/page';
import { Segments } from '../../ui/segments';
import { useNow } from '../../ui/use-now';
import css from './drop-in.module.css';
import { MeetingTime } from './meeting-time';
import {
  LENGTH_STEP_MINUTES,
  lengthened,
  plannedOf,
  startsOffered,
  usualLengths,
  type Plan,
} from './plan';
import { dropInTexts } from './texts';

interface Props {
  readonly plan: Plan;
  readonly onChoose: (parts: Partial<Plan>) => void;
}

/** How long and from when, chosen and not typed: no field of this room takes a text. */
export function ChooseTimes({ plan, onChoose }: Props) {
  return (
    <Section title={dropInTexts.times}>
      <div className={css.choices}>
        <Length plan={plan} onChoose={onChoose} />
        <Start plan={plan} onChoose={onChoose} />
        <p role="status">{sayPlan(plan)}</p>
        <MeetingTime plan={plan} />
      </div>
    </Section>
  );
}

function Length({ plan: { minutes }, onChoose }: Props) {
  const step = (by: number) => onChoose({ minutes: lengthened(minutes, by) });
  return (
    <div className={css.choice}>
      <p className={css.soft} aria-hidden>
        {dropInTexts.length}
      </p>
      <div className={css.line}>
        <Segments
          label={dropInTexts.length}
          value={String(minutes)}
          onChoose={(value) => onChoose({ minutes: Number(value) })}
          options={usualLengths.map((usual) => ({ value: `${usual}`, label: sayLength(usual) }))}
        />
        <span className={css.steps}>
          <Step
            label={dropInTexts.shorter(LENGTH_STEP_MINUTES)}
            onStep={() => step(-LENGTH_STEP_MINUTES)}
          >
            <IconMinus size={18} aria-hidden />
          </Step>
          <Step
            label={dropInTexts.longer(LENGTH_STEP_MINUTES)}
            onStep={() => step(LENGTH_STEP_MINUTES)}
          >
            <IconPlus size={18} aria-hidden />
          </Step>
        </span>
      </div>
    </div>
  );
}

interface StepProps {
  readonly label: string;
  readonly onStep: () => void;
  readonly children: ReactNode;
}

function Step({ label, onStep, children }: StepProps) {
  return (
    <Hint label={label}>
      <ActionIcon variant="default" size="lg" aria-label={label} onClick={onStep}>
        {children}
      </ActionIcon>
    </Hint>
  );
}

const NOW = 'now';

function Start({ plan: { startsAt }, onChoose }: Props) {
  const offered = startsOffered(useNow(), startsAt);
  const now = { value: NOW, label: dropInTexts.now, name: dropInTexts.nowInFull };
  return (
    <div className={css.choice}>
      <p className={css.soft} aria-hidden>
        {dropInTexts.starts}
      </p>
      <Segments
        label={dropInTexts.starts}
        value={startsAt ?? NOW}
        onChoose={(value) => onChoose({ startsAt: value === NOW ? null : value })}
        options={[now, ...offered.map((value) => ({ value, label: sayTime(value) }))]}
      />
    </div>
  );
}

function sayPlan(plan: Plan): string {
  const length = sayLength(plan.minutes);
  const planned = plannedOf(plan);
  return planned
    ? dropInTexts.endsAt(length, sayTime(endsAt(planned).toISOString()))
    : dropInTexts.endsAfter(length);
}
