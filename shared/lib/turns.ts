/**
 * Runs pieces of work that share a key one after another. RxDB has no transaction over two
 * documents; within the one process that may write, taking turns is as good.
 */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>;

export function takingTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.then(noop, noop).then(() => {
      if (last.get(key) === settled) last.delete(key);
    });
    last.set(key, settled);
    return mine;
  };
}

function noop(): void {}
