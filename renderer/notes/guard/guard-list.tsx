import { Button } from '@mantine/core';
import { useId } from 'react';
import { Hint } from '../../ui/hint';
import { ariaKeysOf, shortcuts } from '../../ui/keys';
import type { SectionFinding } from './findings';
import css from './guard-list.module.css';
import { saidOf } from './said-names';
import { guardTexts, reasonOf, type GuardedText } from './texts';

/** More are counted, not listed: a text that holds a whole roster is no note. */
const MOST_LISTED = 40;

interface Props {
  readonly findings: readonly SectionFinding[];
  readonly guardedText?: GuardedText;
  readonly onReplace: (finding: SectionFinding) => void;
  readonly onGoTo: (finding: SectionFinding) => void;
}

/** The names in a draft that do not belong there, each with its reason and a way to replace it. */
export function GuardList({ findings, guardedText = 'personal', onReplace, onGoTo }: Props) {
  const id = useId();
  if (findings.length === 0) return null;
  const sure = findings.filter(({ certainty }) => certainty === 'sure').length;
  const listed = findings.slice(0, MOST_LISTED);
  const left = findings.length - listed.length;
  return (
    <section className={css.guard} aria-label={guardTexts.list}>
      <h2 id={id} className={css.title}>
        {saidOf(sure, findings.length - sure)}
      </h2>
      <ul className={css.list} aria-labelledby={id}>
        {listed.map((finding) => (
          <Row
            key={`${finding.section} ${finding.from}`}
            finding={finding}
            guardedText={guardedText}
            onReplace={onReplace}
            onGoTo={onGoTo}
          />
        ))}
      </ul>
      {left > 0 && <p className={css.reason}>{guardTexts.more(left)}</p>}
    </section>
  );
}

interface RowProps extends Required<Omit<Props, 'findings'>> {
  readonly finding: SectionFinding;
}

function Row({ finding, guardedText, onReplace, onGoTo }: RowProps) {
  const { shown, certainty } = finding;
  return (
    <li className={css.row}>
      <Hint label={guardTexts.nextName} shortcut={shortcuts.nextName}>
        <button
          type="button"
          className={css.name}
          data-certainty={certainty}
          aria-label={guardTexts.goTo(shown)}
          aria-keyshortcuts={ariaKeysOf(shortcuts.nextName)}
          onClick={() => onGoTo(finding)}
        >
          {shown}
        </button>
      </Hint>
      <p className={css.reason}>
        {reasonOf(finding, guardedText)}
        {certainty === 'maybe' && <span> {guardTexts.maybeExplained}</span>}
      </p>
      <Hint label={guardTexts.replace} shortcut={shortcuts.replaceName}>
        <Button
          className={css.replace}
          size="compact-sm"
          variant="default"
          aria-label={guardTexts.replaceShown(shown)}
          onClick={() => onReplace(finding)}
        >
          {guardTexts.replace}
        </Button>
      </Hint>
    </li>
  );
}
