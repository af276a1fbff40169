import * as v from "valibot";
import { checkArtifacts } from "./artifacts.ts";
import { decode } from "./decode.ts";
import { fill } from "./fill.ts";
import type { PolicyWords } from "./gate-words.ts";
import type { PolicyMistake } from "./mistake.ts";
import { inFileOrder, mistake } from "./mistake.ts";
import { checkOrder } from "./order.ts";
import type { PolicyResult } from "./policy.ts";
import { readYaml } from "./read-yaml.ts";
import { MAX_ENVIRONMENTS, policySchema } from "./schema.ts";
import { checkShape } from "./shape.ts";
import { entriesOf, nodeAt, plain, type SourceNode } from "./source.ts";
import { checkReasons } from "./strictness.ts";
import { checkNames } from "./unique-names.ts";

/**
 * Reads the policy file: the whole policy, or every mistake in it with line and column, in the order of the file. Never
 * throws, whatever the file holds, and never gives half a policy. `words` is what the gates can be told; the product's
 * own are bound to it in the gates' room.
 */
export function parsePolicy(file: Uint8Array | string, words: PolicyWords): PolicyResult {
  const decoded = decode(file);
  if ("message" in decoded) return { ok: false, mistakes: [decoded] };
  const { root, mistakes: unreadable } = readYaml(decoded.text);
  if (root === undefined) return { ok: false, mistakes: inFileOrder(unreadable) };
  const schema = policySchema(words);
  const mistakes = [...unreadable, ...checkShape(schema, root), ...checkRules(root, words)];
  if (mistakes.length > 0) return { ok: false, mistakes: inFileOrder(mistakes) };
  const written = v.safeParse(schema, plain(root));
  if (!written.success) return { ok: false, mistakes: written.issues.map(unexplained) };
  return { ok: true, policy: fill(written.output, { root, sha256: decoded.sha256, words }) };
}

/** The rules about the whole. They look at whatever has the right form, so that all mistakes are reported at once. */
function checkRules(root: SourceNode, words: PolicyWords): PolicyMistake[] {
  if (entriesOf(nodeAt(root, "environments")).size > MAX_ENVIRONMENTS) return [];
  const rules = [checkNames, checkOrder, checkArtifacts, checkWords, checkReasons];
  return rules.flatMap((rule) => rule(root, words));
}

/** What gates say about their own rules, wherever one is written. */
function checkWords(root: SourceNode, words: PolicyWords): PolicyMistake[] {
  return [...entriesOf(nodeAt(root, "environments"))].flatMap(([name, { value }]) =>
    [...words.values()].flatMap(({ key, check }) => {
      const written = nodeAt(value, ...key);
      return written === undefined ? [] : (check?.(written, ["environments", name, ...key], root) ?? []);
    }),
  );
}

/** Closes the door should the schema ever refuse what the shape check let through. */
function unexplained(issue: v.BaseIssue<unknown>): PolicyMistake {
  const path = v.getDotPath(issue) ?? "";
  const problem = `The policy is not valid${path === "" ? "" : ` at ${path}`}: ${issue.message}.`;
  return mistake({ at: { line: 1, column: 1 }, path: [], problem });
}
