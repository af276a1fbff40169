import type { GateAsk } from "../ask.ts";
import { type DefinedGate, defineGate } from "../define.ts";
import type { PreparedGate } from "../gate.ts";
import type { Where } from "../where.ts";
import type { ApprovalsFound } from "./found.ts";
import { gatherApprovals } from "./gather.ts";
import { judgeApprovals } from "./judge.ts";
import { approvalsWords } from "./rules.ts";
import { policyLost } from "./unread.ts";
import type { WrittenApprovals } from "./words.ts";

const NAME = "approvals";

const asked = defineGate({
  name: NAME,
  where: "anywhere",
  words: approvalsWords,
  gather: gatherApprovals,
  judge: judgeApprovals,
});

/**
 * People agreed: as many as the policy asks for, each allowed now, to exactly this plan (design.md section 8). The job that
 * deploys proves all of it again from GitHub's own objects.
 */
export const approvalsGate: DefinedGate<WrittenApprovals, ApprovalsFound> = { ...asked, prepare: prepareApprovals };

/** Where the policy does not ask for it any more, it did when people approved last: then that counts once more (R54). */
async function prepareApprovals(ask: GateAsk, here: Where): Promise<PreparedGate> {
  const { environment, subject } = ask;
  if (environment.rules.has(NAME) || subject.kind === "commit") return asked.prepare(ask, here);
  const former = await subject.former();
  switch (former.kind) {
    case "none":
      return asked.prepare(ask, here);
    case "lost":
      return { name: NAME, judge: () => [policyLost(former.why)], judgeCommit: undefined };
    case "found": {
      const rule = former.environment.rules.get(NAME);
      const rules = rule === undefined ? environment.rules : new Map([...environment.rules, [NAME, rule] as const]);
      return asked.prepare({ ...ask, environment: { ...environment, rules } }, here);
    }
  }
}
