import {
  IconCircle,
  IconCircleCheckFilled,
  IconCircleDotted,
  IconCircleHalf2,
  IconClock,
  IconCheck,
  IconMailOff,
  IconX,
} from '@tabler/icons-react';
import type { AttendanceMark as Mark } from '../../shared/domain/attendance';
import type { NoteState } from '../../shared/domain/note';
import css from './marks.module.css';
import { attendanceTexts, minutesLate, noteStateTexts } from './texts';

export const attendanceIcons = {
  present: IconCheck,
  late: IconClock,
  'absent-with-notice': IconX,
  'absent-without-notice': IconMailOff,
} as const;

/** The colour that goes with each sign: only being there is green. */
export const attendanceTones = {
  present: 'accent',
  late: 'amber',
  'absent-with-notice': 'neutral',
  'absent-without-notice': 'neutral',
} as const;

/** How a member attended: a sign and words. */
export function AttendanceMark({ mark }: { readonly mark: Mark }) {
  const Icon = attendanceIcons[mark.kind];
  const label = mark.kind === 'late' ? minutesLate(mark.minutes) : attendanceTexts[mark.kind].label;
  return (
    <span className={css.mark} data-kind={mark.kind}>
      <Icon size={16} aria-hidden />
      {label}
    </span>
  );
}

const stateIcons = {
  'not-started': IconCircleDotted,
  draft: IconCircleHalf2,
  signed: IconCircleCheckFilled,
} as const;

interface StateProps {
  readonly state: NoteState;
  /** In a narrow list the sign stands alone; its words are its tooltip and its name. */
  readonly isCompact?: boolean;
}

/** How far a note has come: a sign that differs in shape, and words. */
export function NoteStateMark({ state, isCompact = false }: StateProps) {
  const Icon = stateIcons[state] ?? IconCircle;
  const words = noteStateTexts[state];
  if (!isCompact) {
    return (
      <span className={css.mark} data-state={state}>
        <Icon size={16} aria-hidden />
        {words}
      </span>
    );
  }
  return (
    <span className={css.mark} data-state={state} title={words}>
      <Icon size={18} role="img" aria-label={words} />
    </span>
  );
}
