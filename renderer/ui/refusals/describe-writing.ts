import type { NameRefusal } from '../../../shared/contract/refusal';
import type { SignedTextRefusal } from '../../../shared/domain/signed-text';
import type { WritingRefusal } from '../../../shared/domain/writing';
import { describeIntake } from './describe-intake';
import type { Description } from './description';
import { writingTexts } from './writing-texts';

type InWriting =
  NameRefusal | WritingRefusal | Extract<SignedTextRefusal, { code: 'passage-missing' }>;
type Other = Parameters<typeof describeIntake>[0];

/** Words what writing, signing and their settings can refuse. */
export function describeWriting(refusal: InWriting | Other): Description {
  switch (refusal.code) {
    case 'names-in-note':
      return writingTexts.namesInNote(refusal.names.map(({ shown }) => shown));
    case 'passage-missing':
      return writingTexts.passageMissing;
    case 'template-name-taken':
      return writingTexts.templateNameTaken(refusal.name);
    case 'snippet-taken':
      return writingTexts.snippetTaken(refusal.abbreviation);
    case 'too-many-templates':
      return writingTexts.tooManyTemplates(refusal.most);
    case 'too-many-snippets':
      return writingTexts.tooManySnippets(refusal.most);
    default:
      return describeIntake(refusal);
  }
}
