import type { Block } from "../../github/snapshot.ts";
import type { WrittenProgram } from "../../outside/program.ts";
import type { Ended } from "../../outside/run-program.ts";
import { defineGate } from "../define.ts";
import type { GateFacts, GateResult } from "../gate.ts";
import { runPrograms } from "./gather.ts";
import { type CommandRule, commandWords } from "./words.ts";

const GATE = "command";

/** What a program ends with when it cannot say yet: EX_TEMPFAIL of sysexits(3). */
const NOT_YET = 75;

/** Programs of the checkout agree: smoke tests, or whatever only a script can find out. */
export const commandGate = defineGate({
  name: GATE,
  where: "in-environment",
  words: commandWords,
  gather: runPrograms,
  judge: judgeCommand,
});

/** How the programs ended, one result each. */
export function judgeCommand(
  { environment }: Pick<GateFacts, "environment">,
  rule: CommandRule,
  found: Block<readonly Ended[]>,
): readonly GateResult[] {
  return rule.map((program) => {
    if (found.ok !== true) return unknown(program, found.why);
    const ended = found.value.find(({ name }) => name === program.name);
    return ended === undefined ? unknown(program, "it was not started") : judgeEnd(program, ended, environment.name);
  });
}

function judgeEnd(program: WrittenProgram, { code, why, tail }: Ended, environment: string): GateResult {
  const { name } = program;
  const words = tail === "" ? "" : ` It said last:\n${tail}`;
  if (code === null || !Number.isSafeInteger(code))
    return unknown(program, `${why ?? "how it ended is not known"}.${words}`);
  const said = { gate: GATE, item: name, evidence: [] } as const;
  switch (code) {
    case 0:
      return { ...said, verdict: "pass", reason: "command-passed", message: `${name} ended with 0.`, unblock: "" };
    case NOT_YET:
      return {
        ...said,
        verdict: "wait",
        reason: "command-waiting",
        message: `${name} ended with ${NOT_YET}: not yet.${words}`,
        unblock: `Nothing to do here: it is started again when this release is next promoted to ${environment}.`,
      };
    default:
      return {
        ...said,
        verdict: "fail",
        reason: "command-failed",
        message: `${name} ended with ${code}.${words}`,
        unblock: "Correct what it found, then promote again.",
      };
  }
}

function unknown({ name }: WrittenProgram, why: string): GateResult {
  return {
    gate: GATE,
    item: name,
    verdict: "unknown",
    reason: "command-unreadable",
    message: `${name} came to no end of its own: ${why}`,
    evidence: [],
    unblock: "Correct what the message names (checkout, path, time limit, env), and run this again.",
  };
}
