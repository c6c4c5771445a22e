import { REQUIRED_PERCENT, type AttendanceStanding } from '../../shared/domain/attendance-ledger';
import css from './attendance.module.css';
import { ledgerAttendanceTexts } from './texts';

/** Pixels for one percent, and beside 0 and 100 so that no mark is cut. */
const PER_PERCENT = 1.4;
const BESIDE = 4;
const WIDTH = 100 * PER_PERCENT + 2 * BESIDE;
const HEIGHT = 22;

interface Props {
  readonly forecast: AttendanceStanding['forecast'];
}

/** From worst to best as a band, the pace so far as a mark on it, 75 % as a line across (M42). */
export function ForecastPlot({ forecast }: Props) {
  const { worst, current, best } = forecast;
  const percents = [worst.percent, current.percent, best.percent] as const;
  return (
    <>
      <svg
        className={css.plot}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={ledgerAttendanceTexts.plot(...percents)}
      >
        <rect className={css.track} x={xOf(0)} y={9} width={100 * PER_PERCENT} height={4} />
        <rect
          className={css.band}
          x={xOf(worst.percent)}
          y={6}
          width={Math.max(1, (best.percent - worst.percent) * PER_PERCENT)}
          height={10}
        />
        <line className={css.required} {...upright(REQUIRED_PERCENT)} y1={0} y2={HEIGHT} />
        <line className={css.pace} {...upright(current.percent)} y1={3} y2={HEIGHT - 3} />
      </svg>
      <span className={css.range} aria-hidden>
        {ledgerAttendanceTexts.range(...percents)}
      </span>
    </>
  );
}

function upright(percent: number) {
  return { x1: xOf(percent), x2: xOf(percent) };
}

function xOf(percent: number): number {
  return BESIDE + percent * PER_PERCENT;
}
