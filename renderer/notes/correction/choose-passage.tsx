import { sectionsOf } from '../../../shared/domain/note-body';
import { wholeWords, type Passage } from '../../../shared/domain/passage';
import { textAt, type Correction, type SignableText } from '../../../shared/domain/signed-text';
import { headingOf } from '../../ui/texts';
import css from './correction.module.css';
import { PassageField } from './passage-field';
import { correctionTexts } from './texts';

export type ChosenPassage = Passage & Pick<Correction, 'place'>;

interface Props {
  readonly text: SignableText;
  readonly chosen: ChosenPassage | null;
  readonly onChoose: (chosen: ChosenPassage | null) => void;
}

/** Every text of a signed note and of its addenda, to select what was wrong. */
export function ChoosePassage({ text, chosen, onChoose }: Props) {
  const choose = (place: Correction['place'], passage: Passage | null) => {
    if (passage) onChoose({ place, ...passage });
    else if (chosen?.place === place) onChoose(null);
  };
  return (
    <div className={css.passages}>
      <h2>{correctionTexts.choose}</h2>
      <p>{correctionTexts.chooseNote}</p>
      {textsOf(text).map(({ place, label, said }, index) => (
        <div key={place}>
          <p className={css.label}>{label}</p>
          <PassageField
            label={label}
            text={said}
            isFirst={index === 0}
            onSelect={(passage) => choose(place, passage)}
          />
        </div>
      ))}
      <p aria-live="polite">
        {chosen ? (
          <>
            {correctionTexts.chosen} <q className={css.chosen}>{wordsOf(text, chosen)}</q>
          </>
        ) : (
          correctionTexts.nothingChosen
        )}
      </p>
    </div>
  );
}

function textsOf(text: SignableText) {
  const sections = sectionsOf(text.body)
    .filter((section) => section.text.trim() !== '')
    .map(({ name, title, text: said }) => ({ place: name, label: headingOf(name, title), said }));
  const addenda = text.addenda.map(({ id, text: said }, index) => ({
    place: id,
    label: correctionTexts.addendumNumber(index + 1),
    said,
  }));
  return [...sections, ...addenda];
}

function wordsOf(text: SignableText, { place, ...selected }: ChosenPassage): string {
  const whole = textAt(text, place) ?? '';
  const passage = wholeWords(whole, selected);
  return passage ? whole.slice(passage.from, passage.to) : '';
}
