import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { RetentionRow } from '../../shared/contract/retention';
import type { HeldBy } from '../../shared/domain/destruction';
import { paths } from '../shell/paths';
import { PersonName } from '../ui/person-name';
import table from '../ui/table.module.css';
import { ExactDateText } from '../ui/when';
import { HoldDialog, LiftDialog } from './hold-dialogs';
import css from './retention.module.css';
import { becauseTexts, heldByTexts, retentionTexts } from './texts';

interface Props {
  readonly label: string;
  readonly rows: readonly RetentionRow[];
}

export function RetentionTable({ label, rows }: Props) {
  return (
    <table className={`${table.table} ${css.table}`} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{retentionTexts.member}</th>
          <th scope="col">{retentionTexts.lastEntry}</th>
          <th scope="col">{retentionTexts.keepUntil}</th>
          <th scope="col">{retentionTexts.standing}</th>
          <th scope="col">{retentionTexts.acts}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.memberId}>
            <td>
              <Whose row={row} />
            </td>
            <td>
              <ExactDateText date={row.lastEntryOn} />
            </td>
            <td>
              <ExactDateText date={row.keepUntil} />
              <span className={css.detail}>{becauseTexts[row.because]}</span>
              {row.isDue && <span className={css.due}>{retentionTexts.isOver}</span>}
            </td>
            <td>
              <WhatHolds row={row} />
            </td>
            <td>
              <Acts row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Whose({ row: { memberId, name, destroyedUnder } }: { readonly row: RetentionRow }) {
  if (destroyedUnder === null) {
    return (
      <Link to={paths.member(memberId)}>
        <PersonName>{name}</PersonName>
      </Link>
    );
  }
  return (
    <>
      <PersonName>{name}</PersonName>
      <span className={css.detail}>{retentionTexts.cameAfter(destroyedUnder)}</span>
    </>
  );
}

function WhatHolds({ row: { heldBy, isInModule, isBegun } }: { readonly row: RetentionRow }) {
  if (isBegun) return <span className={css.due}>{retentionTexts.begun}</span>;
  if (heldBy.length === 0 && !isInModule) return retentionTexts.nothingHolds;
  return (
    <>
      {isInModule && <span>{retentionTexts.inModule}</span>}
      {heldBy.map((held) => (
        <div key={held.kind}>
          {heldByTexts[held.kind]}
          <HeldDetail held={held} />
        </div>
      ))}
    </>
  );
}

function HeldDetail({ held }: { readonly held: HeldBy }) {
  if (held.kind !== 'hold') return null;
  return (
    <span className={css.detail} dir="auto">
      {held.reason}
    </span>
  );
}

function Acts({ row }: { readonly row: RetentionRow }) {
  const [isAsking, setIsAsking] = useState(false);
  const { memberId, name, isDue, isBegun, destroyedUnder } = row;
  const hold = row.heldBy.find((held) => held.kind === 'hold');
  const holding = hold ? retentionTexts.lift : retentionTexts.hold;
  const destroying = isBegun ? retentionTexts.goOn : retentionTexts.destroy;
  const onClose = () => setIsAsking(false);
  return (
    <div className={css.acts}>
      {(isDue || isBegun) && (
        <Link to={paths.destroyRecord(memberId)} aria-label={retentionTexts.of(destroying, name)}>
          {destroying}
        </Link>
      )}
      {!isBegun && destroyedUnder === null && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={retentionTexts.of(holding, name)}
          onClick={() => setIsAsking(true)}
        >
          {holding}
        </Button>
      )}
      {isAsking && !hold && <HoldDialog {...{ memberId, name, onClose }} />}
      {isAsking && hold && <LiftDialog {...{ memberId, name, onClose }} reason={hold.reason} />}
    </div>
  );
}
