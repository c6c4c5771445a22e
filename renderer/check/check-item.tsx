import { Button } from '@mantine/core';
import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDotted,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { TechCheckItem, TechCheckResults } from '../../shared/domain/tech-check';
import { standingIn } from '../../shared/domain/tech-check-rules';
import { takeLostFocus } from '../ui/focus-on-arrival';
import css from './check.module.css';
import { wordsIn } from './outcome-words';
import { checkTexts, itemTexts } from './texts';

const icons = {
  fine: IconCircleCheck,
  'to-look-at': IconAlertTriangle,
  'in-the-way': IconAlertCircle,
  unchecked: IconCircleDotted,
} as const;

interface Props {
  readonly item: TechCheckItem;
  readonly results: TechCheckResults;
  readonly isActive: boolean;
  /** The keyboard was in it a moment ago. */
  readonly isJustDone: boolean;
  readonly onBegin: () => void;
  /** `null` for what asks nothing of anyone. */
  readonly onSkip: (() => void) | null;
  /** What is shown while it is looked at. */
  readonly children: ReactNode;
}

/** One thing of the check: a sign and words of how it stands, and what to do. */
export function CheckItem(props: Props) {
  const { item, results, isActive, onSkip } = props;
  const texts = itemTexts[item];
  const standing = standingIn(results, item) ?? 'unchecked';
  const Icon = icons[standing];
  return (
    <li className={css.item} data-standing={standing}>
      <Icon className={css.icon} size={20} aria-hidden />
      <div className={css.words} ref={props.isJustDone ? takeLostFocus : null} tabIndex={-1}>
        <h3>{texts.title}</h3>
        {isActive ? (
          <div className={css.active} ref={takeLostFocus} tabIndex={-1}>
            {props.children}
            {onSkip && (
              <Button className={css.skip ?? ''} variant="subtle" onClick={onSkip}>
                {texts.skip}
              </Button>
            )}
          </div>
        ) : (
          <Result item={item} results={results} />
        )}
      </div>
      {!isActive && (
        <Button className={css.begin ?? ''} variant="default" onClick={props.onBegin}>
          {standing === 'unchecked' ? texts.check : texts.again}
        </Button>
      )}
    </li>
  );
}

function Result({ item, results }: Pick<Props, 'item' | 'results'>) {
  const words = wordsIn(results, item);
  if (!words) return <p className={css.soft}>{checkTexts.notChecked}</p>;
  return (
    <>
      <p>{words.says}</p>
      {words.whatToDo && <p className={css.soft}>{words.whatToDo}</p>}
    </>
  );
}
