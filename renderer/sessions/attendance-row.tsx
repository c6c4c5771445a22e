import { useRef, useState, type KeyboardEvent } from 'react';
import { Link } from 'react-router';
import type { RosterRow } from '../../shared/contract/sessions';
import type { AttendanceMark } from '../../shared/domain/attendance';
import type { Session } from '../../shared/domain/session';
import { paths } from '../shell/paths';
import { NoteStateMark, attendanceIcons } from '../ui/marks';
import { PersonName } from '../ui/person-name';
import { Segments } from '../ui/segments';
import { attendanceTexts, noteStateTexts } from '../ui/texts';
import { LateMinutes } from './late-minutes';
import css from './sessions.module.css';
import { sessionTexts } from './texts';

type Kind = AttendanceMark['kind'];

const kinds = Object.keys(attendanceTexts) as readonly Kind[];
const kindOfKey: Readonly<Record<string, Kind>> = {
  p: 'present',
  l: 'late',
  n: 'absent-with-notice',
  a: 'absent-without-notice',
};

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
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const kind = kindOfKey[event.key.toLowerCase()];
    if (kind) choose(kind);
    else if (event.key === 'Delete' || event.key === 'Backspace') onMark(null);
    else return;
    event.preventDefault();
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
    <li ref={item} className={css.row} onKeyDown={onKeyDown}>
      <span className={css.name}>
        <PersonName>{row.preferredFirstName}</PersonName>
        <span className={css.legal}>
          <PersonName>{row.legalName}</PersonName>
        </span>
      </span>
      <span className={css.marks}>
        <Segments
          label={sessionTexts.attendanceOf(row.preferredFirstName)}
          value={chosen}
          onChoose={choose}
          options={kinds.map((kind) => ({
            value: kind,
            label: <Face kind={kind} />,
            name: attendanceTexts[kind].label,
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
      <Link
        className={css.note ?? ''}
        to={paths.note(session.id, row.memberId)}
        aria-label={sessionTexts.writeNoteOf(row.preferredFirstName, noteStateTexts[row.note])}
      >
        <NoteStateMark state={row.note} />
      </Link>
    </li>
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

function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLInputElement && event.target.type !== 'radio';
}

function focusRadio(row: HTMLLIElement | null): void {
  row?.querySelector<HTMLInputElement>('input[value=late]')?.focus();
}
