import { TEXT_STAYS, type Description } from './description';

/** What signing and the settings for writing can refuse. */
export const writingTexts = {
  namesInNote: (shown: readonly string[]): Description => ({
    title: 'Names of members stand in this text',
    whatHappened: `Found: ${shown.join(', ')}.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Put “another member” in their place, or write down why they must stay.',
  }),
  passageMissing: {
    title: 'The passage is not in the signed text',
    whatHappened: 'What was chosen to be corrected could not be found again.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Select the passage once more.',
  },
  templateNameTaken: (name: string): Description => ({
    title: 'There is a template of this name already',
    whatHappened: `Another template is called ${name}.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Choose another name.',
  }),
  snippetTaken: (abbreviation: string): Description => ({
    title: 'This abbreviation is taken',
    whatHappened: `Another snippet is called ;${abbreviation}.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Choose another abbreviation.',
  }),
  tooManyTemplates: (most: number): Description => ({
    title: 'There is no room for another template',
    whatHappened: `Alcove keeps at most ${most}.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Remove one that is no longer used. Notes written in it keep it.',
  }),
  tooManySnippets: (most: number): Description => ({
    title: 'There is no room for another snippet',
    whatHappened: `Alcove keeps at most ${most}.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Remove one that is no longer used.',
  }),
} as const;
