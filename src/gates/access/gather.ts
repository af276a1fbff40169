import { readSigned, type SignedReview } from "../../environments/access/review.ts";
import { type AccessRule, reviewersOf } from "../../environments/access/rule.ts";
import type { Block } from "../../github/block.ts";
import { type EnvironmentSettings, readEnvironmentSettings } from "../../github/environment-settings.ts";
import { isFailure } from "../../github/errors.ts";
import type { GateAsk } from "../ask.ts";

/** What the gate reads; what fails makes only its own part unknown. */
export interface AccessFound {
  /** Left out where the ledger has no review. */
  readonly signed?: Block<SignedReview> | undefined;
  /** `null`: GitHub has no such environment. Left out where the rule names no branches. */
  readonly settings?: Block<EnvironmentSettings | null> | undefined;
}

/** Reads the review that the ledger cites, and GitHub's own settings of the environment, at the same time. */
export async function gatherAccess(rule: AccessRule, ask: GateAsk): Promise<AccessFound> {
  const reviewed = ask.subject.kind === "release" ? ask.subject.reviewed : undefined;
  const asksReview = rule.review !== undefined && reviewed !== undefined;
  const [signed, settings] = await Promise.all([
    asksReview ? settled(() => readSigned(ask, reviewed, reviewersOf(rule))) : undefined,
    rule.branches === undefined ? undefined : settled(() => settingsOf(ask)),
  ]);
  return { signed, settings };
}

async function settingsOf({ client, repo, environment }: GateAsk): Promise<EnvironmentSettings | null> {
  try {
    return await readEnvironmentSettings(client, { repo, environment: environment.name });
  } catch (error) {
    if (isFailure(error, "not-found")) return null;
    throw error;
  }
}

async function settled<Found>(read: () => Promise<Found>): Promise<Block<Found>> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { ok: false, why: `${error.message}${error.hint === undefined ? "" : `. ${error.hint}`}` };
  }
}
