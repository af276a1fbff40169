import { expect, test } from "vitest";
import { type Behaviour, clientOf, json, scriptedServer } from "./scripted-server.ts";

const page = (items: unknown, next?: string): Behaviour =>
  json(200, items, next === undefined ? {} : { link: `<https://x.example/1>; rel="prev", <${next}>; rel="next"` });

async function read(options: { cap: number; list?: string }, pages: (url: string) => readonly Behaviour[]) {
  const behaviours: Behaviour[] = [];
  await using server = await scriptedServer((response, seen) => behaviours.shift()?.(response, seen));
  behaviours.push(...pages(server.url));
  const client = clientOf(server);
  try {
    const items = await client.pages("GET /repos/{owner}/{repo}/things", { owner: "o", repo: "r", q: "a b" }, options);
    return { items, seen: server.seen.map(({ url }) => url) };
  } catch (failure) {
    return { failure, seen: server.seen.map(({ url }) => url) };
  } finally {
    client.close();
  }
}

test("pages are followed by their links, into the repository's numbered address (R5)", async () => {
  const next = (url: string, page: number) => `${url}/repositories/7/things?per_page=100&page=${page}`;
  const { items, seen } = await read({ cap: 10 }, (url) => [
    page([1, 2], next(url, 2)),
    page([], next(url, 3)),
    page([3]),
  ]);
  expect(items).toEqual([1, 2, 3]);
  expect(seen).toEqual([
    "/repos/o/r/things?per_page=100&q=a%20b",
    "/repositories/7/things?per_page=100&page=2",
    "/repositories/7/things?per_page=100&page=3",
  ]);
});

test("a list inside the answer is found by its name, whatever `total_count` says (R5)", async () => {
  const answer = { total_count: 1, things: [1, 2] };
  expect((await read({ cap: 2, list: "things" }, () => [page(answer)])).items).toEqual([1, 2]);
});

test.each<[string, (url: string) => readonly Behaviour[]]>([
  ["more items than the cap", () => [page([1, 2, 3, 4])]],
  ["the same page again", (url) => [page([1], `${url}/x?cursor=a`), page([2], `${url}/x?cursor=a`)]],
  ["falling page numbers", (url) => [page([1], `${url}/x?page=2`), page([2], `${url}/x?page=1`)]],
  ["endless empty pages", (url) => Array.from({ length: 9 }, (_, n) => page([], `${url}/x?cursor=${n}`))],
  [
    "a page of another list",
    (url) => [page([1], `${url}/repositories/7/x?page=2`), page([2], `${url}/repositories/8/x?page=3`)],
  ],
  ["a page on another host", () => [page([1], "https://evil.example/x?page=2")]],
  ["no list", () => [page({ message: "hello" })]],
  ["a list of another name", () => [page({ others: [] })]],
])("%s is an error and never a part of the list (R5)", async (name, pages) => {
  const list = name === "a list of another name" ? { list: "things" } : {};
  expect((await read({ cap: 3, ...list }, pages)).failure).toMatchObject({ name: "GitHubFailure", kind: "unexpected" });
});
