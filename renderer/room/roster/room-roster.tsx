import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { RoomMember, RoomView } from '../../../shared/contract/rooms';
import type { MemberId } from '../../../shared/domain/ids';
import { spokenNumber } from '../../../shared/domain/safety-now';
import { useFromRoomClock } from '../use-room-clock';
import { letInOf } from './marking';
import { MemberRow } from './member-row';
import type { RowPart } from './open-part';
import css from './roster.module.css';
import { rosterTexts } from './texts';

const MINUTE_MS = 60_000;
/** Nothing in a row is told in seconds, so no row is drawn anew each second. */
const wholeMinute = (now: Date) => Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS;

interface Expanded {
  readonly memberId: MemberId;
  readonly part: RowPart;
}

/** Everyone of the session by first name: who is in, where they are, and a line about each. */
export function RoomRoster({ view }: { readonly view: RoomView }) {
  const now = new Date(useFromRoomClock(wholeMinute));
  const rows = view.members.toSorted(byFirstName);
  const [expanded, setExpanded] = useState<Expanded | null>(null);
  const [chosen, setChosen] = useState<MemberId | null>(null);
  const current = rows.find(({ memberId }) => memberId === chosen) ?? rows[0];
  const letIn = rows.filter((row) => letInOf(view, row) !== null).length;
  return (
    <section className={css.roster} aria-label={rosterTexts.members}>
      <div className={css.head}>
        <h2>{rosterTexts.members}</h2>
        <span className={css.soft} role="status">
          {rosterTexts.letInCount(letIn, rows.length)}
        </span>
        <span className={css.help}>{rosterTexts.keyHelp}</span>
      </div>
      <VisuallyHidden role="status">{saidTelephone(rows, expanded)}</VisuallyHidden>
      {rows.length === 0 && <p className={css.soft}>{rosterTexts.empty}</p>}
      <ul className={css.rows}>
        {rows.map((row) => (
          <MemberRow
            key={row.memberId}
            row={row}
            view={view}
            now={now}
            part={expanded?.memberId === row.memberId ? expanded.part : null}
            isCurrent={row === current}
            hasLookAlike={rows.some((other) => other !== row && isCalledTheSame(other, row))}
            onCurrent={() => setChosen(row.memberId)}
            onOpen={(part) => setExpanded({ memberId: row.memberId, part })}
            onClose={() => setExpanded((open) => (open?.memberId === row.memberId ? null : open))}
          />
        ))}
      </ul>
    </section>
  );
}

/** Read out where it was asked for by its key: the keyboard stays in the row. */
function saidTelephone(rows: readonly RoomMember[], expanded: Expanded | null): string {
  if (expanded?.part.kind !== 'telephone') return '';
  const telephone = rows.find(({ memberId }) => memberId === expanded.memberId)?.telephone ?? '';
  return telephone === '' ? rosterTexts.noTelephone : spokenNumber(telephone);
}

const alphabet = new Intl.Collator('en', { sensitivity: 'base' });

function byFirstName(one: RoomMember, other: RoomMember): number {
  const byName = alphabet.compare(one.preferredFirstName, other.preferredFirstName);
  return byName !== 0 ? byName : alphabet.compare(one.legalName, other.legalName);
}

function isCalledTheSame(one: RoomMember, other: RoomMember): boolean {
  return alphabet.compare(one.displayName, other.displayName) === 0;
}
