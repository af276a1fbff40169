import type { Answer, Call } from "./route.ts";

/** What a page depends on, whatever the list is of. */
type Paged = Pick<Call, "query" | "params" | "links" | "omitNewest">;

export interface Listing<Item> {
  readonly items: readonly Item[];
  readonly render: (item: Item) => unknown;
  /** The answer's key for the items; without one the answer is the bare list. */
  readonly key?: string;
  /** At which end the newest entries are, for stale answers. */
  readonly newest: "first" | "last";
}

/** One page of a list, with GitHub's `Link` header. `per_page` is 30 unless asked, at most 100. */
export async function paged<Item>(call: Paged, listing: Listing<Item>): Promise<Answer> {
  const { items, link } = page(call, withoutNewest(listing, call.omitNewest), 30);
  const rendered = await Promise.all(items.map((item) => listing.render(item)));
  const total = withoutNewest(listing, call.omitNewest).length;
  const json = listing.key === undefined ? rendered : { total_count: total, [listing.key]: rendered };
  return { status: 200, json, headers: link === undefined ? {} : { link } };
}

function withoutNewest<Item>({ items, newest }: Listing<Item>, omit: number): readonly Item[] {
  if (omit === 0) return items;
  return newest === "first" ? items.slice(omit) : items.slice(0, Math.max(0, items.length - omit));
}

/** The slice that `page` and `per_page` ask for, and the `Link` header when there is more than one page. */
export function page<Item>(
  call: Paged,
  items: readonly Item[],
  usual: number,
  most = 100,
): { readonly items: readonly Item[]; readonly link: string | undefined; readonly number: number } {
  const size = Math.min(most, Math.max(1, Number(call.query.get("per_page") ?? usual)));
  const number = Math.max(1, Number(call.query.get("page") ?? 1));
  const last = Math.max(1, Math.ceil(items.length / size));
  const url = (to: number): string => {
    const query = new URLSearchParams(call.query);
    query.set("page", `${to}`);
    return `${call.links.api}${call.params["*"] ?? ""}?${query.toString()}`;
  };
  const relations: string[] = [];
  if (number > 1) relations.push(`<${url(Math.min(number - 1, last))}>; rel="prev"`);
  if (number < last) relations.push(`<${url(number + 1)}>; rel="next"`, `<${url(last)}>; rel="last"`);
  if (number > 1) relations.push(`<${url(1)}>; rel="first"`);
  return {
    items: items.slice((number - 1) * size, number * size),
    link: relations.length === 0 ? undefined : relations.join(", "),
    number,
  };
}
