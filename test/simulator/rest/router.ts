/** Path parameters that may hold slashes; the others end at the next one. */
const GREEDY = new Set(["ref", "path", "basehead", "branch"]);

export interface Match<Entry> {
  readonly entry: Entry;
  /** Decoded. */
  readonly params: Readonly<Record<string, string>>;
}

export interface Routable {
  readonly method: string;
  readonly route: string;
}

/** Finds entries by method and path; where several templates fit, the one with more fixed segments wins. */
export function createRouter<Entry extends Routable>(
  entries: readonly Entry[],
): (method: string, path: string) => Match<Entry> | null {
  const compiled = entries
    .map((entry) => ({ entry, pattern: compile(entry.route), fixed: entry.route.split("/").filter(isFixed).length }))
    .toSorted((a, b) => b.fixed - a.fixed);
  return (method, path) => {
    for (const { entry, pattern } of compiled) {
      const found = entry.method === method ? pattern.exec(path) : null;
      if (found !== null) return { entry, params: decode(found.groups ?? {}) };
    }
    return null;
  };
}

function isFixed(segment: string): boolean {
  return !segment.startsWith("{");
}

function compile(template: string): RegExp {
  const parts = template.split("/").map((segment) => {
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    if (name === undefined) return segment;
    return GREEDY.has(name) ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`;
  });
  // The root folder of a repository's contents has an empty path.
  return new RegExp(`^${parts.join("/").replace("/contents/(?<path>.+)", "/contents(?:/(?<path>.*))?")}$`);
}

function decode(groups: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const decoded = Object.entries(groups).map(([name, value]) => [name, decodeOne(value ?? "")] as const);
  return Object.fromEntries(decoded);
}

function decodeOne(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    // Not percent-encoded properly: taken literally, as it names nothing anyway.
    return value;
  }
}
