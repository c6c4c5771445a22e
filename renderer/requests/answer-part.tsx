import { useState } from 'react';
import type { Input } from '../../shared/contract/contract';
import type { RequestView } from '../../shared/contract/record-requests';
import {
  answerLetterKindSchema,
  letterFor,
  type LetterOccasion,
} from '../../shared/domain/letter-templates';
import type { PracticeProfile } from '../../shared/domain/practice';
import type { RequestOutcome } from '../../shared/domain/record-request';
import { letterKindOf } from '../../shared/domain/request-answer';
import { useAnswerRequestMutation } from '../api/hooks';
import { Section } from '../ui/page';
import { sayFullDate } from '../ui/say-dates';
import { AnswerForm } from './answer-form';
import type { AnswerRead } from './answer-values';
import { LetterForm } from './letter-form';
import css from './requests.module.css';
import { groundTexts, outcomeTexts, sentTexts } from './kind-texts';
import { requestTexts } from './texts';

interface Props {
  readonly view: RequestView;
  readonly practice: PracticeProfile;
}

/** How it ends. What refuses something is told by a letter, and the two are saved together. */
export function AnswerPart({ view, practice }: Props) {
  const { outcome } = view.request;
  return (
    <Section title={requestTexts.answer}>
      {outcome === null ? (
        <Answering view={view} practice={practice} />
      ) : (
        <Outcome outcome={outcome} />
      )}
    </Section>
  );
}

function Outcome({ outcome: { kind, on, refusals, sent } }: { readonly outcome: RequestOutcome }) {
  return (
    <div className={css.letters}>
      <p>{requestTexts.answerReading(outcomeTexts[kind], sayFullDate(on))}</p>
      {sent && <p>{requestTexts.handedOver(sentTexts[sent.how], sayFullDate(sent.on))}</p>}
      <ul className={css.letters}>
        {refusals.map(({ what, ground, note }, index) => (
          <li key={index}>
            <bdi>{what}</bdi>
            <span className={css.detail}>{groundTexts[ground]}</span>
            {note !== '' && (
              <span className={css.detail} dir="auto">
                {note}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Answering({ view, practice }: Props) {
  const { request, about } = view;
  const [answerRequest, { error }] = useAnswerRequestMutation();
  const [toWrite, setToWrite] = useState<AnswerRead | null>(null);
  const answer = async (answered: Omit<Input<'answerRequest'>, 'requestId'>) =>
    !(await answerRequest({ requestId: request.id, ...answered })).error;
  const occasion = toWrite && occasionOf(toWrite, view);
  if (!toWrite || !occasion) {
    return (
      <AnswerForm
        view={view}
        practice={practice}
        error={error}
        onAnswer={async (outcome) => {
          if (occasionOf(outcome, view) === null) return answer({ outcome, letter: null });
          setToWrite(outcome);
          return false;
        }}
      />
    );
  }
  return (
    <LetterForm
      letter={letterFor(occasion, { practice, request, memberName: about.name })}
      keepAs={`request:${request.id}:answer-letter`}
      button={requestTexts.answerLetterSave}
      error={error}
      onSave={(written, reasonToKeepNames) => {
        // A letter of another kind is a bug, and throws.
        const kind = answerLetterKindSchema.parse(written.kind);
        return answer({ outcome: toWrite, letter: { ...written, kind }, reasonToKeepNames });
      }}
      onClose={() => setToWrite(null)}
    />
  );
}

/** The letter that an answer needs; `null` where it refuses nothing. */
function occasionOf({ kind, refusals }: AnswerRead, { about }: RequestView): LetterOccasion | null {
  const letter = letterKindOf({ kind, refusals });
  if (letter !== 'record-destroyed') return letter && { kind: letter, refusals };
  const { certificate } = about;
  return certificate ? { kind: letter, certificate } : { kind: 'refusal', refusals };
}
