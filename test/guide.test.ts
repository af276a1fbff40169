import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const ROOT = path.join(import.meta.dirname, "..");
const read = (name: string) => readFileSync(path.join(ROOT, name), "utf8");
const guide = read("docs/guide.md");
/** The rows of the tables: what is asked, the key, the reason, the test. */
const rows = guide
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| the guide"))
  .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "").trim()));

test("every sentence of the guide names a key, a reason and a test that exist", () => {
  expect(rows.length).toBeGreaterThan(35);
  for (const row of rows) expect(row, row.join(" | ")).toHaveLength(4);
  const unexplained = rows.filter(([, , reason = ""]) => !/\]\(reasons\/[a-z0-9-]+\.md\)/.test(reason));
  expect(unexplained).toEqual([]);
  const tests = rows.map(([, , , shown = ""]) => shown);
  expect(tests.filter((shown) => !existsSync(path.join(ROOT, shown)))).toEqual([]);
  const links = [...guide.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = ""]) => link);
  expect(links.filter((link) => !existsSync(path.join(ROOT, "docs", link)))).toEqual([]);
});

test("every key that the guide names stands in the policy's reference", () => {
  const policy = read("docs/policy.md");
  const keys = rows.flatMap(([, key = ""]) => [...key.matchAll(/`E\.([a-z.-]+)[:`]/g)].map(([, name = ""]) => name));
  expect(keys.length).toBeGreaterThan(25);
  const missing = keys.filter((key) => {
    const parts = key.split(".");
    const last = parts.at(-1) ?? "";
    const place = ["### `environments.<name>", ...parts.slice(0, -1)].join(".");
    const from = policy.indexOf(`${place}\``);
    const section = policy.slice(from, policy.indexOf("\n### ", from + 1));
    return from < 0 || !section.includes(`| \`${last}\``);
  });
  expect(missing).toEqual([]);
});
