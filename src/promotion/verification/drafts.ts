import type { EventDraft } from "../../ledger/event.ts";
import { instantOf } from "../../ledger/fields.ts";
import { stateOf } from "../../ledger/snapshot.ts";
import type { EnvironmentState } from "../../ledger/state/environment.ts";
import type { Promotion } from "../../ledger/state/promotion.ts";
import { testsMarker } from "../../verification/tests.ts";
import { type Found, measuredIn } from "../../verification/watch.ts";
import type { Ground } from "../ground.ts";
import { endDraft } from "../settle.ts";

/** What a verification is about; it counts for nothing else (R98). */
export interface About {
  readonly service: string;
  readonly environment: string;
  readonly promotion: string;
  readonly fence: number;
  /** `sha256:<hex>` of the release. */
  readonly digest: string;
}

/** Somebody begins; the tests are started only after this is recorded. */
export function startDraft(
  { fence, digest, ...about }: About,
  { now, bake, workflow }: { readonly now: Date; readonly bake: number; readonly workflow: string | undefined },
): EventDraft {
  const tests = workflow === undefined ? {} : { tests: { workflow, marker: testsMarker(about.promotion) } };
  const until = instantOf(new Date(now.getTime() + bake));
  return { ...about, event: "verification.started", data: { fence, digest, until, ...tests } };
}

/** What recording a verdict made of the promotion. */
export type Concluded =
  | { readonly kind: "settled"; readonly outcome: "succeeded" | "failed" }
  /** The job that deploys has not ended; its post step settles by what was found. */
  | { readonly kind: "judged" }
  /** Of a success that nobody had verified. */
  | { readonly kind: "afterwards" }
  /** Something settled it meanwhile: recorded, and ignored (R98). */
  | { readonly kind: "late"; readonly state: string };

export interface Verdict {
  readonly verdict: "pass" | "fail" | "unknown";
  readonly reason: string;
  readonly message: string;
}

/** A verdict in words: what is not well comes first. */
export function verdictIn(found: Pick<Found, "checks"> & { readonly verdict: Verdict["verdict"] }): Verdict {
  const said = (verdict: Verdict["verdict"]) =>
    found.checks.filter((check) => check.verdict === verdict).map(({ message }) => message);
  switch (found.verdict) {
    case "pass":
      return { verdict: "pass", reason: "verification-passed", message: "Everything that was asked for is well." };
    case "fail":
      return { verdict: "fail", reason: "verification-failed", message: said("fail").join(" ") };
    case "unknown": {
      const message = found.checks.length === 0 ? "The policy names nothing to judge by." : said("unknown").join(" ");
      return { verdict: "unknown", reason: "verification-inconclusive", message };
    }
  }
}

/** Records a verdict on fresh facts: settles the promotion it belongs to, and nothing else. Pure. */
export function concludeDrafts(
  { ledger, now }: Pick<Ground, "ledger" | "now">,
  about: About,
  { found, verdict }: { readonly found: Pick<Found, "checks" | "tests" | "series">; readonly verdict: Verdict },
): { readonly drafts: readonly EventDraft[]; readonly result: Concluded } {
  const { fence, digest, ...names } = about;
  const state = stateOf(ledger, about.environment);
  const metrics = verdict.verdict === "pass" ? measuredIn(found.series) : undefined;
  const judged: EventDraft = {
    ...names,
    event: "verification.judged",
    data: {
      fence,
      digest,
      ...verdict,
      checks: found.checks,
      tests: found.tests,
      ...(metrics === undefined ? {} : { metrics }),
    },
  };
  const open = state.open.find(({ id }) => id === about.promotion);
  if (open === undefined || open.fence !== fence)
    return { drafts: [judged], result: afterwards(state, about, verdict) };
  const started = open.verification === undefined ? [startDraft(about, { now, bake: 0, workflow: undefined })] : [];
  if (open.state === "deploying") return { drafts: [...started, judged], result: { kind: "judged" } };
  const end = endDraft(open, verdict.verdict, "verify", open.deployment);
  const outcome = verdict.verdict === "pass" ? "succeeded" : "failed";
  return { drafts: [...started, judged, end], result: { kind: "settled", outcome } };
}

function afterwards(state: EnvironmentState, { promotion, fence }: About, { verdict }: Verdict): Concluded {
  const settled = state.settled.find(({ id }) => id === promotion);
  const isThere = state.current.kind === "release" && state.current.promotion === promotion;
  const open = settled?.state === "succeeded" && settled.verification === undefined && isThere;
  if (open && verdict === "pass" && fence === state.fence) return { kind: "afterwards" };
  return { kind: "late", state: settled?.state ?? "settled" };
}

/** The names of a promotion for its verification. */
export function aboutOf({ service, environment, id, fence }: Promotion, digest: string): About {
  return { service, environment, promotion: id, fence: fence ?? 0, digest };
}
