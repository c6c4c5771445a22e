import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import css from './check.module.css';
import type { Running } from './running';
import { privacyTexts } from './texts';

const questions = ['doorShut', 'headphones', 'unseen'] as const;
type Question = (typeof questions)[number];

/** M22, M91, M111: the clinician's own room, asked of the clinician. */
export function PrivacyCheck({ onDone }: Running<'privacy'>) {
  const [ticked, setTicked] = useState<ReadonlySet<Question>>(new Set());
  const tick = (question: Question, isTicked: boolean): void => {
    const others = [...ticked].filter((one) => one !== question);
    setTicked(new Set(isTicked ? [...others, question] : others));
  };
  return (
    <fieldset className={css.running}>
      <legend>{privacyTexts.question}</legend>
      {questions.map((question) => (
        <Checkbox
          key={question}
          label={privacyTexts[question]}
          checked={ticked.has(question)}
          onChange={(event) => tick(question, event.currentTarget.checked)}
        />
      ))}
      <div className={css.actions}>
        <Button onClick={() => onDone(ticked.size === questions.length ? 'alone' : 'not-alone')}>
          {privacyTexts.answer}
        </Button>
      </div>
    </fieldset>
  );
}
