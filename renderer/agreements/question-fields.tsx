import { ActionIcon, Button, Input } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX, type Icon } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useController, useFieldArray } from 'react-hook-form';
import { TextField } from '../ui/fields';
import { Fieldset } from '../ui/form';
import { Hint } from '../ui/hint';
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
          <div className={css.questionActions}>
            <Act
              label={draftTexts.moveUp(index + 1)}
              icon={IconArrowUp}
              isOff={index === 0}
              onAct={() => move(index, index - 1)}
            />
            <Act
              label={draftTexts.moveDown(index + 1)}
              icon={IconArrowDown}
              isOff={index === last}
              onAct={() => move(index, index + 1)}
            />
            <Act label={draftTexts.remove(index + 1)} icon={IconX} onAct={() => remove(index)} />
          </div>
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

interface ActProps {
  readonly label: string;
  readonly icon: Icon;
  /** It keeps the keyboard where it is, and does nothing. */
  readonly isOff?: boolean;
  readonly onAct: () => void;
}

function Act({ label, icon: Sign, isOff = false, onAct }: ActProps) {
  return (
    <Hint label={label}>
      <ActionIcon
        variant="subtle"
        size="lg"
        className={css.act ?? ''}
        aria-label={label}
        aria-disabled={isOff}
        onClick={onAct}
      >
        <Sign size={18} aria-hidden />
      </ActionIcon>
    </Hint>
  );
}
