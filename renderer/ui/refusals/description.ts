/** A refusal in words for people. */
export interface Description {
  readonly title: string;
  readonly whatHappened: string;
  readonly isAnythingLost: string;
  readonly whatToDo: string;
}

export const NOTHING_LOST = 'Nothing is lost.';
export const TEXT_STAYS = 'Nothing is lost: what you typed is still on this screen.';
export const RECORD_UNTOUCHED = 'Nothing is lost: no file was changed.';

/** The words for each refusal of one area, by its code. */
export type Descriptions<Refused extends { readonly code: string }> = {
  readonly [Code in Refused['code']]: (
    refusal: Extract<Refused, { readonly code: Code }>,
  ) => Description;
};
