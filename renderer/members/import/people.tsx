import { Button } from '@mantine/core';
import { useState } from 'react';
import { canBeTaken, personKey, type RosterRow } from '../../../shared/domain/roster-doubts';
import { focusOnArrival } from '../../ui/focus-on-arrival';
import { FormActions } from '../../ui/form';
import css from './import.module.css';
import type { Added } from './import-page';
import { PeopleTable } from './people-table';
import { Place } from './place';
import { importTexts } from './texts';

interface Props {
  readonly rows: readonly RosterRow[];
  readonly onBack: () => void;
  readonly onAdded: (added: Added) => void;
}

/** Everyone the file holds; who is in doubt is added only when a person says so. */
export function People({ rows, onBack, onAdded }: Props) {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(
    () => new Set(rows.filter(isBeyondDoubt).map(({ line }) => line)),
  );
  const taken = rows.filter((row) => ticked.has(row.line) && canBeTaken(row));
  return (
    <section className={css.steps}>
      <div>
        <h2 ref={focusOnArrival} tabIndex={-1} className={css.heading}>
          {importTexts.people}
        </h2>
        <p className={css.note}>{importTexts.peopleNote}</p>
      </div>
      <PeopleTable
        rows={rows}
        ticked={ticked}
        onTick={(row) => setTicked(withTickOf(row, rows, ticked))}
      />
      <p role="status">{importTexts.count(taken.length, rows.length - taken.length)}</p>
      <Place people={taken.flatMap(({ person }) => person ?? [])} onAdded={onAdded} />
      <FormActions>
        <Button variant="default" onClick={onBack}>
          {importTexts.backToColumns}
        </Button>
      </FormActions>
    </section>
  );
}

function isBeyondDoubt(row: RosterRow): boolean {
  return canBeTaken(row) && row.doubts.length === 0;
}

/** Ticks a row or takes its tick away; of two rows with one name, one is ticked at most. */
function withTickOf(
  row: RosterRow,
  rows: readonly RosterRow[],
  ticked: ReadonlySet<number>,
): ReadonlySet<number> {
  if (ticked.has(row.line)) return new Set([...ticked].filter((line) => line !== row.line));
  const name = nameOf(row);
  const twins = new Set(rows.filter((one) => nameOf(one) === name).map(({ line }) => line));
  return new Set([...[...ticked].filter((line) => !twins.has(line)), row.line]);
}

function nameOf({ person }: RosterRow): string | null {
  return person && personKey(person.profile.legalName);
}
