import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";

export type Document = ReturnType<typeof fromMarkdown>;
type Kids<Node> = Node extends { readonly children: readonly (infer Child)[] } ? Child : never;
/** Any node below a document. */
export type Node = Kids<Document> | Kids<Kids<Document>>;

/** Reads GitHub's Markdown as far as job summaries use it. */
export function readMarkdown(markdown: string): Document {
  return fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/** What a reader sees of a node, on one line. */
export function plain(node: Node | Document): string {
  return gather(node).replace(/\s+/g, " ").trim();
}

/** The same with the spaces as they are. */
export function gather(node: Node | Document): string {
  if ("children" in node) return node.children.map(gather).join("");
  return node.type === "text" || node.type === "inlineCode" ? node.value.replaceAll("\u200b", "") : " ";
}
