/**
 * Values of a form that were kept as JSON, put into the shape that the form has today: what is not
 * there or of another kind stays as it is, so that a form kept by an earlier Alcove opens as well.
 */
export function withShapeOf<Values>(values: Values, kept: unknown): Values {
  return fitted(values, kept) as Values;
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
