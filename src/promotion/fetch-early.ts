import { newestSuccess } from "../gates/upstream-run.ts";
import { isHolding } from "../ledger/environment-hold.ts";
import { releasePath } from "../ledger/paths.ts";
import { stateOf } from "../ledger/snapshot.ts";
import { fetchUnderway, NOTHING_UNDERWAY, type Underway } from "../release/artifacts/underway.ts";
import { readRelease } from "../release/read.ts";
import { kindContext } from "./artifacts.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import type { Asked } from "./read.ts";

/**
 * Begins to fetch the files of the release that is asked for, while the gates are asked whether it may come in: neither waits
 * for the other. Where the ledger alone says no, nothing is begun.
 */
export function fetchEarly(
  context: PromotionContext,
  { asked: { choice, environment }, ground, folder }: Fetching,
): Underway {
  // Only then the release's record came with the ground.
  if (choice.kind !== "id") return NOTHING_UNDERWAY;
  const { ledger, now, policy, service } = ground;
  const { current, lock, hold } = stateOf(ledger, environment);
  const closed = [lock, hold, ledger.head.lock ?? null, ledger.head.hold ?? null].some((each) => isHolding(each, now));
  if (closed || (current.kind === "release" && current.release.id === choice.id)) return NOTHING_UNDERWAY;
  const before = policy.environments.get(environment)?.after ?? [];
  const hasCome = before.every((name) => newestSuccess(stateOf(ledger, name), choice.id) !== undefined);
  if (!hasCome) return NOTHING_UNDERWAY;
  const text = ledger.files.get(releasePath(service, choice.id));
  const read = text === undefined ? undefined : readRelease(text, choice.id);
  if (read === undefined || read.kind === "broken") return NOTHING_UNDERWAY;
  const { commit, artifacts } = read.release;
  return fetchUnderway(kindContext(context, { policy, commit, folder }), artifacts);
}

interface Fetching {
  readonly asked: Asked;
  readonly ground: Ground;
  /** Where file artifacts are put. */
  readonly folder: string;
}
