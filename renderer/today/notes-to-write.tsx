import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { WantedNotes } from '../../shared/contract/today';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { todayTexts } from './texts';
import css from './today.module.css';

interface Props {
  readonly wanted: WantedNotes;
}

/** In the first line of the first screen; nothing while every note is signed. */
export function NotesToWrite({ wanted: { all, overdue } }: Props) {
  if (all === 0) return null;
  return (
    <Link to={paths.notes} className={css.toWrite ?? ''} data-overdue={overdue > 0}>
      {overdue > 0 && <IconAlertTriangle size={16} aria-hidden />}
      {overdue > 0 ? todayTexts.toWriteOverdue(all, overdue) : todayTexts.toWrite(all)}
    </Link>
  );
}

/** Reminds from the chosen number of days on, and blocks nothing (M9). */
export function OverdueNotes({ wanted: { overdue, remindAfterDays } }: Props) {
  if (overdue === 0) return null;
  return (
    <Banner
      tone="missing"
      title={todayTexts.olderThan(overdue, remindAfterDays)}
      end={<Link to={paths.notes}>{todayTexts.seeNotes}</Link>}
    />
  );
}
