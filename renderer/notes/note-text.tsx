import { sectionsOf } from '../../shared/domain/note-body';
import type { SignableText } from '../../shared/domain/signed-text';
import { sectionTexts } from '../ui/texts';
import { MomentText } from '../ui/when';
import css from './note-text.module.css';
import { noteTexts } from './texts';

/** A note as it is read: its sections, its signature, and the addenda in their order. */
export function NoteText({ text }: { readonly text: SignableText }) {
  const sections = sectionsOf(text.body).filter((section) => section.text.trim() !== '');
  const { signature } = text;
  return (
    <div className={css.note}>
      {sections.length === 0 && <p className={css.soft}>{noteTexts.empty}</p>}
      {sections.map((section) => (
        <section key={section.name} className={css.section}>
          {section.name !== 'text' && <p className={css.heading}>{sectionTexts[section.name]}</p>}
          <p className={css.text} dir="auto">
            {section.text}
          </p>
        </section>
      ))}
      {signature && (
        <p className={css.signature}>
          <bdi>{noteTexts.signedBy(signature.author)}</bdi>
          <MomentText {...signature.signed} />
        </p>
      )}
      {text.addenda.map((addendum) => (
        <section key={addendum.id} className={css.addendum}>
          <p className={css.heading}>{noteTexts.addendum}</p>
          <p className={css.text} dir="auto">
            {addendum.text}
          </p>
          <p className={css.signature}>
            <bdi>{noteTexts.addendumBy(addendum.author)}</bdi>
            <MomentText {...addendum.written} />
          </p>
        </section>
      ))}
    </div>
  );
}
