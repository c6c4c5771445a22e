import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { localDateSchema } from '../../../shared/domain/fields';
import type { TimelineFilter, TimelineKind } from '../../../shared/domain/timeline';
import { readOrNull } from '../../ui/choices';
import { DateField } from '../../ui/fields';
import { Toggles } from '../../ui/toggles';
import { timelineKindTexts, timelineTexts } from './texts';
import css from './timeline.module.css';

interface Props {
  /** Those there is something of. */
  readonly kinds: readonly TimelineKind[];
  readonly filter: TimelineFilter;
  readonly onChange: (change: (filter: TimelineFilter) => TimelineFilter) => void;
}

const NO_DAYS = { from: '', to: '' };

/** Every choice takes effect at once; none has to be confirmed. */
export function TimelineFilters({ kinds, filter, onChange }: Props) {
  const form = useForm({ defaultValues: NO_DAYS });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          const days = {
            from: readOrNull(localDateSchema, values.from),
            to: readOrNull(localDateSchema, values.to),
          };
          onChange((now) => ({ ...now, ...days }));
        },
      }),
    [form, onChange],
  );
  const isFiltering = filter.kinds.length > 0 || filter.from !== null || filter.to !== null;
  const showAll = () => {
    form.reset(NO_DAYS);
    onChange(() => ({ kinds: [], from: null, to: null }));
  };
  return (
    <div className={css.filters} role="group" aria-label={timelineTexts.filters}>
      <Toggles
        label={timelineTexts.kinds}
        options={kinds.map((kind) => ({ value: kind, label: timelineKindTexts[kind] }))}
        values={filter.kinds}
        onChange={(chosen) => onChange((now) => ({ ...now, kinds: chosen }))}
      />
      <div className={css.days}>
        <DateField control={form.control} name="from" label={timelineTexts.from} />
        <DateField control={form.control} name="to" label={timelineTexts.to} />
        {isFiltering && (
          <Button className={css.showAll ?? ''} variant="default" onClick={showAll}>
            {timelineTexts.showAll}
          </Button>
        )}
      </div>
    </div>
  );
}
