import type { Page } from '@playwright/test';

/**
 * Those of these texts that the window's own memory still holds as JavaScript strings, after a
 * garbage collection. What the page was told by the test itself is looked for as well: say it once.
 */
export async function heldInHeap(win: Page, texts: readonly string[]): Promise<readonly string[]> {
  const devtools = await win.context().newCDPSession(win);
  const chunks: string[] = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void chunks.push(chunk));
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devtools.detach();
  const heap = chunks.join('');
  return texts.filter((text) => heap.includes(text));
}

export async function heapHolds(win: Page, text: string): Promise<boolean> {
  return (await heldInHeap(win, [text])).length > 0;
}
