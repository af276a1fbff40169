import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { describe, expect, test } from "vitest";
import { createSummary } from "../../src/action/summary.ts";
import type { Report } from "../../src/report/report.ts";
import { summarizeReport } from "../../src/report/summary.ts";
import { brief, failed, held, requested, waiting } from "../ledger/sample.ts";
import { hostileText, rewritten, skeleton } from "./hostile.ts";
import { at, DAY, reportAfter } from "./sample.ts";
import { arrives, breaks, goesBack, registers, TOLD } from "./stories.ts";

function markdownOf(report: Report): string {
  const summary = createSummary();
  summarizeReport(summary, report);
  return summary.render();
}

/** The kinds of everything in the page, in order; text and code are text, and HTML is its elements. */
function outline(markdown: string): readonly string[] {
  const found: string[] = [];
  const walk = (node: {
    readonly type: string;
    readonly value?: string;
    readonly children?: readonly object[];
  }): void => {
    if (node.type === "html") found.push(...skeleton(node.value ?? ""));
    else if (node.type !== "text" && node.type !== "inlineCode") found.push(node.type);
    for (const child of node.children ?? []) walk(child as typeof node);
  };
  walk(fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }));
  return found;
}

describe("the summary", () => {
  test("says the verdict first, then one table with environments as columns and services as rows", async () => {
    const lines = markdownOf(await reportAfter(TOLD)).split("\n");
    expect(lines[0]).toBe("## Board of octo/web");
    expect(lines[2]).toMatch(
      /^\*\*On hold\*\*: production: 1\.3\.0 .* is in staging, and was rolled back in production/,
    );
    expect(lines[4]).toBe("| Service | development | staging | production |");
    expect(lines[6]).toMatch(
      /^\| \*\*web\*\* \| .*1\.3\.0.* \| .*1\.3\.0.* \| .*1\.2\.0.*automatic rollback.*on hold.* \|$/,
    );
  });

  test("kind and cause of a rollback stand beside what runs, and in the history", async () => {
    const told = "**automatic rollback** of p-production-9 (1.3.0): it answers 500";
    expect(markdownOf(await reportAfter(TOLD)).split(told)).toHaveLength(3);
  });

  test("somebody's word about what runs is shown as theirs, and as no success", async () => {
    const report = await reportAfter([
      registers(1, 1, 2),
      ...arrives(10, 1, 1, brief(1)),
      ...breaks(30, 2, 2, brief(2)),
      ...goesBack(60, { number: 3, of: 2, fence: 3, to: brief(1), end: failed(3) }),
      [90, held("environment.unlocked", { lock: 16, runs: brief(1) })],
    ]);
    const markdown = markdownOf(report);
    expect(markdown).toContain("**as alice says** since 2026-11-01T09:30:00Z, after p-production-3 failed: audit");
    expect(markdown).not.toContain("rollback of p-production-2 (1.2.0) by alice: it answers 500 | verified");
    expect(report.services[0]?.places[2]).toMatchObject({
      runs: { kind: "release", cause: null, said: { by: "alice" } },
      verification: { verdict: "none" },
    });
  });

  test("an old checkout and something that has not recovered are said where they are seen", async () => {
    const broken = await reportAfter([registers(1, 1), ...breaks(10, 1, 1, brief(1))], { missing: 3 });
    const markdown = markdownOf(broken);
    expect(markdown.split("\n")[4]).toBe("> The ledger has 3 newer events than this checkout: look at a newer report.");
    expect(markdown).toContain("**not recovered since 2026-11-01 08:25 UTC**");
  });

  test("R47: whatever others wrote stays text: no cell, no line, no element comes of it", async () => {
    const report = await reportAfter([
      ...TOLD,
      [36 * DAY, requested(11, brief(2))],
      [36 * DAY + 1, waiting(11)],
      [36 * DAY + 2, held("environment.locked", { environment: "staging" })],
    ]);
    const plain = outline(markdownOf(rewritten(report, "x")));
    expect(plain).toContain("table");
    fc.assert(
      fc.property(hostileText, (text) => {
        const markdown = markdownOf(rewritten(report, text));
        expect(outline(markdown)).toEqual(plain);
      }),
      { numRuns: 40 },
    );
  });

  test("fifty services still fit, and every one has its row", async () => {
    const names = Array.from({ length: 50 }, (_, index) => `service-${index}`);
    const policy = `version: 1
services: [${names.join(", ")}]
environments:
  development: { preset: development, workflow: development.yml }
  staging: { preset: staging, after: development, workflow: staging.yml }
`;
    const markdown = markdownOf(await reportAfter([], { policy, now: at(1) }));
    for (const name of names) expect(markdown).toContain(`| **${name}** |`);
  });
});
