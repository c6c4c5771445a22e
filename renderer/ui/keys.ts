/** A combination of keys. `mod` is Ctrl, and ⌘ on a Mac. */
export interface Shortcut {
  readonly key: string;
  readonly mod?: boolean;
  readonly alt?: boolean;
  /** Held down it runs again and again, as moving does. Any other key is one press. */
  readonly repeats?: boolean;
}

export const shortcuts = {
  palette: { key: 'k', mod: true },
  search: { key: 'f', mod: true },
  hide: { key: '.', mod: true },
  lock: { key: 'l', mod: true },
  safety: { key: 'F8' },
  /** Some keyboards give F8 to the loudspeaker. */
  safetyToo: { key: 'e', mod: true },
  people: { key: '1', alt: true },
  tools: { key: '2', alt: true },
  votes: { key: '3', alt: true },
  sign: { key: 'Enter', mod: true },
  next: { key: 'ArrowDown', alt: true, repeats: true },
  previous: { key: 'ArrowUp', alt: true, repeats: true },
  later: { key: 'Enter', alt: true },
  lastPlan: { key: 'p', alt: true },
  otherForm: { key: 'i', alt: true },
  compare: { key: 'c', alt: true },
  versions: { key: 'v', alt: true },
  nextName: { key: 'n', alt: true, repeats: true },
  replaceName: { key: 'r', alt: true },
  moveDown: { key: 'ArrowDown', alt: true, repeats: true },
  moveUp: { key: 'ArrowUp', alt: true, repeats: true },
  today: { key: '1', mod: true },
  groups: { key: '2', mod: true },
  members: { key: '3', mod: true },
  notes: { key: '4', mod: true },
  requests: { key: '5', mod: true },
  ledger: { key: '6', mod: true },
  settings: { key: ',', mod: true },
} as const satisfies Readonly<Record<string, Shortcut>>;

const isMac = () => /mac/iu.test(navigator.platform);

export function isPressed(event: KeyboardEvent, shortcut: Shortcut): boolean {
  const mod = isMac() ? event.metaKey : event.ctrlKey;
  return (
    isKey(event, shortcut) &&
    mod === (shortcut.mod ?? false) &&
    event.altKey === (shortcut.alt ?? false) &&
    !event.shiftKey
  );
}

/** With Alt a Mac types a sign for a digit or a letter; some keyboards have digits under Shift. */
function isKey({ key, code }: KeyboardEvent, shortcut: Shortcut): boolean {
  const isDigit = shortcut.alt === true && code === `Digit${shortcut.key}`;
  const isSign = shortcut.alt === true && isMac() && code === `Key${shortcut.key.toUpperCase()}`;
  return isDigit || isSign || key.toLowerCase() === shortcut.key.toLowerCase();
}

const signs: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Enter: '↵',
};

/** The keys in the order in which they are pressed: `['Ctrl', 'K']`. */
export function keysOf({ key, mod, alt }: Shortcut): readonly string[] {
  const named = signs[key] ?? key.toUpperCase();
  return [...(mod ? [isMac() ? '⌘' : 'Ctrl'] : []), ...(alt ? [isMac() ? '⌥' : 'Alt'] : []), named];
}

/** As `aria-keyshortcuts` wants it: `Control+K`. */
export function ariaKeysOf({ key, mod, alt }: Shortcut): string {
  const modifiers = [...(mod ? [isMac() ? 'Meta' : 'Control'] : []), ...(alt ? ['Alt'] : [])];
  return [...modifiers, key.length === 1 ? key.toUpperCase() : key].join('+');
}
