/** Why a record is not handed over as it was asked for. Nothing left. */
export type ReleaseRefusal =
  /** A mask that was judged is not there any more: the text, the names or the choice changed. */
  | { readonly code: 'mask-changed' }
  /** A note that is to be held back is no signed note of the chosen days. */
  | { readonly code: 'withheld-note-missing' }
  /** What would leave is not what was looked at: it was changed while the save dialog stood open. */
  | { readonly code: 'record-changed' }
  /** A legal authority is the ground, and which one is not said (M96). */
  | { readonly code: 'authority-not-stated' }
  /** Their record was destroyed when its time was over. */
  | { readonly code: 'record-destroyed'; readonly number: string; readonly destroyedOn: string };
