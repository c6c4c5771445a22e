import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../ui/dialog';
import { takeLostFocus } from '../../ui/focus-on-arrival';
import { FormActions } from '../../ui/form';
import { reasonOf } from '../guard/texts';
import type { FoundName } from './found-names';
import css from './signing.module.css';
import { signingTexts } from './texts';
import type { Freezing } from './use-freezing';

/** What is asked about, with the two ways on: with the names, or back. */
export type Asking = Omit<Freezing, 'names' | 'refusal'> & {
  readonly names: NonNullable<Freezing['names']>;
};

interface Props<Place extends string> {
  readonly text: string;
  readonly isPersonal: boolean;
  readonly names: readonly FoundName<Place>[];
  readonly onReplace: (names: readonly FoundName<Place>[]) => void;
  readonly asking: Asking;
  /** What is done with the names left in, and once none is left. */
  readonly withNames: string;
  readonly without: string;
}

/** Each name with its sentence: replaced one by one or together, or kept for a written reason. */
export function NamesDialog<Place extends string>(props: Props<Place>) {
  const { names, asking } = props;
  // Refused once more, what was replaced before is no answer: the reason is asked for again.
  const [replacedIn, setReplacedIn] = useState<Asking['names'] | null>(null);
  const isNoneLeft =
    names.length === 0 && replacedIn === asking.names && inTemplate(asking.names).length === 0;
  const onReplace = (replaced: readonly FoundName<Place>[]) => {
    setReplacedIn(asking.names);
    props.onReplace(replaced);
  };
  return (
    <Dialog title={signingTexts.title} onClose={asking.back}>
      {isNoneLeft ? <NoneLeft {...props} /> : <Names {...props} onReplace={onReplace} />}
    </Dialog>
  );
}

function NoneLeft<Place extends string>({ asking, without }: Props<Place>) {
  return (
    <>
      <p role="status">{signingTexts.none}</p>
      <FormActions>
        <Button
          ref={takeLostFocus}
          loading={asking.isFreezing}
          onClick={() => void asking.go(null)}
        >
          {without}
        </Button>
        <Button variant="default" onClick={asking.back}>
          {signingTexts.back}
        </Button>
      </FormActions>
    </>
  );
}

function Names<Place extends string>({ text, names, asking, onReplace, ...props }: Props<Place>) {
  return (
    <>
      <p>{text}</p>
      {names.length > 0 && (
        <ul className={css.names} aria-label={signingTexts.list}>
          {names.map((name, index) => (
            // What stood first is gone once it is replaced: its place is taken by the next.
            <li key={`${names.length} ${index}`}>
              <Sentence name={name} isPersonal={props.isPersonal} />
              <Button
                ref={index === 0 ? takeLostFocus : null}
                variant="default"
                size="compact-sm"
                aria-label={signingTexts.replaceShown(name.shown)}
                onClick={() => onReplace([name])}
              >
                {signingTexts.replace}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NotPlaced names={inTemplate(asking.names)} text={signingTexts.inTemplate} />
      {names.length === 0 && (
        <NotPlaced
          names={asking.names.filter(({ isInTemplate }) => !isInTemplate)}
          text={signingTexts.notPlaced}
        />
      )}
      {names.length > 1 && (
        <div>
          <Button variant="default" onClick={() => onReplace(names)}>
            {signingTexts.replaceAll}
          </Button>
        </div>
      )}
      <KeepNames asking={asking} withNames={props.withNames} />
    </>
  );
}

interface NotPlacedProps extends Pick<Asking, 'names'> {
  readonly text: string;
}

/** Names that cannot be replaced here: it can only be written why they stay. */
function NotPlaced({ names, text }: NotPlacedProps) {
  if (names.length === 0) return null;
  return (
    <>
      <p>{text}</p>
      <ul className={css.names} aria-label={text}>
        {names.map(({ shown }) => (
          <li key={shown}>
            <mark className={css.name}>{shown}</mark>
          </li>
        ))}
      </ul>
    </>
  );
}

function inTemplate(names: Asking['names']): Asking['names'] {
  return names.filter(({ isInTemplate }) => isInTemplate);
}

interface SentenceProps {
  readonly name: FoundName<string>;
  readonly isPersonal: boolean;
}

function Sentence({ name, isPersonal }: SentenceProps) {
  return (
    <div className={css.sentence}>
      <p dir="auto">
        {name.before}
        <mark className={css.name}>{name.shown}</mark>
        {name.after}
      </p>
      <p className={css.why}>{reasonOf(name, isPersonal ? 'personal' : 'shared')}</p>
    </div>
  );
}

function KeepNames({ asking, withNames }: Pick<Props<string>, 'asking' | 'withNames'>) {
  const { reason, writeReason } = asking;
  const [isMissing, setIsMissing] = useState(false);
  const keep = () => {
    setIsMissing(reason.trim() === '');
    if (reason.trim() !== '') void asking.go(reason.trim());
  };
  return (
    <>
      <Textarea
        label={signingTexts.reason}
        description={signingTexts.reasonNote}
        error={isMissing && signingTexts.reasonMissing}
        value={reason}
        rows={2}
        maxLength={1_000}
        spellCheck={false}
        autoComplete="off"
        dir="auto"
        onChange={(event) => writeReason(event.currentTarget.value)}
      />
      <FormActions>
        <Button variant="default" onClick={asking.back}>
          {signingTexts.back}
        </Button>
        <Button color="red" loading={asking.isFreezing} onClick={keep}>
          {withNames}
        </Button>
      </FormActions>
    </>
  );
}
