import type { RepeatedText } from '../../../shared/domain/repeated-text';
import { sayExactDate } from '../../ui/say-dates';
import { deskTexts } from '../desk-texts';
import css from './repeats.module.css';
import type { ShownRepeat } from './use-repeats';

interface Props {
  readonly repeats: readonly ShownRepeat[];
  readonly onGoTo: (repeat: RepeatedText) => void;
}

const FIRST_WORDS = 8;

/** Passages that stand in another member's note as well, in this note's own words (M115). */
export function RepeatList({ repeats, onGoTo }: Props) {
  if (repeats.length === 0) return null;
  return (
    <section className={css.repeats} aria-label={deskTexts.repeats}>
      <h2>{deskTexts.repeats}</h2>
      <ul>
        {repeats.map((repeat) => {
          const words = firstWordsOf(repeat.shown);
          return (
            <li key={`${repeat.section} ${repeat.from}`}>
              <button
                type="button"
                className={css.words}
                aria-label={deskTexts.showInText(words)}
                onClick={() => onGoTo(repeat)}
              >
                <bdi>{words}</bdi>
              </button>
              <p>
                {deskTexts.repeatedIn(repeat.preferredFirstName, sayExactDate(repeat.sessionDate))}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function firstWordsOf(text: string): string {
  const words = text.split(/\s+/u);
  const first = words.slice(0, FIRST_WORDS).join(' ');
  return words.length > FIRST_WORDS ? `${first} …` : first;
}
