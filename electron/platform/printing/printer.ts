import { app } from 'electron';
import path from 'node:path';
import type { Printer, RunPrinter } from '../../application/ports/release';
import { embeddedFontFaces } from './fonts';
import { openHiddenWindow } from './hidden-window';
import { windowPrinter } from './window-printer';

/** The printer of the running app: a hidden window of its own for each print, fonts from the app. */
export function hiddenWindowPrinter(
  fontsFolder = () => path.join(app.getAppPath(), 'assets', 'fonts'),
): Printer & RunPrinter {
  return windowPrinter(openHiddenWindow, () => embeddedFontFaces(fontsFolder()));
}
