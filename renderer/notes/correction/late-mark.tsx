import type { Moment } from '../../../shared/domain/fields';
import { localDateOf } from '../../../shared/lib/dates';
import { sayExactMoment, sayFullDate } from '../../ui/say-dates';
import css from './correction.module.css';
import { correctionTexts } from './texts';

interface Props {
  readonly session: Moment;
  readonly written: Moment;
}

/** A note that was signed later than the clinician means to says so, for good (M9). */
export function LateMark({ session, written }: Props) {
  return (
    <p className={css.late}>
      <Day moment={session} say={correctionTexts.lateSession} />
      <Day moment={written} say={correctionTexts.lateWritten} />
    </p>
  );
}

function Day({ moment, say }: { readonly moment: Moment; readonly say: (date: string) => string }) {
  const { at, timeZone } = moment;
  return (
    <time dateTime={at} title={sayExactMoment(at, timeZone)}>
      {say(sayFullDate(localDateOf(new Date(at), timeZone)))}
    </time>
  );
}
