import * as v from "valibot";
import { checkArtifacts } from "./artifacts.ts";
import { checkChecks } from "./checks-rule.ts";
import { decode } from "./decode.ts";
import { fill } from "./fill.ts";
import { inFileOrder, mistake } from "./mistake.ts";
import { checkOrder } from "./order.ts";
import type { PolicyMistake, PolicyResult } from "./policy.ts";
import { readYaml } from "./read-yaml.ts";
import { MAX_ENVIRONMENTS, policySchema } from "./schema.ts";
import { checkShape } from "./shape.ts";
import { entriesOf, nodeAt, plain, type SourceNode } from "./source.ts";
import { checkReasons } from "./strictness.ts";
import { checkNames } from "./unique-names.ts";

/**
 * Reads the policy file: the whole policy, or every mistake in it with line and column, in the order of the file. Never
 * throws, whatever the file holds, and never gives half a policy.
 */
export function parsePolicy(file: Uint8Array | string): PolicyResult {
  const decoded = decode(file);
  if ("message" in decoded) return { ok: false, mistakes: [decoded] };
  const { root, mistakes: unreadable } = readYaml(decoded.text);
  if (root === undefined) return { ok: false, mistakes: inFileOrder(unreadable) };
  const mistakes = [...unreadable, ...checkShape(policySchema, root), ...checkRules(root)];
  if (mistakes.length > 0) return { ok: false, mistakes: inFileOrder(mistakes) };
  const written = v.safeParse(policySchema, plain(root));
  if (!written.success) return { ok: false, mistakes: written.issues.map(unexplained) };
  return { ok: true, policy: fill(written.output, root, decoded.sha256) };
}

/** The rules about the whole. They look at whatever has the right form, so that all mistakes are reported at once. */
function checkRules(root: SourceNode): PolicyMistake[] {
  if (entriesOf(nodeAt(root, "environments")).size > MAX_ENVIRONMENTS) return [];
  return [checkNames, checkOrder, checkArtifacts, checkChecks, checkReasons].flatMap((rule) => rule(root));
}

/** Closes the door should the schema ever refuse what the shape check let through. */
function unexplained(issue: v.BaseIssue<unknown>): PolicyMistake {
  const path = v.getDotPath(issue) ?? "";
  const problem = `The policy is not valid${path === "" ? "" : ` at ${path}`}: ${issue.message}.`;
  return mistake({ at: { line: 1, column: 1 }, path: [], problem });
}
