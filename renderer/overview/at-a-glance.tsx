import { Link } from 'react-router';
import type { ModuleOverview } from '../../shared/domain/module-overview';
import { paths } from '../shell/paths';
import { totalsOf } from './in-numbers';
import css from './overview.module.css';
import { overviewTexts } from './texts';

/** The few numbers that answer first whether all is well. */
export function AtAGlance({ overview }: { readonly overview: ModuleOverview }) {
  const { sessions, present } = overview;
  const planned = sessions.filter(({ state }) => state !== 'called-off').length;
  const totals = totalsOf(sessions);
  const { held, came, marks, notRecorded, unsigned, groupNotes } = totals;
  return (
    <div className={css.glance}>
      <dl className={css.keys}>
        <Key term={overviewTexts.present} value={String(present)} />
        <Key term={overviewTexts.held} value={overviewTexts.heldOf(held, planned)} />
        <Key term={overviewTexts.came} value={overviewTexts.cameOf(came, marks)} />
        {notRecorded > 0 && (
          <Key term={overviewTexts.notRecorded} value={String(notRecorded)} isMissing />
        )}
        <Key term={overviewTexts.unsigned} value={String(unsigned)} isMissing={unsigned > 0} />
        <Key
          term={overviewTexts.groupNotes}
          value={String(groupNotes)}
          isMissing={groupNotes > 0}
        />
      </dl>
      {unsigned + groupNotes > 0 && (
        <p>
          <Link to={paths.notes}>{overviewTexts.toNotes}</Link>
        </p>
      )}
    </div>
  );
}

interface KeyProps {
  readonly term: string;
  readonly value: string;
  readonly isMissing?: boolean;
}

function Key({ term, value, isMissing = false }: KeyProps) {
  return (
    <div className={css.key}>
      <dt>{term}</dt>
      <dd data-missing={isMissing}>{value}</dd>
    </div>
  );
}
