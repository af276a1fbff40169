import { commandGate } from "../../../src/gates/command/gate.ts";
import type { Ended } from "../../../src/outside/run-program.ts";
import { samplesOf } from "../mutation/sample.ts";

const program = (name: string) => ({ name, run: `./${name}.sh` });
const ended = (name: string, code: number | null): Ended => ({
  name,
  code,
  why: code === null ? "it was ended after 1000 ms" : undefined,
  tail: "the last line",
});

export const samples = samplesOf(commandGate, {
  cases: {
    "it ends with 0": { rule: [program("smoke")], found: [ended("smoke", 0)] },
    "it ends with 1": { rule: [program("smoke")], found: [ended("smoke", 1)] },
    "it says not yet": { rule: [program("smoke")], found: [ended("smoke", 75)] },
    "it was ended": { rule: [program("smoke")], found: [ended("smoke", null)] },
    "the second of two fails": {
      rule: [program("smoke"), program("load")],
      found: [ended("smoke", 0), ended("load", 2)],
    },
    "the second of two was not started": { rule: [program("smoke"), program("load")], found: [ended("smoke", 0)] },
  },
});
