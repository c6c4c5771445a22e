import { Link } from 'react-router';
import type { Output } from '../../shared/contract/contract';
import { paths } from '../shell/paths';
import { PersonName } from '../ui/person-name';
import css from './agreements.module.css';
import { readingTexts, whenSignedTexts } from './texts';

interface Props {
  readonly view: Output<'getAgreement'>;
}

/** Present members of whom a consent is wanted, each with the way to their agreements (M100). */
export function WantedFrom({ view }: Props) {
  const { wantedFrom } = view;
  if (wantedFrom.length === 0) return <p className={css.soft}>{whyNobody(view)}</p>;
  return (
    <ul className={css.wantedFrom}>
      {wantedFrom.map(({ memberId, preferredFirstName, legalName }) => (
        <li key={memberId}>
          <Link to={paths.memberAgreements(memberId)}>
            <PersonName>{preferredFirstName}</PersonName>
          </Link>
          <span className={css.legalName}>
            <PersonName>{legalName}</PersonName>
          </span>
        </li>
      ))}
    </ul>
  );
}

function whyNobody({ agreement }: Props['view']): string {
  if (agreement.retiredAt !== null) return readingTexts.wantedRetired;
  if (agreement.versions.length === 0) return readingTexts.wantedUnpublished;
  if (agreement.neededAt !== 'admission') return whenSignedTexts[agreement.neededAt];
  return readingTexts.wantedNobody;
}
