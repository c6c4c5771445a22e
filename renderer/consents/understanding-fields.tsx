import { useController, type Control } from 'react-hook-form';
import type { AgreementVersion, UnderstandingQuestion } from '../../shared/domain/agreement';
import { ParagraphField } from '../ui/fields';
import { Fieldset } from '../ui/form';
import { Segments } from '../ui/segments';
import { FieldError } from './field-error';
import css from './sign.module.css';
import { answerKey, type ReadSigning, type TypedSigning } from './sign-form-schema';
import { signTexts } from './sign-texts';

type SignControl = Control<TypedSigning, unknown, ReadSigning>;

interface Props {
  readonly control: SignControl;
  readonly version: AgreementVersion;
}

/** Understanding is checked with statements that are true or not, never assumed (M97). */
export function UnderstandingFields({ control, version }: Props) {
  const { field, fieldState } = useController({ control, name: 'understood' });
  const { questions } = version.content;
  if (questions.length === 0) return null;
  const isTalked = field.value === 'talked';
  return (
    <Fieldset legend={signTexts.understand} note={signTexts.understandNote}>
      <div>
        <Segments
          label={signTexts.understood}
          value={field.value}
          onChoose={field.onChange}
          options={[
            { value: 'here', label: signTexts.here },
            { value: 'talked', label: signTexts.talked },
          ]}
        />
      </div>
      {isTalked && (
        <ParagraphField
          control={control}
          name="discussed"
          label={signTexts.discussed}
          description={signTexts.talkedNote}
          isRequired
        />
      )}
      {!isTalked && (
        <ol className={css.statements}>
          {questions.map((question, index) => (
            <Statement
              key={answerKey(version, index)}
              control={control}
              name={answerKey(version, index)}
              question={question}
            />
          ))}
        </ol>
      )}
      <FieldError message={fieldState.error?.message} />
    </Fieldset>
  );
}

interface StatementProps {
  readonly control: SignControl;
  readonly name: string;
  readonly question: UnderstandingQuestion;
}

function Statement({ control, name, question }: StatementProps) {
  const { field } = useController({ control, name: `answers.${name}` });
  const { statement, isTrue, explanation } = question;
  const { answer, wrong } = field.value;
  const isRight = answer === String(isTrue);
  const choose = (chosen: 'true' | 'false') =>
    field.onChange({ answer: chosen, wrong: chosen === String(isTrue) ? wrong : wrong + 1 });
  return (
    <li className={css.statement}>
      <p dir="auto">{statement}</p>
      <Segments
        label={statement}
        value={answer === 'open' ? null : answer}
        onChoose={choose}
        options={[
          { value: 'true', label: signTexts.isTrue },
          { value: 'false', label: signTexts.isNotTrue },
        ]}
      />
      <p role="status" className={css.verdict} data-right={isRight} dir="auto">
        {verdictOn(answer, isRight, explanation)}
      </p>
    </li>
  );
}

function verdictOn(answer: string, isRight: boolean, explanation: string): string {
  if (answer === 'open') return '';
  return isRight ? signTexts.right : signTexts.wrong(explanation);
}
