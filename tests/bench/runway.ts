import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterTheSession, writeTwelveNotes } from '../e2e/support/twelve-notes';
import { makeDemoVault } from '../support/demo/make-vault';
import { figure, median, type Figure } from './figure';
import { launchApp } from './launch-app';

/**
 * Twelve notes and the group's after one session, by keyboard alone: the keys that are no text, and
 * what the window takes of the clinician's twenty minutes.
 */
export async function benchRunway(folder: string): Promise<readonly Figure[]> {
  const userData = path.join(folder, 'runway');
  mkdirSync(userData);
  await makeDemoVault(userData, { today: '2026-11-20', years: 1 });
  const app = await launchApp(userData);
  try {
    const win = await app.firstWindow();
    const twelve = await afterTheSession(app, win);
    const { keysToBegin, keysForNotes, seconds, turns } = await writeTwelveNotes(win, twelve);
    const notes = twelve.names.length + 1;
    return [
      figure('twelve notes: keys that are no text, to a note', keysForNotes / notes, 'ratio', {
        limit: 3,
        beside: { keysToBegin, keysForNotes, notes },
      }),
      figure('twelve notes: what the window takes of it', seconds, 's'),
      figure('sign and next, from key to the next text', median(turns), 'ms', {
        limit: 500,
        beside: { slowestMs: Math.max(...turns) },
      }),
    ];
  } finally {
    await app.close();
  }
}
