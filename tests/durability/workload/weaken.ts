import { Driver } from '../../../electron/store/storage/driver';
import type { Synchronous } from './task';

type Pragma = (this: object, source: string, options?: object) => unknown;

/**
 * For controls: an engine that is told FULL, does less, and says FULL. All the rest of the program
 * runs as it is.
 */
export function weakenEngine(synchronous: Synchronous): void {
  if (synchronous === 'FULL') return;
  const prototype = Driver.prototype as unknown as { pragma: Pragma };
  const real = prototype.pragma;
  prototype.pragma = function pragma(source, options) {
    if (source === 'synchronous') return 2;
    const weaker = source === 'synchronous=FULL' ? `synchronous=${synchronous}` : source;
    return real.call(this, weaker, options);
  };
}
