import { Button, NativeSelect } from '@mantine/core';
import type { RosterTable } from '../../../shared/contract/roster-import';
import {
  fieldsMappedTwice,
  hasNameColumns,
  rosterFields,
  type RosterMapping,
} from '../../../shared/domain/roster-columns';
import type { DateOrder } from '../../../shared/domain/roster-dates';
import { datesOf } from '../../../shared/domain/roster-rows';
import { Banner } from '../../ui/banner';
import { focusOnArrival } from '../../ui/focus-on-arrival';
import { FormActions } from '../../ui/form';
import { Segments } from '../../ui/segments';
import css from './import.module.css';
import { fieldTexts, importTexts } from './texts';

interface Props {
  readonly table: RosterTable;
  readonly mapping: RosterMapping;
  readonly dateOrder: DateOrder | null;
  readonly onMapped: (mapping: RosterMapping) => void;
  readonly onDateOrder: (order: DateOrder) => void;
  readonly onDone: () => void;
}

const EXAMPLES = 3;

const dateOrders = [
  { value: 'day-first', label: importTexts.dayFirst },
  { value: 'month-first', label: importTexts.monthFirst },
] as const;

const fieldOptions = [
  { value: '', label: importTexts.leftOut },
  ...rosterFields.map((field) => ({ value: field, label: fieldTexts[field] })),
];

/** What each column of the file holds: recognised by its heading, or chosen by hand. */
export function Columns(props: Props) {
  const { table, mapping, dateOrder, onMapped, onDateOrder, onDone } = props;
  const isReady = hasNameColumns(mapping) && fieldsMappedTwice(mapping).length === 0;
  return (
    <section className={css.steps}>
      <div>
        <h2 ref={focusOnArrival} tabIndex={-1} className={css.heading}>
          {importTexts.columns}
        </h2>
        <p className={css.note}>{importTexts.columnsNote}</p>
      </div>
      <ColumnTable table={table} mapping={mapping} onMapped={onMapped} />
      <MappingProblems mapping={mapping} />
      <OrderOfDates {...{ table, mapping, dateOrder, onDateOrder }} />
      <FormActions>
        <Button disabled={!isReady} onClick={onDone}>
          {importTexts.toPeople}
        </Button>
      </FormActions>
    </section>
  );
}

type OrderProps = Pick<Props, 'table' | 'mapping' | 'dateOrder' | 'onDateOrder'>;

/** Which order is assumed is said before anyone is added: nobody sees in 03/04 that it was turned. */
function OrderOfDates({ table, mapping, dateOrder, onDateOrder }: OrderProps) {
  const { assumed, dependent } = datesOf(table, mapping);
  if (dependent === 0) return null;
  return (
    <div className={css.question}>
      <p>{importTexts.dateOrder}</p>
      <Segments
        label={importTexts.dateOrder}
        options={dateOrders}
        value={dateOrder ?? assumed}
        onChoose={onDateOrder}
      />
      <p className={css.soft}>{importTexts.dateOrderText(dependent, assumed)}</p>
    </div>
  );
}

function ColumnTable({ table, mapping, onMapped }: Pick<Props, 'table' | 'mapping' | 'onMapped'>) {
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{importTexts.heading}</th>
          <th scope="col">{importTexts.examples}</th>
          <th scope="col">{importTexts.readAs}</th>
        </tr>
      </thead>
      <tbody>
        {table.headings.map((heading, column) => {
          const name = heading || importTexts.columnNumber(column + 1);
          return (
            <tr key={column}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>
                <Examples table={table} column={column} />
              </td>
              <td>
                <NativeSelect
                  className={css.readAs ?? ''}
                  aria-label={importTexts.columnIs(name)}
                  data={fieldOptions}
                  value={mapping[column] ?? ''}
                  onChange={({ currentTarget }) => {
                    const field = rosterFields.find((known) => known === currentTarget.value);
                    onMapped(mapping.with(column, field ?? null));
                  }}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Examples({ table, column }: { readonly table: RosterTable; readonly column: number }) {
  const cells = table.rows.map(({ cells }) => cells[column]?.trim() ?? '');
  const filled = [...new Set(cells.filter((cell) => cell !== ''))].slice(0, EXAMPLES);
  if (filled.length === 0) return <span className={css.soft}>{importTexts.noExample}</span>;
  return filled.map((cell) => (
    <bdi key={cell} className={css.examples} title={cell}>
      {cell}
    </bdi>
  ));
}

function MappingProblems({ mapping }: { readonly mapping: RosterMapping }) {
  return (
    <div role="status">
      {!hasNameColumns(mapping) && (
        <Banner tone="missing" title={importTexts.nameMissing}>
          <p>{importTexts.nameMissingText}</p>
        </Banner>
      )}
      {fieldsMappedTwice(mapping).map((field) => (
        <Banner key={field} tone="missing" title={importTexts.mappedTwice(fieldTexts[field])}>
          <p>{importTexts.mappedTwiceText}</p>
        </Banner>
      ))}
    </div>
  );
}
