import { useId } from 'react';
import { sectionsOf, type NoteSection } from '../../shared/domain/note-body';
import type { Addendum, NoteSignature, SignableText } from '../../shared/domain/signed-text';
import { correctionNumbers, strikesIn } from '../../shared/domain/struck-text';
import { headingOf } from '../ui/texts';
import { MomentText } from '../ui/when';
import { LateMark } from './correction/late-mark';
import { StruckText } from './correction/struck-text';
import { correctionTexts } from './correction/texts';
import css from './note-text.module.css';
import { noteTexts } from './texts';

/** A note as it is read: its sections, its signature, and the addenda in their order. */
export function NoteText({ text }: { readonly text: SignableText }) {
  const sections = sectionsOf(text.body).filter((section) => section.text.trim() !== '');
  const id = useId();
  const placeOf = (number: number) => `${id}-correction-${number}`;
  const onSee = (number: number) => document.getElementById(placeOf(number))?.focus();
  const numbers = correctionNumbers(text.addenda);
  return (
    <div className={css.note}>
      {sections.length === 0 && <p className={css.soft}>{noteTexts.empty}</p>}
      {text.signature && <Late signature={text.signature} />}
      {sections.map((section) => (
        <section key={section.name} className={css.section}>
          <Heading section={section} />
          <p className={css.text} dir="auto">
            <StruckText text={section.text} strikes={strikesIn(text, section.name)} onSee={onSee} />
          </p>
        </section>
      ))}
      {text.signature && <Signature signature={text.signature} />}
      {text.addenda.map((addendum) => (
        <AddendumText
          key={addendum.id}
          {...{ text, addendum, onSee, placeOf }}
          number={numbers.get(addendum.id) ?? null}
        />
      ))}
    </div>
  );
}

/** The one section of a free note needs no heading. */
function Heading({ section: { name, title } }: { readonly section: NoteSection }) {
  if (name === 'text') return null;
  return (
    <p className={css.heading} dir="auto">
      {headingOf(name, title)}
    </p>
  );
}

function Late({ signature: { signed, occasion } }: { readonly signature: NoteSignature }) {
  if (!occasion?.isLate) return null;
  const { startedAt, timeZone } = occasion;
  return <LateMark session={{ at: startedAt, timeZone }} written={signed} />;
}

function Signature({ signature: { author, signed } }: { readonly signature: NoteSignature }) {
  return (
    <p className={css.signature}>
      <bdi>{noteTexts.signedBy(author)}</bdi>
      <MomentText {...signed} />
    </p>
  );
}

interface AddendumProps {
  readonly text: SignableText;
  readonly addendum: Addendum;
  /** `null`: it corrects nothing. */
  readonly number: number | null;
  readonly onSee: (number: number) => void;
  readonly placeOf: (number: number) => string;
}

function AddendumText({ text, addendum, number, onSee, placeOf }: AddendumProps) {
  const { correction } = addendum;
  const arrival = number === null ? {} : { id: placeOf(number), tabIndex: -1 };
  return (
    <section className={css.addendum}>
      <p className={css.heading} {...arrival}>
        {number === null ? noteTexts.addendum : correctionTexts.heading(number)}
      </p>
      <p className={css.text} dir="auto">
        <StruckText text={addendum.text} strikes={strikesIn(text, addendum.id)} onSee={onSee} />
      </p>
      {correction && (
        <p className={css.reason} dir="auto">
          {correctionTexts.reason(correction.reason)}
        </p>
      )}
      <p className={css.signature}>
        <bdi>{(correction ? noteTexts.correctionBy : noteTexts.addendumBy)(addendum.author)}</bdi>
        <MomentText {...addendum.written} />
      </p>
    </section>
  );
}
