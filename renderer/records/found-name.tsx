import type { KeyboardEvent } from 'react';
import type { Control, ControllerRenderProps } from 'react-hook-form';
import type { ReleaseMask } from '../../shared/domain/release-choice';
import { TextField } from '../ui/fields';
import { Segments } from '../ui/segments';
import css from './records.module.css';
import type { ReleaseRead, ReleaseTyped } from './release-values';
import { recordTexts } from './texts';

interface Props {
  readonly control: Control<ReleaseTyped, unknown, ReleaseRead>;
  readonly mask: ReleaseMask;
  readonly lifted: ControllerRenderProps<ReleaseTyped, 'lifted'>;
  readonly accepted: ControllerRenderProps<ReleaseTyped, 'accepted'>;
}

/** One name in its words. One that is sure is hidden, one that may be none is left, until told. */
export function FoundName({ control, mask, lifted, accepted }: Props) {
  const { key, shown, before, after, certainty } = mask;
  const at = lifted.value.findIndex((judged) => judged.key === key);
  const isTaken = accepted.value.some((judged) => judged.key === key);
  const isHidden = certainty === 'sure' ? at < 0 : isTaken;
  const judge = (to: 'hide' | 'show') => {
    if (certainty === 'sure')
      lifted.onChange(withOrWithout(lifted.value, to === 'show', { key, shown, reason: '' }));
    else accepted.onChange(withOrWithout(accepted.value, to === 'hide', { key, shown }));
  };
  return (
    <li className={css.found}>
      <div className={css.foundLine}>
        <p className={css.excerpt} dir="auto">
          {before}
          <mark className={css.mask}>{shown}</mark>
          {after}
        </p>
        <Segments
          label={recordTexts.judge(shown)}
          options={[
            { value: 'hide', label: recordTexts.hide },
            { value: 'show', label: recordTexts.show, tone: 'amber' },
          ]}
          value={isHidden ? 'hide' : 'show'}
          onChoose={judge}
        />
      </div>
      {certainty === 'maybe' && <p className={css.soft}>{recordTexts.maybe}</p>}
      {at >= 0 && (
        // Enter in a line of many is no answer to all of them.
        <div onKeyDown={keepFromSaving} role="presentation">
          <TextField
            control={control}
            name={`lifted.${at}.reason`}
            label={recordTexts.reason}
            isRequired
          />
        </div>
      )}
    </li>
  );
}

function keepFromSaving(event: KeyboardEvent) {
  if (event.key === 'Enter') event.preventDefault();
}

function withOrWithout<Judged extends { readonly key: string }>(
  list: readonly Judged[],
  isIn: boolean,
  judged: Judged,
): readonly Judged[] {
  const others = list.filter(({ key }) => key !== judged.key);
  return isIn ? [...others, judged] : others;
}
