/** A small reader of iCalendar (RFC 5545), apart from what writes it. */

export interface ReadComponent {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
}

/** Every line as it is on the wire; a line that does not end in CRLF is a bug. */
export function rawLinesOf(text: string): readonly string[] {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end');
  const lines = text.slice(0, -2).split('\r\n');
  if (lines.some((line) => /[\r\n]/u.test(line))) throw new Error('a line end of another kind');
  return lines;
}

/** Components of one name, each with its properties by name; parameters stay in the name. */
export function componentsIn(text: string, name: string): readonly ReadComponent[] {
  const found: ReadComponent[] = [];
  let open: Map<string, string> | null = null;
  for (const line of unfolded(rawLinesOf(text))) {
    if (line === `BEGIN:${name}`) open = new Map();
    else if (line === `END:${name}` && open) {
      found.push({ name, properties: open });
      open = null;
    } else open?.set(...propertyOf(line));
  }
  return found;
}

function unfolded(lines: readonly string[]): readonly string[] {
  return lines.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
}

function propertyOf(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon), line.slice(colon + 1)];
}
