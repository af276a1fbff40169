import { BARRED, VIAS, type Weakened } from "../../approvals/facts.ts";
import type { Group } from "../../approvals/standing.ts";
import { type EffectivePolicy, effectivePolicy } from "../../policy/effective.ts";
import type { EnvironmentPolicy } from "../../policy/policy.ts";
import { canonicalJson } from "../../release/canonical.ts";
import type { ApprovalRule } from "./words.ts";

/**
 * Both rules at once: as many of each group as either asks for, only people whom both name, only where both let them, for the
 * shorter time, and nobody whom either keeps out. A group that only one of them has stays.
 */
export function stricter(now: ApprovalRule, former: ApprovalRule): ApprovalRule {
  const names = [...new Set([...now.groups, ...former.groups].map(({ name }) => name))].toSorted();
  const both = VIAS.filter((via) => now.via.includes(via) && former.via.includes(via));
  return {
    groups: names.flatMap((name) => joined(groupIn(now, name), groupIn(former, name))),
    not: BARRED.filter((word) => now.not.includes(word) || former.not.includes(word)),
    expire: Math.min(now.expire, former.expire),
    // Where they have no place in common there is nothing stricter than the one that people agreed to.
    via: both.length === 0 ? former.via : both,
    ask: now.ask,
  };
}

function groupIn({ groups }: ApprovalRule, name: string): Group | undefined {
  return groups.find((group) => group.name === name);
}

function joined(now: Group | undefined, former: Group | undefined): readonly Group[] {
  if (now === undefined || former === undefined) return [now ?? former ?? []].flat();
  return [{ ...now, count: Math.max(now.count, former.count), also: former.from }];
}

/**
 * What the environment's policy asked for at its last approved promotion and asks for no longer, key by key. What is only new
 * is left out, because a rule more is no rule less; but not new people, new exceptions and their reasons.
 */
export function weakened(former: EnvironmentPolicy, now: EnvironmentPolicy): readonly Weakened[] {
  const [was, is] = [leaves(effectivePolicy(former)), leaves(effectivePolicy(now))];
  const keys = [...new Set([...was.keys(), ...is.keys()])].toSorted();
  return keys.flatMap((key) => {
    const [before, after] = [was.get(key), is.get(key)];
    if (before === after) return [];
    if (before === undefined && !/^(?:allow|because)(?:\.|$)/.test(key)) return [];
    return [{ key, was: before ?? "nothing", is: after ?? "nothing" }];
  });
}

/** Each value of the policy by its dotted key; a list is one value. */
function leaves(policy: EffectivePolicy): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      for (const [key, inside] of Object.entries(value)) walk(inside, [...path, key]);
    } else if (value !== null) found.set(path.join("."), shownValue(value));
  };
  walk(policy, []);
  return found;
}

function shownValue(value: unknown): string {
  const text = typeof value === "string" ? value : canonicalJson(value);
  return text.length <= 200 ? text : `${text.slice(0, 199).toWellFormed()}…`;
}
