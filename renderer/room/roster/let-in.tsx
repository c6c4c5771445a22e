import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { RoomMember, RoomView } from '../../../shared/contract/rooms';
import type { AttendanceMark } from '../../../shared/domain/attendance';
import { localTimeOf } from '../../../shared/lib/dates';
import { LateMinutes } from '../../sessions/late-minutes';
import { attendanceIcons, attendanceTones } from '../../ui/marks';
import { attendanceTexts } from '../../ui/texts';
import { markKeys } from './keys';
import { letInOf, type MarkKind } from './marking';
import css from './roster.module.css';
import { rosterTexts } from './texts';

const kinds = Object.keys(markKeys).filter((kind): kind is MarkKind => kind in markKeys);

interface ButtonsProps {
  readonly row: RoomMember;
  /** Only the row that has the keyboard is walked through with Tab. */
  readonly isCurrent: boolean;
  /** Ids of what tells how the member stands. */
  readonly describedBy: readonly string[];
  readonly onChoose: (kind: MarkKind) => void;
  readonly onClear: () => void;
}

/** Four marks, each under its letter; pressing the one that stands takes it back. */
export function MarkButtons({ row, isCurrent, describedBy, onChoose, onClear }: ButtonsProps) {
  const suggested = suggestedBy(row);
  return (
    <span className={css.marks} role="group" aria-label={rosterTexts.attendanceOf(row.displayName)}>
      {kinds.map((kind) => {
        const { label } = attendanceTexts[kind];
        const name = kind === suggested ? rosterTexts.announced(label) : label;
        const isChosen = row.mark?.kind === kind;
        const Icon = attendanceIcons[kind];
        return (
          <button
            key={kind}
            type="button"
            className={css.letter}
            title={name}
            aria-label={name}
            aria-pressed={isChosen}
            aria-keyshortcuts={markKeys[kind]}
            data-tone={attendanceTones[kind]}
            data-suggested={kind === suggested}
            {...(kind === 'present' && {
              'data-home': true,
              'aria-describedby': describedBy.join(' '),
            })}
            tabIndex={isCurrent || kind === 'present' ? 0 : -1}
            onClick={() => (isChosen ? onClear() : onChoose(kind))}
          >
            <Icon size={14} aria-hidden />
            <span aria-hidden>{markKeys[kind]}</span>
          </button>
        );
      })}
    </span>
  );
}

/** What was announced is hinted at, and never marked by itself (M40, M43). */
function suggestedBy({ mark, notices }: RoomMember): MarkKind | null {
  const notice = notices.at(-1);
  if (mark !== null || !notice) return null;
  return notice.kind === 'absent' ? 'absent-with-notice' : 'late';
}

interface StateProps {
  readonly row: RoomMember;
  readonly view: RoomView;
  readonly isCurrent: boolean;
  readonly onMinutes: (minutes: number) => void;
  readonly onCancel: () => void;
}

/** Where they stand at the door: not here, not ready, in since when, how late, absent. */
export function LetInState({ row, view, isCurrent, onMinutes, onCancel }: StateProps) {
  const { mark, needs } = row;
  if (mark?.kind === 'late') {
    return <Lateness {...{ row, view, mark, isCurrent, onMinutes, onCancel }} />;
  }
  if (mark === null && needs.length > 0) {
    return (
      <span className={css.notReady}>
        <IconAlertTriangle size={14} aria-hidden /> {rosterTexts.notReady(needs.length)}
      </span>
    );
  }
  return <span className={css.soft}>{sayState(row, view)}</span>;
}

function sayState(row: RoomMember, view: RoomView): string {
  if (row.mark === null) return rosterTexts.notHereYet;
  const entry = letInOf(view, row);
  if (!entry) return attendanceTexts[row.mark.kind].label;
  const time = localTimeOf(new Date(entry.at), view.session.timeZone);
  return entry.overrideReason === null ? rosterTexts.inSince(time) : rosterTexts.inWithReason(time);
}

interface LatenessProps extends StateProps {
  readonly mark: Extract<AttendanceMark, { readonly kind: 'late' }>;
}

/** The minutes by the room's clock; a click on them changes them (M39). */
function Lateness({ row, view, mark, isCurrent, onMinutes, onCancel }: LatenessProps) {
  const [isChanging, setIsChanging] = useState(false);
  const words = rosterTexts.late(mark.minutes);
  if (!isChanging) {
    return (
      <button
        type="button"
        className={css.lateness}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={rosterTexts.changeMinutesOf(row.displayName, words)}
        onClick={() => setIsChanging(true)}
      >
        {words}
      </button>
    );
  }
  const end = (answer: () => void) => {
    setIsChanging(false);
    answer();
  };
  return (
    <LateMinutes
      name={row.displayName}
      session={view.session}
      given={mark.minutes}
      isAsked
      onMinutes={(minutes) => end(() => onMinutes(minutes))}
      onCancel={() => end(onCancel)}
    />
  );
}
