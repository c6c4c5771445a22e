import { Button, Input } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useController, useFieldArray } from 'react-hook-form';
import { TextField } from '../ui/fields';
import { Fieldset } from '../ui/form';
import { OrderActs } from '../ui/order-acts';
import { Segments } from '../ui/segments';
import css from './draft.module.css';
import type { TextControl } from './text-field';
import { draftTexts, readingTexts } from './texts';

const MOST_QUESTIONS = 20;

/** Statements that are true or not, to see that the text was understood (M97). */
export function QuestionFields({ control }: { readonly control: TextControl }) {
  const questions = useFieldArray({ control, name: 'questions' });
  const [said, setSaid] = useState('');
  const add = useRef<HTMLButtonElement>(null);
  const last = questions.fields.length - 1;
  const move = (from: number, to: number) => {
    if (to < 0 || to > last) return;
    questions.move(from, to);
    setSaid(draftTexts.moved(from + 1, to + 1));
  };
  const remove = (index: number) => {
    questions.remove(index);
    setSaid(draftTexts.removed(index + 1));
    add.current?.focus();
  };
  return (
    <Fieldset legend={draftTexts.questions} note={draftTexts.questionsNote}>
      {questions.fields.map(({ id }, index) => (
        <div key={id} className={css.question}>
          <QuestionWords control={control} index={index} />
          <OrderActs
            texts={draftTexts}
            index={index}
            count={last + 1}
            onMove={move}
            onRemove={remove}
          />
        </div>
      ))}
      <div>
        <Button
          ref={add}
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-disabled={last + 1 >= MOST_QUESTIONS}
          onClick={() => {
            if (last + 1 >= MOST_QUESTIONS) return;
            questions.append({ statement: '', isTrue: true, explanation: '' });
          }}
        >
          {draftTexts.addQuestion}
        </Button>
      </div>
      <p role="status" className={css.said}>
        {said}
      </p>
    </Fieldset>
  );
}

interface WordsProps {
  readonly control: TextControl;
  readonly index: number;
}

function QuestionWords({ control, index }: WordsProps) {
  const { field } = useController({ control, name: `questions.${index}.isTrue` });
  return (
    <div className={css.questionWords}>
      <TextField
        control={control}
        name={`questions.${index}.statement`}
        label={draftTexts.statement(index + 1)}
        isRequired
      />
      <Input.Wrapper label={draftTexts.answer(index + 1)} labelElement="div">
        <div>
          <Segments
            label={draftTexts.answer(index + 1)}
            value={field.value ? 'true' : 'not-true'}
            onChoose={(chosen) => field.onChange(chosen === 'true')}
            options={[
              { value: 'true', label: readingTexts.isTrue },
              { value: 'not-true', label: readingTexts.isNotTrue },
            ]}
          />
        </div>
      </Input.Wrapper>
      <TextField
        control={control}
        name={`questions.${index}.explanation`}
        label={draftTexts.explanation(index + 1)}
        isRequired
      />
    </div>
  );
}
