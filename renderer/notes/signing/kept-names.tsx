import type { KeptNames as Kept, SignableText } from '../../../shared/domain/signed-text';
import { MomentText } from '../../ui/when';
import css from './signing.module.css';
import { signingTexts } from './texts';

interface Props {
  readonly text: Pick<SignableText, 'keptNames' | 'signature'>;
}

/** Why names of others stand in it, for the clinician alone (M109). */
export function KeptNames({ text: { keptNames, signature } }: Props) {
  if (keptNames.length === 0 || !signature) return null;
  return (
    <div className={css.kept}>
      <ul>
        {keptNames.map((kept) => (
          <li key={kept.at}>
            <One kept={kept} timeZone={signature.signed.timeZone} />
          </li>
        ))}
      </ul>
      <p>{signingTexts.keptNote}</p>
    </div>
  );
}

function One({ kept, timeZone }: { readonly kept: Kept; readonly timeZone: string }) {
  return (
    <>
      {signingTexts.kept(kept.count)} (<MomentText at={kept.at} timeZone={timeZone} />
      ): <bdi>{kept.reason}</bdi>
    </>
  );
}
