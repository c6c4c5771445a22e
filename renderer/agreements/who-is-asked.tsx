import type { Output } from '../../shared/contract/contract';
import css from './agreements.module.css';
import { publishTexts, whenSignedTexts } from './texts';
import { nextNumberOf } from './texts-of';

interface Props {
  readonly view: Output<'getAgreement'>;
}

/** How many will be asked to sign this version: a number, because it is not about any of them. */
export function WhoIsAsked({ view }: Props) {
  const { neededAt } = view.agreement;
  return (
    <div className={css.asked}>
      {neededAt === 'admission' ? <Counts view={view} /> : <p>{whenSignedTexts[neededAt]}</p>}
      <p className={css.soft}>{publishTexts.frozen}</p>
    </div>
  );
}

function Counts({ view: { agreement, concerned } }: Props) {
  const number = nextNumberOf(agreement);
  return (
    <>
      <p>{publishTexts.asked(concerned.members, number)}</p>
      {concerned.signed > 0 && <p>{publishTexts.again(concerned.signed, number - 1)}</p>}
    </>
  );
}
