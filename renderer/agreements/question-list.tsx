import type { UnderstandingQuestion } from '../../shared/domain/agreement';
import css from './agreements.module.css';
import { readingTexts } from './texts';

interface Props {
  readonly questions: readonly UnderstandingQuestion[];
}

/** The statements with their answers, for the clinician (M97). */
export function QuestionList({ questions }: Props) {
  return (
    <ol className={css.questions}>
      {questions.map((question, index) => (
        <li key={index}>
          <QuestionText question={question} />
        </li>
      ))}
    </ol>
  );
}

export function QuestionText({ question }: { readonly question: UnderstandingQuestion }) {
  const { statement, isTrue, explanation } = question;
  return (
    <>
      <p dir="auto">{statement}</p>
      <p className={css.answer}>
        <strong>{isTrue ? readingTexts.isTrue : readingTexts.isNotTrue}</strong>
        {' · '}
        <bdi>{explanation}</bdi>
      </p>
    </>
  );
}
