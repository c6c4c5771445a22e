import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { RosterRow } from '../../shared/contract/sessions';
import type { AttendanceMark } from '../../shared/domain/attendance';
import type { MemberId } from '../../shared/domain/ids';
import type { Session } from '../../shared/domain/session';
import { sayNeed } from '../members/needs';
import { paths } from '../shell/paths';
import { NoteStateMark, attendanceIcons, attendanceTones } from '../ui/marks';
import { PersonName } from '../ui/person-name';
import { Segments } from '../ui/segments';
import { attendanceTexts, noteStateTexts } from '../ui/texts';
import { LateMinutes } from './late-minutes';
import { onRowKey } from './row-keys';
import css from './sessions.module.css';
import { sessionTexts } from './texts';

type Kind = AttendanceMark['kind'];

const kinds = Object.keys(attendanceTexts) as readonly Kind[];

interface Props {
  readonly row: RosterRow;
  readonly session: Session;
  readonly onMark: (mark: AttendanceMark | null) => void;
}

export function AttendanceRow({ row, session, onMark }: Props) {
  const [isAskingMinutes, setIsAskingMinutes] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const choose = (kind: Kind) => {
    setIsAskingMinutes(kind === 'late');
    if (kind !== 'late') onMark({ kind });
  };
  const markLate = (minutes: number) => {
    setIsAskingMinutes(false);
    onMark({ kind: 'late', minutes });
    focusRadio(item.current);
  };
  const cancel = () => {
    setIsAskingMinutes(false);
    focusRadio(item.current);
  };
  const chosen = isAskingMinutes ? 'late' : (row.mark?.kind ?? null);
  return (
    <li ref={item} className={css.row}>
      <RowName row={row} />
      <span className={css.marks}>
        <Segments
          label={sessionTexts.attendanceOf(row.preferredFirstName)}
          value={chosen}
          onChoose={choose}
          onKeyDown={(event) => onRowKey(event, { choose, clear: () => onMark(null) })}
          options={kinds.map((kind) => ({
            value: kind,
            label: <Face kind={kind} />,
            name: attendanceTexts[kind].label,
            tone: attendanceTones[kind],
          }))}
        />
      </span>
      <span className={css.lateness}>
        {chosen === 'late' && (
          <LateMinutes
            key={row.mark?.kind === 'late' ? row.mark.minutes : 'new'}
            name={row.preferredFirstName}
            session={session}
            given={row.mark?.kind === 'late' ? row.mark.minutes : null}
            isAsked={isAskingMinutes}
            onMinutes={markLate}
            onCancel={cancel}
          />
        )}
      </span>
      <RowNote row={row} session={session} />
      <NotReady row={row} />
    </li>
  );
}

function RowName({ row }: { readonly row: RosterRow }) {
  return (
    <span className={css.name}>
      <PersonName>{row.preferredFirstName}</PersonName>
      <span className={css.legal}>
        <PersonName>{row.legalName}</PersonName>
      </span>
    </span>
  );
}

/** What is missing before they may be let into the room (M27, M100), and the way to the first of it. */
function NotReady({ row: { memberId, preferredFirstName, needs } }: { readonly row: RosterRow }) {
  const [first] = needs;
  if (!first) return null;
  const what = sayShortly(needs, memberId);
  return (
    <Link
      className={css.notReady ?? ''}
      to={sayNeed(first, memberId).to}
      aria-label={sessionTexts.notReadyOf(preferredFirstName, what)}
    >
      {sessionTexts.notReady(what)}
    </Link>
  );
}

/** Several consents are counted: a row has no room for their titles. */
function sayShortly(needs: RosterRow['needs'], memberId: MemberId): string {
  const consents = needs.filter(({ code }) => code === 'consent').length;
  const counted = consents > 1 ? [sessionTexts.consents(consents)] : [];
  const said = needs
    .filter(({ code }) => code !== 'consent' || consents === 1)
    .map((need) => sayNeed(need, memberId).missing);
  return [...counted, ...said].join(' · ');
}

function RowNote({ row, session }: Pick<Props, 'row' | 'session'>) {
  return (
    <Link
      className={css.note ?? ''}
      to={paths.note(session.id, row.memberId)}
      aria-label={sessionTexts.writeNoteOf(row.preferredFirstName, noteStateTexts[row.note])}
    >
      <NoteStateMark state={row.note} />
    </Link>
  );
}

function Face({ kind }: { readonly kind: Kind }) {
  const Icon = attendanceIcons[kind];
  return (
    <>
      <Icon size={15} aria-hidden />
      <span>{attendanceTexts[kind].short}</span>
    </>
  );
}

function focusRadio(row: HTMLLIElement | null): void {
  row?.querySelector<HTMLInputElement>('input[value=late]')?.focus();
}
