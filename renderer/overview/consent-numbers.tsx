import { Link } from 'react-router';
import type { ModuleOverview, OverviewAnswers } from '../../shared/domain/module-overview';
import { paths } from '../shell/paths';
import css from './overview.module.css';
import { overviewTexts, sayAnswers } from './texts';

interface Props {
  readonly overview: ModuleOverview;
}

/** Who of those who are in it answered what is needed for admission (M45, M100). */
export function ConsentNumbers({ overview: { agreements, present } }: Props) {
  if (agreements.length === 0) return <p className={css.soft}>{overviewTexts.consentsEmpty}</p>;
  if (present === 0) return <p className={css.soft}>{overviewTexts.nobodyAsked}</p>;
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{overviewTexts.agreement}</th>
          <th scope="col">{overviewTexts.answered}</th>
        </tr>
      </thead>
      <tbody>
        {agreements.map(({ agreementId, title, answers }) => (
          <tr key={agreementId}>
            <td dir="auto">
              <Link to={paths.agreement(agreementId)}>{title}</Link>
            </td>
            <td data-missing={answers.missing + answers.outdated > 0}>
              <AnswersBar answers={answers} of={present} />
              {sayAnswers(answers)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const WIDTH = 160;
const HEIGHT = 10;

interface BarProps {
  readonly answers: OverviewAnswers;
  readonly of: number;
}

/** The words beside it say the same. */
function AnswersBar({ answers, of }: BarProps) {
  const parts = [
    ['given', answers.given],
    ['outdated', answers.outdated],
    ['missing', answers.missing],
  ] as const;
  const unit = WIDTH / of;
  return (
    <svg
      className={css.answersBar}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden
    >
      {parts.map(([kind, count], index) => {
        const before = parts.slice(0, index).reduce((sum, [, one]) => sum + one, 0);
        const box = { x: before * unit, y: 1, width: count * unit, height: HEIGHT - 2 };
        return count > 0 && <rect key={kind} className={css.answer} data-kind={kind} {...box} />;
      })}
    </svg>
  );
}
