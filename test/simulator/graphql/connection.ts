import type { Fields } from "./context.ts";
import { GithubError, SimulatorGap } from "./errors.ts";

export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

export interface ConnectionOf<Item> {
  readonly items: readonly Item[];
  /** What a cursor points at: it stays valid while other items come and go. */
  readonly key: (item: Item) => string | number;
  readonly node: (item: Item) => unknown;
}

/** A page of a list as GitHub cuts it. That `first` or `last` is there and within bounds is checked before the query runs. */
export function connection<Item>(args: PageArguments, { items, key, node }: ConnectionOf<Item>): Fields {
  const cursor = (item: Item): string => Buffer.from(`cursor:v2:${key(item)}`).toString("base64");
  const at = (text: string): number => {
    const index = items.findIndex((item) => cursor(item) === text);
    if (index >= 0) return index;
    throw new GithubError("INVALID_CURSOR_ARGUMENTS", `\`${text}\` does not appear to be a valid cursor.`);
  };
  let start = args.after == null ? 0 : at(args.after) + 1;
  let end = args.before == null ? items.length : at(args.before);
  if (args.first != null) end = Math.min(end, start + args.first);
  if (args.last != null) start = Math.max(start, end - args.last);
  const shown = items.slice(start, end);
  const [head, tail] = [shown.at(0), shown.at(-1)];
  return {
    totalCount: items.length,
    nodes: () => shown.map(node),
    edges: () => shown.map((item) => ({ cursor: cursor(item), node: node(item) })),
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: head === undefined ? null : cursor(head),
      endCursor: tail === undefined ? null : cursor(tail),
    },
  };
}

/** A connection to things this simulated world has none of. */
export function emptyConnection(args: PageArguments): Fields {
  return connection<never>(args, { items: [], key: String, node: String });
}

/** Refuses arguments the simulator would otherwise ignore, which would be an answer to another question. */
export function refuseArguments(field: string, args: object, names: readonly string[]): void {
  const given = Object.entries(args).find(([name, value]) => names.includes(name) && value != null);
  if (given !== undefined) throw new SimulatorGap(`the argument ${given[0]} of ${field}`);
}
