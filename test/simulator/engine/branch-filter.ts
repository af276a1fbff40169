/** Positive and negative patterns of one `on.<event>` entry, as GitHub reads them. */
export interface RefFilter {
  readonly include?: readonly string[] | undefined;
  readonly ignore?: readonly string[] | undefined;
}

/**
 * Whether a branch or tag name passes `branches:`/`branches-ignore:`. In `include` the last matching pattern decides,
 * so that `!` takes back what an earlier pattern allowed. Without either list everything passes.
 */
export function passesFilter(name: string, filter: RefFilter): boolean {
  if (filter.include !== undefined) {
    let passes = false;
    for (const pattern of filter.include) {
      const negated = pattern.startsWith("!");
      if (matches(name, negated ? pattern.slice(1) : pattern)) passes = !negated;
    }
    return passes;
  }
  return !(filter.ignore ?? []).some((pattern) => matches(name, pattern));
}

/** GitHub's filter patterns: `*` stays within a path part, `**` does not, `?` and `+` repeat, `[]` is a class. */
function matches(name: string, pattern: string): boolean {
  const source = pattern.replace(/\*\*|\*|\?|\+|\[[^\]]*\]|\\.|[^*?+[\\]+|./g, (piece) => {
    if (piece === "**") return ".*";
    if (piece === "*") return "[^/]*";
    if (piece === "?" || piece === "+" || /^\[.+\]$/.test(piece) || piece.startsWith("\\")) return piece;
    return piece.replace(/[.^$(){}|[\]]/g, "\\$&");
  });
  return new RegExp(`^${source}$`).test(name);
}
