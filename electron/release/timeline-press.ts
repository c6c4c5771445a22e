import type { Printer, TimelinePress } from '../application/ports/release';
import { pressPage } from './press-page';
import { timelinePage } from './timeline-page';

/** The timeline as a PDF. */
export function timelinePress(printer: Printer): TimelinePress {
  return {
    print: (entries, stamp) => {
      const { practiceName, clinicianName } = stamp.practice;
      const author = practiceName || clinicianName;
      return pressPage(printer, timelinePage(entries, stamp), { author, madeAt: stamp.madeAt });
    },
  };
}
