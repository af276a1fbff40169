import * as v from "valibot";
import type { Block } from "../../github/block.ts";
import { isFailure } from "../../github/errors.ts";
import { type HistoryCommit, type HistoryPage, readHistory } from "../../github/history.ts";
import { type RangeCommitFacts, readRangeChecks } from "../../github/range-checks.ts";
import { compare } from "../../github/refs.ts";
import type { EnvironmentState } from "../../ledger/state/environment.ts";
import type { EnvironmentPolicy } from "../../policy/policy.ts";
import type { GateAsk } from "../ask.ts";
import { type Line, lineSince } from "./line.ts";
import { checksSchema } from "./schema.ts";
import { type ChecksRule, checksRule } from "./words.ts";

/** Commits of a history that are read at most, and commits that are judged at most. */
const MOST_READ = 1_000;
export const MOST_JUDGED = 250;

/** The commits since the release that the environment has now, and what was reported about each. */
export type RangeFound =
  /** Only the release's own commit is in question. `older`: the environment's release contains it already. */
  | { readonly kind: "alone"; readonly base: string | null; readonly why: "unasked" | "first" | "same" | "older" }
  | {
      readonly kind: "line";
      readonly base: string;
      /** The release's own commit included. */
      readonly line: Line;
      /** Of all but the release's own, in the same order. */
      readonly facts: readonly RangeCommitFacts[];
    }
  /** The environment's commit is no part of the release's history, nor the other way round. */
  | { readonly kind: "apart"; readonly base: string }
  | { readonly kind: "long"; readonly base: string };

/**
 * The commit of the release that an environment has now, by the ledger: the last that succeeded where nobody knows, or only
 * a person says so. A word never shortens what is asked.
 */
export function baseOf({ current, succeeded }: EnvironmentState): string | null {
  const isThere = current.kind === "release" && current.said === undefined;
  return isThere ? current.release.commit : (succeeded?.release.commit ?? null);
}

type Alone = Extract<RangeFound, { kind: "alone" }>["why"];

/** The commit that the range begins after, or why only the release's own commit is in question. */
function rangeOf(
  rule: ChecksRule,
  o: {
    readonly state: EnvironmentState;
    readonly commit: string;
    readonly requiredChecks: Block<readonly unknown[]> | undefined;
  },
): { readonly base: string } | { readonly base: string | null; readonly why: Alone } {
  const base = baseOf(o.state);
  if (base === null) return { base, why: "first" };
  if (base === o.commit) return { base, why: "same" };
  // Without a list, the commits before the release's are asked for nothing but what the default branch requires.
  const asksNothing = rule.list === undefined && o.requiredChecks?.ok === true && o.requiredChecks.value.length === 0;
  return rule.range === "release" || asksNothing ? { base, why: "unasked" } : { base };
}

/** Whether the gate will want the history of the release's commit, so that it can come with the facts about it. */
export function wantsHistory(
  environment: EnvironmentPolicy,
  about: {
    readonly state: EnvironmentState;
    readonly commit: string;
    readonly requiredChecks: Block<readonly unknown[]>;
  },
): boolean {
  const written = v.safeParse(checksSchema, environment.rules.get("checks"));
  return written.success && !("why" in rangeOf(checksRule(written.output, environment.preset), about));
}

/**
 * Reads the range: nothing where only the release's own commit counts or nothing is asked of others, else its history,
 * which the facts about the commit bring along, and one request for each 25 commits.
 */
export async function gatherRange(rule: ChecksRule, ask: GateAsk): Promise<RangeFound> {
  const { subject, commit, requiredChecks } = ask;
  if (subject.kind === "commit") return { kind: "alone", base: null, why: "unasked" };
  const range = rangeOf(rule, { state: subject.stateOf(ask.environment.name), commit, requiredChecks });
  if ("why" in range) return { kind: "alone", ...range };
  const { base } = range;
  const line = await readLine(ask, base);
  if (line === "older") return { kind: "alone", base, why: line };
  if (line === "apart" || line === "long") return { kind: line, base };
  if (line.commits.length > MOST_JUDGED) return { kind: "long", base };
  const commits = line.commits.slice(1).map(({ oid }) => oid);
  return { kind: "line", base, line, facts: await readRangeChecks(ask.client, { repo: ask.repo, commits }) };
}

async function readLine(ask: GateAsk, base: string): Promise<Line | "older" | "apart" | "long"> {
  const head = ask.commit;
  const known = new Map<string, HistoryCommit>();
  let page = await firstPage(ask);
  for (let isFirst = true; ; isFirst = false) {
    for (const commit of page.commits) known.set(commit.oid, commit);
    if (isFirst && !known.has(base)) {
      const relation = await relationOf(ask, base);
      if (relation !== "ahead") return relation;
    }
    const line = lineSince(known, { head, base });
    if (line !== undefined) return line;
    if (page.after === null) throw new Error(`the history of ${head} does not lead to ${base}, though GitHub says so`);
    if (known.size >= MOST_READ) return "long";
    page = await readHistory(ask.client, { repo: ask.repo, commit: head, after: page.after });
  }
}

async function firstPage(ask: GateAsk): Promise<HistoryPage> {
  const { client, repo, commit, subject } = ask;
  const brought = subject.kind === "release" ? await subject.history?.() : undefined;
  if (brought === undefined || (brought.ok && brought.value === null)) {
    return readHistory(client, { repo, commit, after: null });
  }
  if (!brought.ok) throw new Error(brought.why);
  return brought.value ?? { commits: [], after: null };
}

/** How the release's commit stands to the environment's, where the newest hundred commits do not tell. */
async function relationOf(ask: GateAsk, base: string): Promise<"ahead" | "older" | "apart" | "long"> {
  try {
    const { status, ahead } = await compare(ask.client, { repo: ask.repo, base, head: ask.commit });
    switch (status) {
      case "ahead":
        return ahead > MOST_READ ? "long" : "ahead";
      case "behind":
      case "identical":
        return "older";
      case "diverged":
        return "apart";
    }
  } catch (failure) {
    // Unknown to GitHub, or without anything in common.
    if (isFailure(failure, "not-found")) return "apart";
    throw failure;
  }
}
