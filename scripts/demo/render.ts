import { drawRoad } from "./diagram.ts";
import { el, type Html, row } from "./html.ts";
import { type Document, type Node, plain, readMarkdown } from "./markdown.ts";

/** Where a link of a summary leads on the page; `undefined` for what only GitHub has. */
export type LinkMap = (url: string) => string | undefined;

/** A job summary as HTML. Throws when it uses Markdown that our summaries never use. */
export function renderSummary(markdown: string, links: LinkMap): Html {
  const blocks = readMarkdown(markdown).children;
  const out: Html[] = [];
  const folded: { title: string; from: number }[] = [];
  for (const block of blocks) {
    const title = opensFold(block);
    if (title !== undefined) {
      folded.push({ title, from: out.length });
    } else if (block.type === "html" && block.value === "</details>") {
      const fold = folded.pop();
      if (fold !== undefined) out.push(el("details", {}, el("summary", {}, fold.title), out.splice(fold.from)));
    } else {
      out.push(render(block, links));
    }
  }
  return row(out);
}

/** The title, unescaped, when the block opens a folded part. */
function opensFold(block: Document["children"][number]): string | undefined {
  if (block.type !== "html") return undefined;
  const title = /^<details><summary>([^<]*)<\/summary>$/.exec(block.value)?.[1];
  return title === undefined ? undefined : plain(readMarkdown(title));
}

function render(node: Node, links: LinkMap): Html {
  if (node.type === "text") return row(node.value.replaceAll("\u200b", ""));
  if (node.type === "inlineCode") return el("code", {}, node.value);
  if (node.type === "code") return node.lang === "mermaid" ? drawRoad(node.value) : el("pre", {}, node.value);
  if (node.type === "table") return renderTable(node.children, links);
  if (node.type === "listItem")
    return el(
      "li",
      {},
      node.children.map((child) => renderItem(child, links)),
    );
  if (!("children" in node)) throw new Error(`A job summary uses ${node.type}, which the page cannot show.`);
  const inner = node.children.map((child) => render(child, links));
  if (node.type === "link") {
    const to = links(node.url);
    return to === undefined ? el("span", { class: "away", title: node.url }, inner) : el("a", { href: to }, inner);
  }
  const element = node.type === "heading" ? (node.depth === 2 ? "h3" : "h4") : ELEMENTS[node.type];
  if (element === undefined) throw new Error(`A job summary uses ${node.type}, which the page cannot show.`);
  return el(element, {}, inner);
}

const ELEMENTS: Readonly<Record<string, string>> = { paragraph: "p", strong: "strong", list: "ul" };

/** The items of our lists are single lines: their paragraph needs no element of its own. */
function renderItem(child: Node, links: LinkMap): Html {
  return child.type === "paragraph" ? row(child.children.map((each) => render(each, links))) : render(child, links);
}

type Rows = Extract<Node, { readonly type: "table" }>["children"];

function renderTable([head, ...rows]: Rows, links: LinkMap): Html {
  const line = (cells: Rows[number] | undefined, tag: "th" | "td") =>
    el(
      "tr",
      {},
      (cells?.children ?? []).map((cell) =>
        el(
          tag,
          {},
          cell.children.map((each) => render(each, links)),
        ),
      ),
    );
  const body = el(
    "tbody",
    {},
    rows.map((cells) => line(cells, "td")),
  );
  return el("div", { class: "wide" }, el("table", {}, el("thead", {}, line(head, "th")), body));
}
