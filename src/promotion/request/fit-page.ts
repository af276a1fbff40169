/** A part of a page, and what stands in its place when there is no room for all of it. */
export interface Part {
  readonly markdown: string;
  /** Left out: this part always stays whole. It is short by construction. */
  readonly instead?: string;
  /** The higher, the sooner it makes room. */
  readonly rank?: number;
}

/**
 * Joins the parts of a page, at most `limit` characters: where it is too long, the parts of the highest rank are replaced by
 * what says where to read them, one after the other. Never cuts inside a part, because half of a fence or a table is
 * something else.
 */
export function fitPage(parts: readonly Part[], limit: number): string {
  const order = parts
    .map(({ rank = 0, instead }, index) => ({ rank, index, instead }))
    .filter(({ instead }) => instead !== undefined)
    .toSorted((left, right) => right.rank - left.rank || right.index - left.index);
  const texts = parts.map(({ markdown }) => markdown);
  for (const { index, instead = "" } of order) {
    if (length(texts) <= limit) break;
    texts[index] = instead;
  }
  return join(texts);
}

function join(texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("\n\n");
}

function length(texts: readonly string[]): number {
  return join(texts).length;
}
