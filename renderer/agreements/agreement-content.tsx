import type { AgreementText } from '../../shared/domain/agreement';
import { AgreementReading } from './agreement-reading';
import css from './agreements.module.css';
import { QuestionList } from './question-list';
import { readingTexts, sayExpiry } from './texts';

interface Props {
  readonly of: AgreementText;
  /** Left out where the screen's own heading says it. */
  readonly isTitled?: boolean;
}

/** Everything a version or a draft says: its text, its statements, and how long a consent holds. */
export function AgreementContent({ of, isTitled = false }: Props) {
  const { title, text, questions, expiresAfterMonths } = of;
  return (
    <div className={css.content}>
      <AgreementReading {...(isTitled && { title })} text={text} />
      {questions.length > 0 && (
        <div>
          <h3>{readingTexts.questions}</h3>
          <QuestionList questions={questions} />
        </div>
      )}
      <p className={css.soft}>{sayExpiry(expiresAfterMonths)}</p>
    </div>
  );
}
