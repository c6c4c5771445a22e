/**
 * Looks through everything that can be reached from React's own tree: props, states, refs and
 * contexts of what is on screen, and what React keeps of what no longer is.
 */

/** @param ignored what belongs to the test, not to the window: its double of the bridge */
export function heldByReact(words: readonly string[], ignored: readonly object[]): string[] {
  const seen = new Set<unknown>(ignored);
  const waiting: unknown[] = rootsOfReact();
  if (waiting.length === 0) throw new Error('there is no React root on this page');
  const found = new Set<string>();
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') {
      for (const word of words) if (value.includes(word)) found.add(word);
    } else if (isLookedInto(value) && !seen.has(value)) {
      seen.add(value);
      waiting.push(...contentsOf(value));
    }
  }
  return [...found];
}

function rootsOfReact(): unknown[] {
  return [...document.querySelectorAll('*')].flatMap((element) =>
    Object.entries(element)
      .filter(([name]) => name.startsWith('__reactContainer$'))
      .map(([, fiber]): unknown => fiber),
  );
}

/** The page itself is searched as text, by others. */
function isLookedInto(value: unknown): value is object {
  const isThing = (typeof value === 'object' && value !== null) || typeof value === 'function';
  return isThing && !(value instanceof Node) && value !== window;
}

function contentsOf(thing: object): unknown[] {
  if (thing instanceof Map) return [...thing.keys(), ...thing.values()];
  if (thing instanceof Set) return [...thing];
  const fields = Object.values(Object.getOwnPropertyDescriptors(thing));
  return fields.map((field): unknown => field.value);
}
