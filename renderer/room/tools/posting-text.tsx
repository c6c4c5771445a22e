import { partsOf } from '../../../shared/domain/posting-text';
import { placeholderTexts } from './texts';
import css from './tools.module.css';

/** A posting in full; what is filled in when it is copied stands in a frame. */
export function PostingText({ text }: { readonly text: string }) {
  return (
    <p className={css.text} dir="auto">
      {partsOf(text).map((part, index) =>
        part.kind === 'words' ? (
          part.text
        ) : (
          <span key={index} className={css.placeholder}>
            {placeholderTexts[part.name]}
          </span>
        ),
      )}
    </p>
  );
}
