import type { GroupProcess, GroupProcessPoint } from '../../../shared/domain/group-process';
import { sayExactDate } from '../../ui/say-dates';
import css from './group.module.css';
import { groupProcessTexts, stageTexts } from './texts';

/** The session that is written about, and those of its module before it. */
export interface ProcessPlace {
  readonly date: string;
  readonly earlier: readonly GroupProcessPoint[];
}

interface Props extends Pick<GroupProcess, 'stage' | 'cohesion'> {
  readonly place: ProcessPlace;
}

interface Drawn extends Pick<GroupProcess, 'stage' | 'cohesion'> {
  readonly key: string;
  readonly date: string;
  readonly isHere: boolean;
}

const COLUMN = 23;
const LEVEL = 9;
const TOP = 8;
const HEIGHT = TOP + 4 * LEVEL + 24;
const LEVELS = [1, 2, 3, 4, 5];
const xOf = (index: number) => COLUMN * index + COLUMN / 2;
const yOf = (cohesion: number) => TOP + (5 - cohesion) * LEVEL;

/** How stage and cohesion went, to be seen at a glance; nothing while there is one session alone. */
export function Course({ place, stage, cohesion }: Props) {
  if (place.earlier.length === 0) return null;
  const points: readonly Drawn[] = [
    ...place.earlier.map(({ sessionId, sessionDate, ...said }) => ({
      ...{ key: sessionId, date: sessionDate, isHere: false },
      ...said,
    })),
    { key: 'here', date: place.date, isHere: true, stage, cohesion },
  ];
  return (
    <div className={css.course}>
      <h2 className={css.heading}>{groupProcessTexts.course}</h2>
      <ol className={css.said} aria-label={groupProcessTexts.course}>
        {points.map((point) => (
          <li key={point.key}>{wordsOf(point)}</li>
        ))}
      </ol>
      <Plot points={points} />
    </div>
  );
}

function Plot({ points }: { readonly points: readonly Drawn[] }) {
  const width = COLUMN * points.length;
  return (
    <svg
      className={css.plot}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      aria-hidden
    >
      {LEVELS.map((level) => (
        <line key={level} className={css.level} x1={0} x2={width} y1={yOf(level)} y2={yOf(level)} />
      ))}
      {points.map((point, index) => (
        <PlotPoint key={point.key} point={point} before={points[index - 1]} index={index} />
      ))}
    </svg>
  );
}

interface PlotPointProps {
  readonly point: Drawn;
  readonly before: Drawn | undefined;
  readonly index: number;
}

/** A session about which nothing was said breaks the line rather than bridging it. */
function PlotPoint({ point, before, index }: PlotPointProps) {
  const { cohesion, stage, isHere } = point;
  const isJoined = cohesion !== null && before !== undefined && before.cohesion !== null;
  return (
    <g>
      <title>{wordsOf(point)}</title>
      <rect className={css.column} x={COLUMN * index} y={0} width={COLUMN} height={HEIGHT} />
      {isJoined && (
        <line
          className={css.line}
          x1={xOf(index - 1)}
          y1={yOf(before.cohesion)}
          x2={xOf(index)}
          y2={yOf(cohesion)}
        />
      )}
      {cohesion !== null && (
        <circle
          className={css.point}
          data-here={isHere}
          cx={xOf(index)}
          cy={yOf(cohesion)}
          r={isHere ? 5 : 3.5}
        />
      )}
      <text className={css.letter} data-here={isHere} x={xOf(index)} y={HEIGHT - 4}>
        {stage === null ? '–' : stageTexts[stage].label.charAt(0)}
      </text>
    </g>
  );
}

function wordsOf({ date, stage, cohesion }: Drawn): string {
  return groupProcessTexts.inSession(
    sayExactDate(date),
    stage === null ? groupProcessTexts.noStage : stageTexts[stage].label,
    cohesion === null ? groupProcessTexts.noCohesion : groupProcessTexts.cohesionIn(cohesion),
  );
}
