import { Link } from 'react-router';
import { useProposeChargesQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { sayMonth } from '../ui/say-dates';
import css from './billing.module.css';
import { outdatedIn } from './proposals';
import { outdatedTexts } from './texts';

/** Before papers go out: which charges of the month no longer say what its sessions say. */
export function OutdatedCharges({ month }: { readonly month: string }) {
  const { currentData: proposed } = useProposeChargesQuery({ month });
  const outdated = proposed ? outdatedIn(proposed) : 0;
  if (outdated === 0) return null;
  return (
    <div className={css.notices}>
      <Banner
        tone="missing"
        title={outdatedTexts.title(outdated)}
        actions={
          <Link to={`${paths.ledger}?month=${month}`}>
            {outdatedTexts.toCharges(sayMonth(`${month}-01`))}
          </Link>
        }
      >
        <p>{outdatedTexts.text}</p>
      </Banner>
    </div>
  );
}
