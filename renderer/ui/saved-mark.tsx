import type { Refusal } from '../../shared/contract/refusal';
import { describeError } from './describe-error';
import css from './saved-mark.module.css';
import { sayClock } from './say-dates';
import { uiTexts } from './texts';

/** Where the text that is on screen stands. `saved` carries the time the store answered with. */
export type SaveState =
  | { readonly kind: 'untouched'; readonly savedAt: string | null }
  | { readonly kind: 'typing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly savedAt: string }
  | { readonly kind: 'not-saved'; readonly refusal: Refusal };

/** Says quietly and truthfully whether what is on screen is safe. */
export function SavedMark({ state }: { readonly state: SaveState }) {
  return (
    <p className={css.saved} data-kind={state.kind} role="status">
      {wordsOf(state)}
    </p>
  );
}

function wordsOf(state: SaveState): string {
  switch (state.kind) {
    case 'untouched':
      return state.savedAt === null ? '' : uiTexts.saved(sayClock(state.savedAt));
    case 'typing':
      return uiTexts.notSavedYet;
    case 'saving':
      return uiTexts.saving;
    case 'saved':
      return uiTexts.saved(sayClock(state.savedAt));
    case 'not-saved':
      return uiTexts.notSaved(describeError(state.refusal).title);
  }
}
