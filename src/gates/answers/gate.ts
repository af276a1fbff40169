import type { Answer } from "../../policy/gate-words.ts";
import { POLICY_PATH, type Policy } from "../../policy/policy.ts";
import { builtInGate } from "../define.ts";
import { type GateFacts, type GateResult, passed } from "../gate.ts";

const GATE = "answers";

/**
 * What is not set up yet is a third condition beside passed and violated: it blocks, all of it is said at once, and each
 * missing answer comes with the lines to paste (design.md section 4).
 */
export const answersGate = builtInGate({
  name: GATE,
  judge: judgeAnswers,
  // Not of a commit: the one that brings the answer must not be held back by the question.
});

function judgeAnswers({ environment: { name, preset, answers } }: GateFacts): GateResult {
  if (answers.length === 0) return passed(GATE, "answered", `The policy says what preset ${preset} wants to know.`);
  const questions = answers.map(({ question }) => question).join(" ");
  return {
    gate: GATE,
    verdict: "fail",
    reason: "needs-answer",
    message: `The policy leaves ${answers.length === 1 ? "a question" : `${answers.length} questions`} about ${name} open: ${questions}`,
    evidence: [],
    unblock: `Say it in ${POLICY_PATH}, in these lines or in others.`,
    answers: answers.map((answer) => placed(name, answer)),
  };
}

/** One environment whose preset wants to know more than the policy says. */
export interface Unanswered {
  readonly environment: string;
  readonly answers: readonly Answer[];
}

/** Everything the policy leaves open, in the order of the file; known before the first release is. */
export function missingAnswers(policy: Policy): readonly Unanswered[] {
  return [...policy.environments.values()].flatMap(({ name, answers }) =>
    answers.length === 0 ? [] : [{ environment: name, answers: answers.map((answer) => placed(name, answer)) }],
  );
}

/** The answer with its lines where they belong in the file. */
function placed(environment: string, answer: Answer): Answer {
  const key = /^[A-Za-z][A-Za-z0-9_-]*$/.test(environment) ? environment : JSON.stringify(environment);
  return { ...answer, lines: ["environments:", `  ${key}:`, ...answer.lines.map((line) => `    ${line}`)] };
}
