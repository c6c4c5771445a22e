import type { OverviewPress, Printer } from '../application/ports/release';
import { overviewPage } from './overview-page';
import { pressPage } from './press-page';

/** The overview of a module as a PDF. */
export function overviewPress(printer: Printer): OverviewPress {
  return {
    print: (overview, stamp) => {
      const { practiceName, clinicianName } = stamp.practice;
      const author = practiceName || clinicianName;
      return pressPage(printer, overviewPage(overview, stamp), { author, madeAt: stamp.madeAt });
    },
  };
}
