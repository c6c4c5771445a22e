import { ActionIcon, TextInput } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useController, type Control } from 'react-hook-form';
import { voteTexts } from './texts';
import type { ReadDecision, TypedDecision } from './typed-decision';
import css from './votes.module.css';

interface Props {
  readonly control: Control<TypedDecision, unknown, ReadDecision>;
  readonly index: number;
}

/** Counted up and down by its buttons and by + and −, or typed in when the meeting counted. */
export function Tally({ control, index }: Props) {
  const { field, fieldState } = useController({ control, name: `options.${index}.votes` });
  const { value, onChange, ...rest } = field;
  const count = (by: 1 | -1) => onChange(Math.max(0, (Number.isNaN(value) ? 0 : value) + by));
  return (
    <div className={css.tally}>
      <Step label={voteTexts.takeBack(index + 1)} onStep={() => count(-1)}>
        <IconMinus size={18} aria-hidden />
      </Step>
      <TextInput
        {...rest}
        className={css.votesTyped ?? ''}
        type="number"
        inputMode="numeric"
        autoComplete="off"
        label={voteTexts.votes}
        aria-label={voteTexts.votesFor(index + 1)}
        error={fieldState.error?.message}
        value={Number.isNaN(value) ? '' : value}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        onKeyDown={(event) => countByKey(event, count)}
      />
      <Step label={voteTexts.add(index + 1)} onStep={() => count(1)}>
        <IconPlus size={18} aria-hidden />
      </Step>
    </div>
  );
}

const byKey: Readonly<Record<string, 1 | -1>> = {
  '+': 1,
  '=': 1,
  ArrowUp: 1,
  '-': -1,
  ArrowDown: -1,
};

/** Neither sign belongs into a count. The arrows would go below none by themselves. */
function countByKey(event: KeyboardEvent, count: (by: 1 | -1) => void): void {
  const by = byKey[event.key];
  if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  count(by);
}

interface StepProps {
  readonly label: string;
  readonly onStep: () => void;
  readonly children: ReactNode;
}

function Step({ label, onStep, children }: StepProps) {
  return (
    <ActionIcon variant="default" size="lg" aria-label={label} onClick={onStep}>
      {children}
    </ActionIcon>
  );
}
