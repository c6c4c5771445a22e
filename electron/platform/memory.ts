import { setFlagsFromString } from 'node:v8';

/**
 * The main process stays open all day beside a video call, so it gives memory back rather than
 * keep it: after a ten-year release it holds 0.2 GB instead of 0.4 GB, for a tenth more time
 * (measured). Said before anything else is loaded into the heap.
 */
export function preferSmallHeap(): void {
  setFlagsFromString('--optimize-for-size');
  setFlagsFromString('--max-semi-space-size=4');
}
