import type { ApprovalFacts } from "../../approvals/facts.ts";
import { readChanges } from "../../github/changes.ts";
import { isFailure } from "../../github/errors.ts";
import { stateOf } from "../../ledger/snapshot.ts";
import type { Promotion } from "../../ledger/state/promotion.ts";
import type { PromotionContext } from "../context.ts";
import type { Facts } from "../read.ts";
import { provenState } from "../runs-proof.ts";
import { planOf } from "../taken-back.ts";
import { wayBack } from "../way-back.ts";
import type { Changes, RequestView } from "./view.ts";

/** Reads what a request shows beside the facts: what lies between what runs there and the release. One request. */
export async function viewOf(
  context: PromotionContext,
  facts: Facts,
  o: { readonly promotion: Promotion; readonly approvals: ApprovalFacts; readonly started: boolean },
): Promise<RequestView> {
  const { environment, ground, judgement, release } = facts;
  const { rollback: back } = o.promotion;
  return {
    repo: context.repo,
    repositoryUrl: context.repositoryUrl,
    service: ground.service,
    environment,
    promotion: o.promotion,
    release: judgement.release,
    state: stateOf(ground.ledger, environment.name),
    changes: await changesOf(context, facts),
    plan: o.approvals.plan,
    policy: ground.policy.sha256,
    approvals: o.approvals,
    results: judgement.results,
    started: o.started,
    rollback:
      (back === undefined ? undefined : planOf(ground, environment, back.of, release.id)) ??
      wayBack(ground, environment, release),
  };
}

/**
 * What runs there, as far as it is proven, or where nobody can vouch for that the last that succeeded; nothing can be said of an
 * empty environment.
 */
async function changesOf(context: PromotionContext, { environment, ground, release }: Facts): Promise<Changes> {
  const { current, succeeded } = await provenState(context, ground, environment);
  const base = current.kind === "release" ? current.release : succeeded?.release;
  if (base === undefined) return { kind: "none" };
  try {
    const read = await readChanges(context.client, { repo: context.repo, base: base.commit, head: release.commit });
    return { kind: "read", base, ...read };
  } catch (failure) {
    if (!isFailure(failure, "not-found", "forbidden", "unexpected", "unprocessable")) throw failure;
    return { kind: "unreadable", base, why: failure.message };
  }
}
