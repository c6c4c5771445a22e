/**
 * Values of a form that were kept as JSON, put into the shape that the form has today: what is not
 * there or of another kind stays as it is, so that a form kept by an earlier Alcove opens as well.
 */
export function withShapeOf<Values>(values: Values, kept: unknown): Values {
  return fitted(values, kept) as Values;
}

/**
 * Of the values of a form, those that differ from what it began with: fields within fields one by
 * one, lists as a whole. Put back with `withShapeOf`, they leave the others as they are by then.
 */
export function changesIn(values: unknown, begun: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(values) || !isRecord(begun)) return {};
  const changed = Object.entries(values).filter(([name, value]) => isChanged(value, begun[name]));
  return Object.fromEntries(
    changed.map(([name, value]) => {
      const before = begun[name];
      return [name, isRecord(value) && isRecord(before) ? changesIn(value, before) : value];
    }),
  );
}

/** As JSON keeps it. */
function isChanged(value: unknown, before: unknown): boolean {
  return JSON.stringify(value) !== JSON.stringify(before);
}

function fitted(value: unknown, kept: unknown): unknown {
  if (isRecord(value) && isRecord(kept)) {
    const fields = Object.entries(value);
    return Object.fromEntries(fields.map(([name, inner]) => [name, fitted(inner, kept[name])]));
  }
  // An emptied number is NaN, which JSON does not know.
  if (typeof value === 'number' && kept === null) return Number.NaN;
  return kindOf(kept) === kindOf(value) ? kept : value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return kindOf(value) === 'record';
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' && value !== null ? 'record' : typeof value;
}
