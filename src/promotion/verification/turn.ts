import type { RunRef } from "../../ledger/actor.ts";
import type { EnvironmentState } from "../../ledger/state/environment.ts";
import type { Promotion } from "../../ledger/state/promotion.ts";
import type { Settled } from "../../ledger/state/settled.ts";
import { sameOwner } from "../owner.ts";

/** What a step that verifies has to do with an environment. */
export type Turn =
  /** `own`: this is the job that deploys it, which has not ended; its post step settles. */
  | { readonly kind: "judge"; readonly promotion: Promotion; readonly own: boolean }
  /** Another job is bringing it in. */
  | { readonly kind: "deploying"; readonly promotion: Promotion }
  /** It succeeded before anybody asked for verification, and is still there. */
  | { readonly kind: "afterwards"; readonly settled: Settled }
  | { readonly kind: "over"; readonly settled: Settled }
  | { readonly kind: "nothing" };

/** Which promotion a step verifies: the one it names, else what this run brought in, else what is in the environment. */
export function turnOf(
  state: EnvironmentState,
  { promotion: named, calling }: { readonly promotion: string | undefined; readonly calling: RunRef },
): Turn {
  const open = openOne(state, named, calling);
  if (open !== undefined) {
    const own = open.state === "deploying" && open.owner !== null && sameOwner(open.owner, calling);
    if (open.state === "deploying" && !own) return { kind: "deploying", promotion: open };
    return { kind: "judge", promotion: open, own };
  }
  const settled = settledOne(state, named, calling);
  if (settled === undefined) return { kind: "nothing" };
  const isThere = state.current.kind === "release" && state.current.promotion === settled.id;
  const unverified = settled.state === "succeeded" && settled.verification === undefined && isThere;
  return unverified ? { kind: "afterwards", settled } : { kind: "over", settled };
}

function openOne({ open }: EnvironmentState, named: string | undefined, calling: RunRef): Promotion | undefined {
  const inside = open.filter(({ state }) => state === "deploying" || state === "deployed" || state === "verifying");
  if (named !== undefined) return inside.find(({ id }) => id === named);
  return inside.find(({ owner }) => owner?.id === calling.id) ?? inside[0];
}

function settledOne(
  { settled, current }: EnvironmentState,
  named: string | undefined,
  calling: RunRef,
): Settled | undefined {
  if (named !== undefined) return settled.find(({ id }) => id === named);
  const there = current.kind === "release" ? current.promotion : undefined;
  return settled.find(({ run }) => run === calling.id) ?? settled.find(({ id }) => id === there);
}
