import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AgreementText } from '../../shared/domain/agreement';
import { compareAgreements, type AgreementComparison } from '../../shared/domain/compare-texts';
import { Changed, ComparedParts } from '../ui/compared';
import css from './comparison.module.css';
import { folded, shaped } from './folded';
import { QuestionText } from './question-list';
import { publishTexts, readingTexts, sayExpiry } from './texts';

interface Props {
  readonly before: AgreementText;
  readonly after: AgreementText;
}

/** What changed, to be read: added words underlined, removed ones struck through, each also said. */
export function Comparison({ before, after }: Props) {
  const compared = compareAgreements(before, after);
  const [isWhole, setIsWhole] = useState(false);
  if (compared.isSame) return <p className={css.soft}>{publishTexts.unchanged}</p>;
  return (
    <div className={css.comparison}>
      <p className={css.title} dir="auto">
        <ComparedParts of={compared.title} />
      </p>
      <Paragraphs of={compared.paragraphs} isWhole={isWhole} />
      <Questions of={compared.questions} isWhole={isWhole} />
      {compared.expiry && (
        <>
          <Changed kind="removed">
            <p>{sayExpiry(compared.expiry.before)}</p>
          </Changed>
          <Changed kind="added">
            <p>{sayExpiry(compared.expiry.after)}</p>
          </Changed>
        </>
      )}
      <Button size="compact-sm" variant="default" onClick={() => setIsWhole(!isWhole)}>
        {isWhole ? publishTexts.onlyChanges : publishTexts.wholeText}
      </Button>
    </div>
  );
}

interface ListProps<Part extends keyof AgreementComparison> {
  readonly of: AgreementComparison[Part];
  readonly isWhole: boolean;
}

function Paragraphs({ of, isWhole }: ListProps<'paragraphs'>) {
  return folded(of, isWhole).map((entry, index) => {
    if (entry.kind === 'folded') return <Unchanged key={index} count={entry.count} />;
    const { shape, parts } = shaped(entry.paragraph.parts);
    return (
      <p key={index} data-shape={shape} dir="auto">
        <ComparedParts of={parts} />
      </p>
    );
  });
}

function Unchanged({ count }: { readonly count: number }) {
  return <p className={css.soft}>{publishTexts.unchangedLines(count)}</p>;
}

function Questions({ of, isWhole }: ListProps<'questions'>) {
  const shown = of.filter(({ kind }) => isWhole || kind !== 'same');
  if (shown.length === 0) return null;
  return (
    <>
      <h3>{readingTexts.questions}</h3>
      {shown.map(({ kind, question }, index) => (
        <Changed key={index} kind={kind}>
          <QuestionText question={question} />
        </Changed>
      ))}
    </>
  );
}
