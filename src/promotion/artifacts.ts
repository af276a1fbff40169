import path from "node:path";
import type { GateResult } from "../gates/gate.ts";
import type { Moved } from "../ledger/events/promotion.ts";
import type { Policy } from "../policy/policy.ts";
import { atOnce } from "../release/artifacts/at-once.ts";
import { ArtifactFault } from "../release/artifacts/fault.ts";
import type { Delivered, KindContext, Transfer } from "../release/artifacts/kind.ts";
import { inOrderOfMoving, type PlacedArtifact, placeArtifact } from "../release/artifacts/kinds.ts";
import type { Underway } from "../release/artifacts/underway.ts";
import type { PromotionContext } from "./context.ts";
import type { Facts } from "./read.ts";

/** What was fetched and verified, and what is wrong with the rest. */
export interface Prepared {
  readonly artifacts: readonly Delivered[];
  readonly faults: readonly GateResult[];
}

/** What was moved into the environment, and what that took. */
export interface Taken {
  readonly moved: readonly Moved[];
  readonly transfers: readonly Transfer[];
}

/** Fetches and verifies every artifact without touching the environment; all faults at once. */
export async function prepareArtifacts(
  context: PromotionContext,
  facts: Facts,
  { folder, underway }: { readonly folder: string; readonly underway: Underway },
): Promise<Prepared> {
  const kind = { ...kindOf(context, facts, folder), underway };
  const tried = await atOnce(facts.judgement.release.artifacts, async (record): Promise<Delivered | GateResult> => {
    try {
      return await place(facts, record).prepare(kind);
    } catch (error) {
      if (!(error instanceof ArtifactFault)) throw error;
      const { reason, message, hint } = error;
      return { gate: "artifacts", verdict: "fail", reason, message, evidence: [], unblock: hint };
    }
  });
  return {
    artifacts: tried.flatMap((each) => ("gate" in each ? [] : [each])),
    faults: tried.filter((each) => "gate" in each),
  };
}

/**
 * Brings a release's artifacts into the environment. First every byte is carried to its place and proven there; only then
 * anything leads to them: tags and branches, and at last what is written into files. In the end all is read back (R30).
 *
 * @throws ArtifactFault, and whatever a registry or GitHub could not do; nothing is handed over then
 */
export async function takeArtifacts(
  context: PromotionContext,
  facts: Facts,
  { folder, delivered }: { readonly folder: string; readonly delivered: readonly Delivered[] },
): Promise<Taken> {
  const kind = kindOf(context, facts, folder);
  const placed = inOrderOfMoving(facts.judgement.release.artifacts.map((record) => place(facts, record)));
  const transfers = await atOnce(placed, (each) => each.carry(kind));
  const isCommit = ({ record }: PlacedArtifact) => record.kind === "commit";
  const first = await atOnce(
    placed.filter((each) => !isCommit(each)),
    (each) => each.move(kind, delivered),
  );
  const moved = [...first];
  // One after the other: they write to branches of one repository.
  for (const each of placed.filter(isCommit)) moved.push(await each.move(kind, delivered));
  await atOnce(placed, (each) => each.prove(kind, delivered));
  return { moved: moved.flat(), transfers: transfers.flat() };
}

function place({ environment, release }: Facts, record: Facts["judgement"]["release"]["artifacts"][number]) {
  const { id, version, commit } = release;
  const moving = { release: { id, version, commit }, environment: environment.name };
  return placeArtifact(record, environment.artifacts.get(record.name), moving);
}

function kindOf(context: PromotionContext, { ground, release }: Facts, folder: string): KindContext {
  return kindContext(context, { policy: ground.policy, commit: release.commit, folder });
}

/** Where and for whom the artifacts of a release are looked up. */
export function kindContext(
  { client, repo, clock, registries }: PromotionContext,
  o: { readonly policy: Pick<Policy, "registries">; readonly commit: string; readonly folder: string },
): KindContext {
  const images = { ...registries, rules: o.policy.registries };
  return { client, repo, clock, folder: path.resolve(o.folder), commit: o.commit, images };
}
