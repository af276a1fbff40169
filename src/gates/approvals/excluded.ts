import type { RunFact } from "../../github/runs.ts";
import type { GateAsk } from "../ask.ts";
import type { ApprovalRule } from "./words.ts";

type Asked = GateAsk & { readonly subject: Extract<GateAsk["subject"], { kind: "release" }> };

export type { Asked as ReleaseAsk };

/**
 * Who may not approve this promotion, by numeric id, each with the reason (R10): who asked for it by the ledger, and, in the
 * job that deploys, who started it by GitHub's own record. Not who set off a run of the resuming workflow: that may be the
 * very comment that approves.
 */
export async function readExcluded(
  { subject }: Asked,
  { not }: Pick<ApprovalRule, "not">,
  thisRun: () => Promise<RunFact>,
): Promise<ReadonlyMap<number, string>> {
  const excluded = new Map<number, string>();
  if (!not.includes("requester")) return excluded;
  const { promotion, here } = subject;
  const requester = promotion?.requester ?? null;
  if (requester !== null) excluded.set(requester.id, "They asked for this promotion.");
  if (here === "in-environment") {
    const { actor, triggeringActor } = await thisRun();
    for (const person of [actor, triggeringActor]) {
      if (person !== null && !person.bot && !excluded.has(person.id)) {
        excluded.set(person.id, "They started the job that deploys.");
      }
    }
  }
  return excluded;
}
