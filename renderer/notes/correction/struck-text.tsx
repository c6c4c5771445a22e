import { VisuallyHidden } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { partsOf, type Strike, type TextPart } from '../../../shared/domain/struck-text';
import css from './correction.module.css';
import { correctionTexts } from './texts';

interface Props {
  readonly text: string;
  readonly strikes: readonly Strike[];
  /** How a piece of the text is shown, struck or not. */
  readonly show?: (text: string) => ReactNode;
  /** Leads to a correction; without it, its number alone is said. */
  readonly onSee?: (number: number) => void;
}

/** A text in which what a correction struck stays readable, with a way to the correction. */
export function StruckText({ text, strikes, show = (said) => said, onSee }: Props) {
  return partsOf(text, strikes).map((part, index) => (
    <Fragment key={index}>
      <Part part={part} show={show} />
      {part.ends.map((number) => (
        <SeeCorrection key={number} number={number} onSee={onSee} />
      ))}
    </Fragment>
  ));
}

interface PartProps {
  readonly part: TextPart;
  readonly show: (text: string) => ReactNode;
}

function Part({ part, show }: PartProps) {
  if (part.struckBy.length === 0) return show(part.text);
  return (
    <del className={css.struck}>
      <VisuallyHidden component="span">{correctionTexts.struck}</VisuallyHidden>
      {show(part.text)}
    </del>
  );
}

interface SeeProps {
  readonly number: number;
  readonly onSee: ((number: number) => void) | undefined;
}

function SeeCorrection({ number, onSee }: SeeProps) {
  const short = correctionTexts.seeShort(number);
  if (!onSee) {
    return (
      <span className={css.number}>
        <VisuallyHidden component="span">{correctionTexts.see(number)}</VisuallyHidden>
        <span aria-hidden>{short}</span>
      </span>
    );
  }
  return (
    <button
      type="button"
      className={css.see}
      aria-label={correctionTexts.see(number)}
      title={correctionTexts.see(number)}
      onClick={() => onSee(number)}
    >
      {short}
    </button>
  );
}
