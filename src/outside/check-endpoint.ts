import type { PolicyMistake } from "../policy/mistake.ts";
import { dotted, mistake } from "../policy/mistake.ts";
import { nodeAt, type SourceNode, textOf } from "../policy/source.ts";
import { checkAsked } from "./check.ts";

/** What is wrong beyond the form with the endpoint at `key`; `api`: paths are put behind its address. */
export function checkEndpoint(
  written: SourceNode,
  path: readonly (string | number)[],
  key: string,
  kind: "page" | "api",
): readonly PolicyMistake[] {
  const node = nodeAt(written, key);
  if (node === undefined) return [];
  const where = [...path, key];
  const found = node.kind === "map" ? checkAsked(node, where, ["url"]) : [];
  const said = textOf(node.kind === "map" ? nodeAt(node, "url") : node) ?? "";
  const plain =
    node.kind === "scalar" && said.startsWith("http:")
      ? [
          mistake({
            at: node.at,
            path: where,
            problem: `${dotted(where)} would be asked by plain http, which anybody on the way can read and change.`,
            advice: "Write https, or { url: …, allow: { plain-http: true } }.",
          }),
        ]
      : [];
  const base =
    kind === "api" && /[?#]/.test(said)
      ? [
          mistake({
            at: node.at,
            path: where,
            problem: `${dotted(where)} is where its API begins, without "?" and "#".`,
          }),
        ]
      : [];
  return [...found, ...plain, ...base];
}
