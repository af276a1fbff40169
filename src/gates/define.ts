import * as v from "valibot";
import type { Block } from "../github/snapshot.ts";
import type { GateWords } from "../policy/gate-words.ts";
import type { GateAsk } from "./ask.ts";
import type {
  AskedGate,
  CommitGateFacts,
  Gate,
  GateFacts,
  GateName,
  GateResult,
  PreparedGate,
  WordsBeside,
} from "./gate.ts";
import type { Where } from "./where.ts";

/** A gate as its file writes it: its words, what it gathers, and one pure judgement. */
export interface GateSpec<Rule, Found> {
  readonly name: AskedGate;
  /** Some rules need the environment's own job, others of the same gate do not. */
  readonly where: Where | ((rule: Rule) => Where);
  /** Of a rule that needs the environment's own job, the part that can be judged anywhere; undefined when there is none. */
  readonly anywhere?: (rule: Rule) => Rule | undefined;
  readonly words: GateWords<Rule>;
  readonly beside?: WordsBeside;
  /** What only this gate needs. May throw: then `found` is not ok, and says why. */
  readonly gather: (rule: Rule, ask: GateAsk) => Promise<Found>;
  readonly judge: (facts: GateFacts, rule: Rule, found: Block<Found>) => readonly GateResult[];
  readonly judgeCommit?: (facts: CommitGateFacts, rule: Rule, found: Block<Found>) => readonly GateResult[];
}

/** A gate with words in the policy, and its judgement alone. */
export interface DefinedGate<Rule, Found> extends Gate {
  readonly judge: (facts: GateFacts, rule: Rule, found: Block<Found>) => readonly GateResult[];
}

/** A gate with words in the policy. */
export function defineGate<Rule, Found>(spec: GateSpec<Rule, Found>): DefinedGate<Rule, Found> {
  const { name, words } = spec;
  return {
    name,
    words,
    ...(spec.beside === undefined ? {} : { beside: spec.beside }),
    where: typeof spec.where === "function" ? "by-rule" : spec.where,
    judge: (facts, rule, found) => safely(name, () => spec.judge(facts, rule, found))(facts),
    async prepare(ask, here) {
      const written = ask.environment.rules.get(name);
      if (written === undefined) return { name, judge: () => [], judgeCommit: () => [] };
      const rule = await settle(async () => v.parse(words.schema, written));
      return rule.ok ? prepareRule(spec, { ask, here, rule: rule.value }) : unruly(name, rule.why);
    },
  };
}

async function prepareRule<Rule, Found>(
  spec: GateSpec<Rule, Found>,
  { ask, here, rule }: { readonly ask: GateAsk; readonly here: Where; readonly rule: Rule },
): Promise<PreparedGate> {
  const { name, judge, judgeCommit } = spec;
  const where = typeof spec.where === "function" ? spec.where(rule) : spec.where;
  if (where === "in-environment" && here === "anywhere") {
    const later = deferred(name, ask.environment.name);
    const part = spec.anywhere?.(rule);
    if (part === undefined) return { name, judge: () => [later], judgeCommit: judgeCommit && (() => [later]) };
    const now = await prepareRule({ ...spec, where: "anywhere" }, { ask, here, rule: part });
    const { judgeCommit: commit } = now;
    return {
      name,
      judge: (facts) => [...now.judge(facts), later],
      judgeCommit: commit && ((facts) => [...commit(facts), later]),
    };
  }
  // What cannot be known of a commit alone is not asked of one.
  if (ask.subject.kind === "commit" && judgeCommit === undefined) return { name, judge: () => [], judgeCommit };
  const found = await settle(() => spec.gather(rule, ask));
  return {
    name,
    judge: safely(name, (facts: GateFacts) => judge(facts, rule, found)),
    judgeCommit: judgeCommit && safely(name, (facts: CommitGateFacts) => judgeCommit(facts, rule, found)),
  };
}

/** A gate without words, over the facts that every question reads anyway. */
export function builtInGate(spec: {
  readonly name: AskedGate;
  readonly judge: (facts: GateFacts) => GateResult;
  readonly judgeCommit?: (facts: CommitGateFacts) => GateResult;
}): Gate & { readonly judge: (facts: GateFacts) => GateResult } {
  const { name, judge, judgeCommit } = spec;
  return {
    name,
    words: undefined,
    where: "anywhere",
    judge,
    prepare: async () => ({
      name,
      judge: safely(name, (facts: GateFacts) => [judge(facts)]),
      judgeCommit: judgeCommit && safely(name, (facts: CommitGateFacts) => [judgeCommit(facts)]),
    }),
  };
}

/** A judgement that throws, or says nothing about a rule that is there, is one that could not be made. */
function safely<Facts>(name: GateName, judge: (facts: Facts) => readonly GateResult[]) {
  return (facts: Facts): readonly GateResult[] => {
    try {
      const results = judge(facts);
      return results.length > 0 ? results : [broken(name, "it gave no verdict")];
    } catch (error) {
      return [broken(name, whyOf(error))];
    }
  };
}

/** The rule is not of the gate's own form; the policy's check lets none of these through. */
function unruly(name: GateName, why: string): PreparedGate {
  const judge = () => [broken(name, why)];
  return { name, judge, judgeCommit: judge };
}

async function settle<Found>(gather: () => Promise<Found>): Promise<Block<Found>> {
  try {
    return { ok: true, value: await gather() };
  } catch (error) {
    return { ok: false, why: whyOf(error) };
  }
}

function whyOf(error: unknown): string {
  return error instanceof Error ? error.message : "something that is no error was thrown";
}

/** A gate never ends the step: a judgement that fails is one that could not be made. */
function broken(gate: GateName, why: string): GateResult {
  return {
    gate,
    verdict: "unknown",
    reason: "gate-broken",
    message: `The gate ${gate} could not be judged: ${why}.`.replace(/\.\.$/, "."),
    evidence: [],
    unblock: "This is a fault of the action: report it with the log of this step.",
  };
}

function deferred(gate: GateName, environment: string): GateResult {
  return {
    gate,
    verdict: "wait",
    reason: "judged-in-environment",
    message: `Only the job that deploys to ${environment} can judge ${gate}.`,
    evidence: [],
    unblock: "Nothing to do: it is judged there, before anything is touched.",
    deferred: true,
  };
}
