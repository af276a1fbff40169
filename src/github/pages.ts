import type { Answer, Effect } from "./attempts.ts";
import { unexpected } from "./errors.ts";

export interface PageOptions {
  /** Most items; a longer list fails instead of being cut. */
  readonly cap: number;
  /** Name of the list inside the answer, as in `artifacts`; without it the answer itself is the list. */
  readonly list?: string;
}

const PER_PAGE = 100;

/**
 * Reads all pages by `Link` header, never by `total_count` (R5). Each next page has to be of the same list, of one and the
 * same repository, with a growing page number, and not seen before.
 */
export async function readPages(o: {
  readonly rest: (effect: Effect, route: string, parameters?: Readonly<Record<string, unknown>>) => Promise<Answer>;
  readonly apiUrl: string;
  readonly route: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly page: PageOptions;
}): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  const trail = new Trail(o.route, o.apiUrl);
  let answer = await o.rest("read", o.route, { per_page: PER_PAGE, ...o.parameters });
  for (;;) {
    items.push(...itemsOf(answer.data, o.page.list, o.route));
    if (items.length > o.page.cap) {
      throw unexpected(o.route, `more than ${o.page.cap} items; a part of the list would not be the list`);
    }
    const next = nextLink(answer.headers.get("link"));
    if (next === null) return items;
    trail.step(next);
    // Pages may be shorter than asked for, but not endlessly empty.
    if (trail.length > o.page.cap) throw unexpected(o.route, `more than ${o.page.cap} pages`);
    answer = await o.rest("read", `GET ${next}`);
  }
}

function itemsOf(data: unknown, list: string | undefined, request: string): readonly unknown[] {
  const found = list === undefined ? data : propertyOf(data, list);
  if (!Array.isArray(found))
    throw unexpected(request, `the answer has no list${list === undefined ? "" : ` \`${list}\``}`);
  return found;
}

function propertyOf(data: unknown, name: string): unknown {
  return typeof data === "object" && data !== null && Object.hasOwn(data, name)
    ? Object.entries(data).find(([key]) => key === name)?.[1]
    : undefined;
}

function nextLink(header: string | undefined): string | null {
  for (const match of (header ?? "").matchAll(/<([^<>]+)>((?:\s*;\s*[^,<>]*)*)/g)) {
    const [, url, attributes] = match;
    if (url !== undefined && attributes !== undefined && /;\s*rel="?next"?(?:\s|;|$)/.test(attributes)) return url;
  }
  return null;
}

/** The pages walked so far. GitHub's links name the repository by id: `/repositories/42/…`. */
class Trail {
  readonly #route: string;
  readonly #api: URL;
  readonly #seen = new Set<string>();
  #path: string | undefined;
  #page = 1;

  constructor(route: string, apiUrl: string) {
    this.#route = route;
    this.#api = new URL(apiUrl);
  }

  get length(): number {
    return this.#seen.size;
  }

  step(next: string): void {
    const url = URL.parse(next);
    if (url === null || url.origin !== this.#api.origin)
      throw unexpected(this.#route, "the next page is on another host");
    if (this.#seen.has(url.href)) throw unexpected(this.#route, "the pages go in a circle");
    this.#path ??= url.pathname;
    if (url.pathname !== this.#path) throw unexpected(this.#route, "the next page is of another list");
    const page = Number(url.searchParams.get("page") ?? Number.NaN);
    if (!Number.isNaN(page) && page <= this.#page) throw unexpected(this.#route, "the page numbers do not grow");
    if (!Number.isNaN(page)) this.#page = page;
    this.#seen.add(url.href);
  }
}
