import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { manualOf } from "../../src/action/manual.ts";
import type { Report } from "../../src/report/report.ts";
import { siteFiles } from "../../src/report/site/files.ts";
import { asked, brief, held, overridden, requested, waiting } from "../ledger/sample.ts";
import { hostileText, rewritten, skeleton } from "./hostile.ts";
import { DAY, type Moment, reportAfter } from "./sample.ts";
import { TOLD } from "./stories.ts";

/** Everything that a page can show: a rollback, a hold, a lock, what waits, an override. */
const FULL: readonly Moment[] = [
  ...TOLD,
  [36 * DAY, requested(11, brief(2), { environment: "staging" })],
  [
    36 * DAY + 1,
    waiting(11, { environment: "staging", retryAt: "2026-12-12T00:00:00Z" }),
    asked(11, { environment: "staging" }),
  ],
  [36 * DAY + 2, overridden(11, { environment: "staging", until: "2026-12-07T12:00:00Z" })],
  [36 * DAY + 3, held("environment.locked", { environment: "development" })],
];

const MANUAL = manualOf({ GITHUB_ACTION_REPOSITORY: "org/env-actions", GITHUB_ACTION_REF: "v1" });

const report = await reportAfter(FULL);
const pages = (of: Report) => [...siteFiles(of, MANUAL)].filter(([path]) => path.endsWith(".html"));

describe("the site", () => {
  test("is a page for the board, one for each environment, and the same for machines", () => {
    expect([...siteFiles(report, MANUAL).keys()]).toEqual([
      "index.html",
      "board.json",
      "environment-development.html",
      "environment-staging.html",
      "environment-production.html",
    ]);
    expect(JSON.parse(siteFiles(report, MANUAL).get("board.json") ?? "")).toEqual(report);
  });

  test.each(pages(report))(
    "%s loads nothing and runs nothing: its policy allows the one style alone",
    (_path, html) => {
      const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
      const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = ""]) => style);
      expect(styles).toHaveLength(1);
      const digest = createHash("sha256")
        .update(styles[0] ?? "")
        .digest("base64");
      expect(policy).toBe(`default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`);
      // The policy counts from where it stands: before the style.
      expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<style>"));
      expect(html).not.toMatch(/<(?:script|link|img|iframe|object|embed|form|base)\b|\ssrc=|\sstyle=|url\(|@import/);
    },
  );

  test.each(pages(report))(
    "%s is a document that can be walked through: headings in order, cells with their heads",
    (_path, html) => {
      expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
      const levels = [...html.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));
      expect(levels[0]).toBe(1);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      for (const [index, level] of levels.entries())
        expect(level - (levels[index - 1] ?? level)).toBeLessThanOrEqual(1);
      for (const [table] of html.matchAll(/<table[\s\S]*?<\/table>/g)) {
        const heads = [...table.matchAll(/<th ([^>]*)>/g)].map(([, attributes]) => attributes);
        expect(heads.every((attributes) => /scope="(?:col|row)"/.test(attributes ?? ""))).toBe(true);
        const columns = table.match(/scope="col"/g)?.length ?? 0;
        for (const [row] of table.matchAll(/<tbody>[\s\S]*<\/tbody>/g)) {
          for (const [one] of row.matchAll(/<tr[ >][\s\S]*?<\/tr>/g))
            expect(one.match(/<t[hd][ >]/g)).toHaveLength(columns);
        }
      }
    },
  );

  test("every link leads to GitHub or to a page of the site that is there", () => {
    const names = new Set(siteFiles(report, MANUAL).keys());
    for (const [, html] of pages(report)) {
      for (const [, href = ""] of html.matchAll(/href="([^"]*)"/g)) {
        expect(names.has(href) || href.startsWith("https://github.com/")).toBe(true);
      }
    }
  });

  test("R47: whatever others wrote stays text: no element, no attribute, no address comes of it", () => {
    const plain = pages(rewritten(report, "x")).map(([, html]) => skeleton(html));
    fc.assert(
      fc.property(hostileText, (text) => {
        const files = pages(rewritten(report, text));
        for (const [index, [, html]] of files.entries()) {
          expect(skeleton(html)).toEqual(plain[index]);
          expect(html).not.toMatch(/(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
          for (const [, href = ""] of html.matchAll(/href="([^"]*)"/g)) {
            expect(href).toMatch(/^(?:https:\/\/github\.com\/|[a-z0-9-]+\.(?:html|json)$)/);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test("an environment of any name has its page, and two of them never share one", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(hostileText, fc.constantFrom("index", "Production", "production", "../x")), {
          minLength: 2,
          maxLength: 6,
        }),
        (names) => {
          const environments = names.map((name) => ({ name, declared: true, after: [], url: "javascript:alert(1)" }));
          const files = siteFiles({ ...report, environments, services: [], history: [] }, undefined);
          expect(files.size).toBe(names.length + 2);
          for (const path of files.keys()) expect(path).toMatch(/^[a-z0-9-]+\.(?:html|json)$/);
          expect(new Set([...files.keys()].map((path) => path.toLowerCase())).size).toBe(files.size);
          for (const html of files.values()) expect(html).not.toContain('href="javascript:');
        },
      ),
    );
  });

  test("the same report gives the same bytes", () => {
    expect([...siteFiles(report, MANUAL)]).toEqual([...siteFiles(structuredClone(report), MANUAL)]);
  });
});
