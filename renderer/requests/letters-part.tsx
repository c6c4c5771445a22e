import { Button } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { RequestView } from '../../shared/contract/record-requests';
import { letterSchema, type Letter } from '../../shared/domain/letter';
import { letterFor } from '../../shared/domain/letter-templates';
import type { PracticeProfile } from '../../shared/domain/practice';
import { useMarkLetterSentMutation } from '../api/hooks';
import { DateField, SelectField } from '../ui/fields';
import { Form, FormActions, Row } from '../ui/form';
import { Section } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { sayFullDate } from '../ui/say-dates';
import { uiTexts } from '../ui/texts';
import { useDomainForm } from '../ui/use-domain-form';
import { useToday } from '../ui/use-now';
import css from './requests.module.css';
import { SaveLetter } from './save-letter';
import { letterTexts, sentTexts } from './kind-texts';
import { requestTexts } from './texts';

interface Props {
  readonly view: RequestView;
  readonly practice: PracticeProfile;
}

/** What was written to who asked, and how it went out. */
export function LettersPart({ view, practice }: Props) {
  const { request, about, releases } = view;
  const { letters, outcome } = request;
  const releaseNumbers = releases.map(({ number }) => number);
  const facts = { practice, request, memberName: about.name };
  return (
    <Section title={requestTexts.letters}>
      <div className={css.part}>
        {letters.length === 0 && <p className={css.soft}>{requestTexts.lettersNone}</p>}
        <ul className={css.letters}>
          {letters.map((letter) => (
            <li key={letter.id}>
              <WrittenLetter view={view} letter={letter} />
            </li>
          ))}
        </ul>
        {outcome === null && releases.length > 0 && (
          <SaveLetter
            request={request}
            open={requestTexts.coverWrite}
            letter={letterFor({ kind: 'cover', releaseNumbers }, facts)}
            keepAs={`request:${request.id}:cover-letter`}
          />
        )}
      </div>
    </Section>
  );
}

interface LetterProps {
  readonly view: RequestView;
  readonly letter: Letter;
}

function WrittenLetter({ view, letter }: LetterProps) {
  const [isMarking, setIsMarking] = useState(false);
  const { kind, file, sent } = letter;
  return (
    <>
      <p>
        {letterTexts[kind]}{' '}
        <span className={css.soft}>
          <PersonName>{file.name}</PersonName>
        </span>
      </p>
      {sent && (
        <p className={css.soft}>
          {requestTexts.letterSent(sentTexts[sent.how], sayFullDate(sent.on))}
        </p>
      )}
      {isMarking ? (
        <SentForm view={view} letter={letter} onClose={() => setIsMarking(false)} />
      ) : (
        <div className={css.acts}>
          {!sent && <span className={css.near}>{requestTexts.letterUnsent}</span>}
          <Button
            size="compact-sm"
            variant="default"
            aria-label={markingOf(letter)}
            onClick={() => setIsMarking(true)}
          >
            {sent ? requestTexts.letterChange : requestTexts.letterMark}
          </Button>
        </div>
      )}
    </>
  );
}

function markingOf({ kind, sent }: Letter): string {
  const { letterChangeOf, letterMarkOf } = requestTexts;
  return sent ? letterChangeOf(letterTexts[kind]) : letterMarkOf(letterTexts[kind]);
}

const { on, how } = letterSchema.unwrap().shape.sent.unwrap().unwrap().shape;

function SentForm({ view, letter, onClose }: LetterProps & { readonly onClose: () => void }) {
  const [markLetterSent, { error }] = useMarkLetterSentMutation();
  const first = { on: useToday(), how: 'post' } as const;
  const form = useDomainForm(z.object({ on, how }), letter.sent ?? first);
  const { control, formState } = form;
  const submit = form.handleSubmit(async (sent) => {
    const { id: requestId } = view.request;
    const reply = await markLetterSent({ requestId, letterId: letter.id, sent });
    if (!reply.error) onClose();
  });
  return (
    <Form label={markingOf(letter)} onSubmit={(event) => void submit(event)}>
      <Row>
        <DateField control={control} name="on" label={requestTexts.letterSentOn} />
        <SelectField
          control={control}
          name="how"
          label={requestTexts.letterSentHow}
          options={how.options.map((value) => ({ value, label: sentTexts[value] }))}
        />
      </Row>
      <RefusalMessage refusal={refusalOf(error)} />
      <FormActions>
        <Button type="submit" loading={formState.isSubmitting}>
          {requestTexts.letterSentSave}
        </Button>
        <Button variant="default" onClick={onClose}>
          {uiTexts.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
