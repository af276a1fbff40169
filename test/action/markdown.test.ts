import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, test } from "vitest";
import {
  cell,
  code,
  diagramLabel,
  escapeText,
  fence,
  type Inline,
  inline,
  line,
  link,
  prose,
  strong,
} from "../../src/action/markdown.ts";
import { oneLine, plainText } from "../../src/action/plain-text.ts";

const hostile = [
  "@team/ops",
  "@alice",
  "#12",
  "GH-7",
  "octo/shop#1",
  "<!-- marker -->",
  "<img src=x onerror=alert(1)>",
  "</details>",
  "[a](http://x.y)",
  "![i](u)",
  "```",
  "````",
  "`",
  "``",
  "~~~",
  "# h",
  "- li",
  "1. li",
  "1) li",
  "+ li",
  "> q",
  "---",
  "===",
  "***",
  "_a_",
  "**b**",
  "\\",
  "\\`",
  "http://evil.example",
  "https://evil.example/a_b_c",
  "www.evil.example",
  "a@b.example",
  "$x$",
  "$`x`$",
  "|",
  "\\|",
  "&lt;",
  "&#64;team",
  "\n",
  "\n\n",
  "\r\n",
  "\t",
  "    ",
  " ",
  "\u202e",
  "\u0007",
  "\u0000",
  "\ud800",
  "\u2028",
  "[^1]",
  "[x]: http://x.y",
  "- [ ] t",
  "::error::x",
  "<a@b.example>",
  "é",
  "名前",
];
const userText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...hostile) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

type Root = ReturnType<typeof fromMarkdown>;
type Nodes = Root | Root["children"][number];

/** Every node of a parsed page, each with its type and, for leaves, its value. */
function nodesOf(node: Nodes): Nodes[] {
  return [node, ...("children" in node ? node.children.flatMap(nodesOf) : [])];
}
const typesOf = (markdown: string) => new Set(nodesOf(fromMarkdown(markdown)).map((node) => node.type));
const textOf = (markdown: string) =>
  nodesOf(fromMarkdown(markdown))
    .map((node) => (node.type === "text" || node.type === "inlineCode" ? node.value : ""))
    .join("");
const withoutGaps = (text: string) => text.replaceAll("\u200b", "");
/** CommonMark drops white space at the ends of a line, and a gap beside it may hide it from the trim. */
const shown = (text: string) => withoutGaps(text).replace(/\s+/g, " ").trim();

describe("R47: text from outside is inert", () => {
  test("a line of it is one paragraph of text, and reads as it was", () => {
    fc.assert(
      fc.property(userText, (text) => {
        const types = typesOf(line(text));
        types.delete("root");
        types.delete("paragraph");
        types.delete("text");
        expect([...types]).toEqual([]);
        expect(shown(textOf(line(text)))).toBe(shown(oneLine(text)));
      }),
      { numRuns: 1000 },
    );
  });

  test("nothing in it mentions, refers or links by itself, as GitHub does in text", () => {
    fc.assert(
      fc.property(userText, (text) => {
        for (const made of [textOf(line(text)), textOf(line("see ", text, "!")), textOf(strong(text).markdown)]) {
          expect(made).not.toMatch(/@[a-z0-9]/i);
          expect(made).not.toMatch(/#\d|\bGH-\d/i);
          expect(made).not.toMatch(/:\/\/|\bwww\./i);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("a code span holds exactly it, alone and beside others", () => {
    fc.assert(
      fc.property(userText, userText, (one, two) => {
        const nodes = nodesOf(fromMarkdown(line(code(one), code(two))));
        const spans = nodes.flatMap((node) => (node.type === "inlineCode" ? [node.value] : []));
        expect(spans.map(shown)).toEqual([one, two].map((text) => shown(oneLine(text))).filter((text) => text !== ""));
      }),
      { numRuns: 1000 },
    );
  });

  test("a fence holds exactly it", () => {
    fc.assert(
      fc.property(userText, (text) => {
        const [block, ...more] = fromMarkdown(fence("text", text)).children;
        expect(more).toEqual([]);
        expect(block).toMatchObject({
          type: "code",
          lang: "text",
          value: plainText(text).replace(/\n+$/, "").replaceAll("\u0000", "\ufffd"),
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("in any mixture only our own links and emphasis appear", () => {
    const part: fc.Arbitrary<Inline> = fc.oneof(
      userText,
      userText.map(code),
      userText.map((text) => strong(text)),
      userText.map(prose),
      userText.map((text) => link(text, "https://github.com/octo/shop")),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        for (const node of nodesOf(fromMarkdown(line(...parts)))) {
          expect(["root", "paragraph", "text", "inlineCode", "strong", "link"]).toContain(node.type);
          expect(node.type === "link" ? node.url : "https://github.com/octo/shop").toBe("https://github.com/octo/shop");
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("in a sentence of ours backticks mark what is to be typed; one alone stays a backtick", () => {
    expect(line(prose("Give it `issues: write`, or `a|b`."))).toBe("Give it `issues: write`, or `a|b`.");
    expect(line(prose("a ` and *b*"))).toBe("a \\` and \\*b\\*");
    expect(cell(prose("`a|b`"))).toBe(cell(code("a|b")));
  });

  test("a table cell stays one cell", () => {
    fc.assert(
      fc.property(userText, userText, (one, two) => {
        const made = cell([one, code(two)]);
        expect(made).not.toMatch(/\n/);
        expect(made.replace(/\\\|/g, "")).not.toContain("|");
      }),
    );
  });

  test("an address that is not http(s), or carries a password, stays text", () => {
    for (const url of [
      "javascript:alert(1)",
      "data:text/html,x",
      "//evil.example",
      "nothing",
      "https://user:pass@x.y/",
    ]) {
      expect(typesOf(link("here", url).markdown).has("link")).toBe(false);
    }
  });

  test("an address cannot leave its link", () => {
    fc.assert(
      fc.property(userText, (text) => {
        const nodes = nodesOf(fromMarkdown(line(link("here", `https://x.example/${text}`))));
        expect(nodes.map((node) => node.type)).toEqual(["root", "paragraph", "link", "text"]);
      }),
    );
  });

  test("a diagram's label cannot end its quotes or its line", () => {
    fc.assert(
      fc.property(userText, (text) => {
        expect(diagramLabel(text)).toMatch(/^[\p{L}\p{N} .#;-]*$/u);
      }),
    );
  });
});

test("ordinary text is readable as it stands", () => {
  expect(escapeText("p-production-42 waits: soak 1h (of 24h)")).toBe("p-production-42 waits: soak 1h (of 24h)");
  expect(inline(["by ", code("alice"), ", for ", strong("r-12")])).toBe("by `alice`, for **r-12**");
});
