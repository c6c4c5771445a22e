import type { LetterPress, Printer } from '../application/ports/release';
import { letterPage } from './letter-page';
import { pressPage } from './press-page';

/** A letter as a PDF. */
export function letterPress(printer: Printer): LetterPress {
  return {
    print: (letter, stamp) => {
      const { practiceName, clinicianName } = stamp.practice;
      const author = practiceName || clinicianName;
      return pressPage(printer, letterPage(letter, stamp), { author, madeAt: stamp.madeAt });
    },
  };
}
