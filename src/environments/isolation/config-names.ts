import type { Block } from "../../github/block.ts";
import type { Statement } from "../statement.ts";
import { type ForeignName, judgeNames } from "./names.ts";

/** What the resolved configuration of one environment names of others. */
export interface ConfigNames {
  readonly file: string;
  /** How many foreign names there are; all of them are listed. */
  readonly count: number;
  readonly foreign: readonly ForeignName[];
}

/** Whether the configuration that `config` names keeps to what is its environment's own. */
export function judgeConfigNames(environment: string, found: Block<ConfigNames>): readonly Statement[] {
  if (found.ok) {
    const { file, count, foreign } = found.value;
    if (Number.isSafeInteger(count) && count === foreign.length) return judgeNames(environment, file, foreign);
  }
  const why = found.ok ? "it was not told whole" : found.why;
  return [
    {
      part: "names",
      about: "config",
      verdict: "unknown",
      reason: "isolation-unreadable",
      message: `What the configuration of ${environment} names could not be read: ${why}`.replace(/\.?$/, "."),
      unblock: "Correct what the gate `config` says of it; give the job `permissions: contents: read`.",
      evidence: [],
    },
  ];
}
