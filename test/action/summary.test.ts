import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { expect, test } from "vitest";
import { code, link } from "../../src/action/markdown.ts";
import { createSummary } from "../../src/action/summary.ts";

test("the verdict is the first line under the heading, wherever it was added", () => {
  const summary = createSummary()
    .heading("Promotion to production")
    .paragraph("Then this.")
    .verdict("Waiting for one gate.");
  expect(summary.render().split("\n\n")).toEqual(["## Promotion to production", "Waiting for one gate.", "Then this."]);
});

test("all parts in their order", () => {
  const page = createSummary()
    .heading("h")
    .table(["Gate", "Verdict"], [["checks", code("a|b")], ["soak"]])
    .list(["one", ["two ", link("here", "https://x.example/")]])
    .details("More", (inner) => inner.paragraph("inside"))
    .block("yaml", "a: 1\nb: 2\n")
    .mermaid(["flowchart LR", "a --> b"])
    .render();
  expect(page).toBe(
    [
      "## h",
      "| Gate | Verdict |\n| --- | --- |\n| checks | `a\\|b` |\n| soak |  |",
      "- one\n- two [here](https://x.example/)",
      "<details><summary>More</summary>\n\ninside\n\n</details>",
      "```yaml\na: 1\nb: 2\n```",
      "```mermaid\nflowchart LR\na --> b\n```",
    ].join("\n\n"),
  );
});

test("R47: a title of folded details cannot leave its element or mention anybody", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("<", ">", "&", '"', "/", "@", "a", "#", "1", "\n", "-", "!") }),
      (title) => {
        const [first] = fromMarkdown(
          createSummary()
            .details(title, () => {})
            .render(),
        ).children;
        const html = first?.type === "html" ? first.value : "";
        const inner = html.replace(/^<details><summary>|<\/summary>$/g, "");
        expect(inner).not.toMatch(/[<>"\n]|&(?!amp;|lt;|gt;|quot;)/);
        expect(inner).not.toMatch(/@[a-z0-9]|#\d/);
      },
    ),
  );
});

test("a long table counts what it leaves out", () => {
  const rows = Array.from({ length: 1000 }, (_, at) => [`row ${at}`]);
  const page = createSummary().table(["n"], rows, { rows: 10 }).render();
  expect(page).toContain("row 9 |");
  expect(page).not.toContain("row 10 |");
  expect(page).toContain("… and 990 more.");
});

test("what does not fit into 1 MiB is left out in whole blocks, and the page says so", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "grapheme", maxLength: 40 }), { maxLength: 20 }),
      fc.nat({ max: 400 }),
      (texts, more) => {
        const limit = 120 + more;
        const summary = createSummary().heading("h").verdict("v");
        for (const text of texts) summary.block("text", text);
        const page = summary.render(limit);
        expect(Buffer.byteLength(page)).toBeLessThanOrEqual(limit);
        expect(page.startsWith("## h\n\nv")).toBe(true);
        expect((page.match(/```/g) ?? []).length % 2).toBe(0);
        const whole = summary.render();
        expect(page === whole || page.endsWith("The output `result` has all of it.")).toBe(true);
      },
    ),
  );
  const huge = createSummary()
    .heading("h")
    .block("text", "x".repeat(2 ** 21))
    .paragraph("after");
  expect(Buffer.byteLength(huge.render())).toBeLessThan(1024 * 1024);
});
