import type { OverviewSession } from '../../shared/domain/module-overview';
import { sayFullDate } from '../ui/say-dates';
import { stacked, totalsOf, type Stacked } from './in-numbers';
import css from './overview.module.css';
import { overviewTexts, sessionStateTexts } from './texts';

const COLUMN = 18;
const BAR = 12;
const HEIGHT = 96;
/** Below the bars: where a session that is not held has its mark. */
const FOOT = 8;

interface Props {
  readonly sessions: readonly OverviewSession[];
}

/** A bar for each session, its marks stacked; the table below it says the same in numbers. */
export function SessionBars({ sessions }: Props) {
  const { held, came, marks } = totalsOf(sessions);
  const width = sessions.length * COLUMN;
  const most = Math.max(1, ...sessions.map(allIn));
  return (
    <svg
      className={css.bars}
      viewBox={`0 0 ${width} ${HEIGHT + FOOT}`}
      width={width}
      height={HEIGHT + FOOT}
      role="img"
      aria-label={held === 0 ? overviewTexts.barsNone : overviewTexts.bars(held, came, marks)}
    >
      <line className={css.ground} x1={0} x2={width} y1={HEIGHT} y2={HEIGHT} />
      {sessions.map((session, index) => (
        <g key={session.sessionId}>
          <title>{wordsOf(session)}</title>
          <rect className={css.column} x={index * COLUMN} y={0} width={COLUMN} height={HEIGHT} />
          {session.state === 'held' ? (
            <Bar session={session} x={xOf(index)} unit={HEIGHT / most} />
          ) : (
            <rect
              className={css.notHeld}
              data-state={session.state}
              {...{ x: xOf(index), y: HEIGHT + 3, width: BAR, height: 4 }}
            />
          )}
        </g>
      ))}
    </svg>
  );
}

interface BarProps {
  readonly session: OverviewSession;
  readonly x: number;
  /** Pixels for one member. */
  readonly unit: number;
}

function Bar({ session, x, unit }: BarProps) {
  return stacked.map((kind, index) => {
    const below = stacked.slice(0, index).reduce((sum, one) => sum + session[one], 0);
    const height = session[kind] * unit;
    if (height === 0) return null;
    const y = HEIGHT - below * unit - height;
    return (
      <rect key={kind} className={css.stack} data-kind={kind} {...{ x, y, width: BAR, height }} />
    );
  });
}

function xOf(index: number): number {
  return index * COLUMN + (COLUMN - BAR) / 2;
}

function allIn(session: OverviewSession): number {
  return stacked.reduce((sum, kind) => sum + session[kind], 0);
}

function wordsOf(session: OverviewSession): string {
  const said = stacked
    .filter((kind) => session[kind] > 0)
    .map((kind) => overviewTexts.inBar(overviewTexts.numbers[kind], session[kind]));
  return [sayFullDate(session.date), sessionStateTexts[session.state], ...said].join(', ');
}

export function BarsLegend() {
  return (
    <ul className={css.legend} aria-label={overviewTexts.legend}>
      {stacked.map((kind) => (
        <li key={kind}>
          <Swatch kind={kind} />
          {overviewTexts.numbers[kind]}
        </li>
      ))}
    </ul>
  );
}

function Swatch({ kind }: { readonly kind: Stacked }) {
  return (
    <svg viewBox="0 0 12 12" width={12} height={12} aria-hidden>
      <rect className={css.stack} data-kind={kind} x={1} y={1} width={10} height={10} />
    </svg>
  );
}
