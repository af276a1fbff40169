import type { Block } from "../../github/snapshot.ts";
import { describeFound, isExactly, type Scalar } from "../../outside/conditions.ts";
import { fillIn } from "../../outside/fields.ts";
import type { GateFacts, GateResult } from "../gate.ts";
import type { Asked, HttpAnswer } from "./gather.ts";
import type { HttpQuestion, HttpRule } from "./words.ts";

const GATE = "http";

/** What the hosts say, one result a question. What is wanted comes from the rule and the facts alone. */
export function judgeHttp(facts: GateFacts, rule: HttpRule, found: Block<readonly Asked[]>): readonly GateResult[] {
  return rule.map((question) => {
    const { name } = question;
    const asked = found.ok ? found.value.find((one) => one.name === name) : undefined;
    if (asked === undefined) return unreadable(name, found.ok ? "It was not asked." : found.why);
    if (asked.answer.ok !== true) return unreadable(name, asked.answer.why);
    return judgeAnswer(facts, question, asked.answer.value);
  });
}

function judgeAnswer(facts: GateFacts, { name, expect }: HttpQuestion, answer: HttpAnswer): GateResult {
  const evidence = answer.evidence === undefined ? [] : [answer.evidence];
  const said = { gate: GATE, item: name, evidence } as const;
  const status = expect.status ?? 200;
  const reasons = differences(answer, status, wantedBy(facts, expect.json));
  if (reasons.length === 0) {
    return {
      ...said,
      verdict: "pass",
      reason: "http-passed",
      message: `${name} agrees (${answer.status}).`,
      unblock: "",
    };
  }
  const { wait } = expect;
  if (wait !== undefined && differences(answer, wait.status, wantedBy(facts, wait.json)).length === 0) {
    return {
      ...said,
      verdict: "wait",
      reason: "http-waiting",
      message: `${name} says: not yet (${answer.status}).`,
      unblock: "Nothing to do here: it is asked again with the next event or the next scheduled look.",
    };
  }
  // A server in trouble, or one that wants fewer questions, has not said no (R73, R99).
  if (answer.status >= 500 || answer.status === 429) return unreadable(name, `It answered ${answer.status}.`, evidence);
  if (answer.status === status && answer.values === undefined) {
    return unreadable(name, `Its answer (${answer.status}) is not JSON.`, evidence);
  }
  return {
    ...said,
    verdict: "fail",
    reason: "http-failed",
    message: `${name} does not agree: ${reasons.join("; ")}.`,
    unblock: `Settle it where ${name} is decided, then promote to ${facts.environment.name} again.`,
  };
}

/** The values that a rule wants, with the fields in its texts filled in. */
function wantedBy(facts: GateFacts, json: HttpQuestion["expect"]["json"]): ReadonlyMap<string, Scalar> {
  const { release, commit, environment } = facts;
  const subject = { id: release.id, version: release.version, commit, environment: environment.name };
  const filled = (value: Scalar) => (typeof value === "string" ? fillIn(value, subject, (text) => text) : value);
  return new Map(Object.entries(json ?? {}).map(([place, value]) => [place, filled(value)]));
}

/** What is not as wanted, in words; empty when all is. */
function differences(
  answer: HttpAnswer,
  status: number | undefined,
  wanted: ReadonlyMap<string, Scalar>,
): readonly string[] {
  const statuses =
    status === undefined || answer.status === status ? [] : [`it answered ${answer.status}, not ${status}`];
  if (answer.values === undefined && wanted.size > 0) return [...statuses, "its answer is not JSON"];
  const values = [...wanted].flatMap(([place, value]) => {
    const found = answer.values?.get(place);
    if (isExactly(found, value)) return [];
    return [`${place} is ${describeFound(found)}, not ${JSON.stringify(value)}`];
  });
  return [...statuses, ...values];
}

function unreadable(name: string, why: string, evidence: readonly string[] = []): GateResult {
  return {
    gate: GATE,
    item: name,
    verdict: "unknown",
    reason: "http-unreadable",
    message: `${name} gave no answer to go by: ${why}`,
    evidence,
    unblock: "See to it that the host answers, and run this again.",
  };
}
