import { releasePath } from "../../ledger/paths.ts";
import { stateOf } from "../../ledger/snapshot.ts";
import type { Promotion } from "../../ledger/state/promotion.ts";
import { readRelease } from "../../release/read.ts";
import type { ReleaseRecord } from "../../release/release.ts";
import { readMetric } from "../../verification/meter.ts";
import type { Plan } from "../../verification/plan.ts";
import { probesOf } from "../../verification/probe.ts";
import { readTests, startTests, type TestsFact, type TestsWanted, testsMarker } from "../../verification/tests.ts";
import { type Found, type Watching, watch } from "../../verification/watch.ts";
import type { PromotionContext } from "../context.ts";
import { environmentNamed, type Ground, readGround } from "../ground.ts";
import { Stop } from "../stop.ts";
import { readBefore } from "./before.ts";

/** What is watched: one promotion that is in its environment, or one that succeeded there before anybody asked. */
export interface Watched {
  readonly id: string;
  readonly release: string;
  /** When the deployment began; undefined where the ledger does not say any more. */
  readonly enteredAt: string | undefined;
  readonly verification: Promotion["verification"];
}

/** Reads the ground once more, with the release's record. Throws `Stop` when the record is broken. */
export async function readRecord(
  context: PromotionContext,
  environment: string,
  release: string,
): Promise<{ readonly ground: Ground; readonly record: ReleaseRecord }> {
  const ground = await readGround(context, { environment, files: (service) => [releasePath(service, release)] });
  const text = ground.ledger.files.get(releasePath(ground.service, release));
  const read = text === undefined ? undefined : readRelease(text, release);
  if (read?.kind === "release") return { ground, record: read.release };
  const why = read?.why ?? `The ledger has no record of release ${release}.`;
  throw new Stop("release-broken", why, "docs/ledger.md says how to check the ledger.");
}

/** Starts the tests that the ledger says are wanted, once; what GitHub refused to start is the outcome. */
export async function beginTests(
  context: PromotionContext,
  ground: Ground,
  { watched, plan, environment }: { readonly watched: Watched; readonly plan: Plan; readonly environment: string },
): Promise<TestsFact | undefined> {
  const wanted = testsWanted(context, ground, { watched, plan, environment });
  if (wanted === undefined) return undefined;
  const service = ground.policy.services.length === 0 ? {} : { service: ground.service };
  const inputs = { environment, release: watched.release, promotion: wanted.marker, ...service };
  return startTests(context.client, wanted, inputs);
}

/** Looks as long as it is asked to, and says what was found. */
export async function lookAt(
  context: PromotionContext,
  o: {
    readonly ground: Ground;
    readonly record: ReleaseRecord;
    readonly environment: string;
    readonly watched: Watched;
    readonly plan: Plan;
    /** What is known of the tests before they are asked for. */
    readonly tests: TestsFact | undefined;
    readonly time: Pick<Watching, "since" | "until" | "deadline" | "passing">;
  },
): Promise<Found> {
  const { ground, record, environment, watched, plan } = o;
  const surroundings = { network: context.network, outside: context.outside };
  const state = stateOf(ground.ledger, environment);
  const wanted = testsWanted(context, ground, { watched, plan, environment });
  const { compare } = await import("../../verification/statistics.ts");
  return watch({
    ...o.time,
    plan,
    clock: context.clock,
    ...probesOf(plan.written, { record, environment }, surroundings),
    read: (metric, time) => readMetric(metric, time, surroundings),
    before: (metric) =>
      readBefore(metric, { state, watched, timeOf: (time) => onThisClock(ground, time) }, (time) =>
        readMetric(metric, time, surroundings),
      ),
    tests:
      wanted === undefined
        ? undefined
        : async () =>
            o.tests ?? readTests(context.client, wanted, new Date(context.clock.now().getTime() + skewOf(ground))),
    compare,
  });
}

function testsWanted(
  context: PromotionContext,
  ground: Ground,
  { watched, plan, environment }: { readonly watched: Watched; readonly plan: Plan; readonly environment: string },
): TestsWanted | undefined {
  if (plan.workflow === undefined) return undefined;
  const { id, defaultBranch } = ground.snapshot.repository;
  return {
    repo: context.repo,
    repositoryId: id,
    workflow: plan.workflow,
    defaultBranch,
    environment,
    marker: testsMarker(watched.id),
    since: new Date(watched.verification?.since ?? ground.now),
  };
}

/** By how much GitHub's clock is ahead of this runner's, in milliseconds. */
function skewOf({ now, readAt }: Ground): number {
  return now.getTime() - readAt.getTime();
}

/** A time of the ledger on this runner's clock, by which looks are made and metrics are asked for; NaN for none. */
export function onThisClock(ground: Ground, time: string | undefined): number {
  return Date.parse(time ?? "") - skewOf(ground);
}

/** The address of an environment, for its Deployment. */
export function urlOf(ground: Ground, environment: string): string | undefined {
  return environmentNamed(ground.policy, environment).url;
}
