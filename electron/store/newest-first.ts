/** Newest first; a member has a handful, and no index of two fields is worth its room. */
export function newestFirst<Doc>(docs: readonly Doc[], at: (doc: Doc) => string): readonly Doc[] {
  return [...docs].sort((one, other) => (at(one) < at(other) ? 1 : -1));
}
