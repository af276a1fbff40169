import { defineGate } from "../define.ts";
import { approvalsDocumentation } from "./documentation.ts";
import { gatherApprovals } from "./gather.ts";
import { judgeApprovals } from "./judge.ts";
import { approvalsWords } from "./rules.ts";

/**
 * People agreed: as many as the policy asks for, each allowed now, to exactly this plan (design.md section 8). The job that
 * deploys proves all of it again from GitHub's own objects.
 */
export const approvalsGate = defineGate({
  name: "approvals",
  where: "anywhere",
  words: approvalsWords,
  gather: gatherApprovals,
  judge: judgeApprovals,
  documentation: approvalsDocumentation,
});
