import { judgeConfigured, judgeDeclared, judgeIsolation } from "../../environments/isolation/judge.ts";
import { ISOLATION, type IsolationRule } from "../../environments/isolation/rule.ts";
import { judgeScan } from "../../environments/isolation/scan/judge.ts";
import type { Statement } from "../../environments/statement.ts";
import { defineGate } from "../define.ts";
import type { GateResult } from "../gate.ts";
import { gatherIsolation } from "./gather.ts";
import { isolationWords } from "./words.ts";

/** What an environment declares as its own is its own alone, and what must not be in it is not. Declaring it asks for it. */
export const isolationGate = defineGate({
  name: ISOLATION,
  where: (rule) => (isMeasured(rule) ? "in-environment" : "anywhere"),
  anywhere: withoutMeasuring,
  words: isolationWords,
  gather: gatherIsolation,
  judge: (facts, rule, found) => judgeIsolation(facts, rule, found).map(resultOf),
  judgeCommit: (facts, rule, found) => {
    const scan = found.ok ? (found.value.scan ?? UNREAD) : found;
    const scanned = rule.scan === undefined ? [] : judgeScan(facts.repositoryUrl, scan);
    const config = found.ok ? (found.value.config ?? UNREAD) : found;
    return [...judgeDeclared(facts), ...judgeConfigured(facts.environment, config), ...scanned].map(resultOf);
  },
});

const UNREAD = { ok: false, why: "nothing was read" } as const;

const isMeasured = ({ reach, resolve }: IsolationRule) => reach !== undefined || resolve === true;

/** What anybody can judge of a rule that only the environment's own job can measure whole. */
export function withoutMeasuring(rule: IsolationRule): IsolationRule {
  const { reach: _reach, resolve: _resolve, ...rest } = rule;
  return rest;
}

function resultOf({ part, verdict, reason, message, evidence, unblock }: Statement): GateResult {
  return { gate: ISOLATION, item: part, verdict, reason, message, evidence, unblock };
}
