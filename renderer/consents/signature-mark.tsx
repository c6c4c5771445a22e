import {
  PAD_HEIGHT,
  PAD_WIDTH,
  pathOf,
  type SignatureMark as Mark,
} from '../../shared/domain/signature-mark';
import css from './consents.module.css';
import { consentTexts } from './texts';

interface Props {
  readonly mark: Mark;
  readonly signerName: string;
}

/** A drawn signature as the vectors it is kept as, in the colour of the ink around it. */
export function SignatureMark({ mark, signerName }: Props) {
  return (
    <svg
      className={css.signatureMark}
      viewBox={`0 0 ${PAD_WIDTH} ${PAD_HEIGHT}`}
      role="img"
      aria-label={consentTexts.markOf(signerName)}
    >
      <path d={pathOf(mark)} />
    </svg>
  );
}
