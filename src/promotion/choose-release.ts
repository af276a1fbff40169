import { releasePath, versionPath } from "../ledger/paths.ts";
import type { ReleaseBrief } from "../ledger/release-brief.ts";
import { type LedgerSnapshot, stateOf } from "../ledger/snapshot.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { readRelease } from "../release/read.ts";
import { nameOf, RELEASE_ID } from "../release/release.ts";
import { latestRelease } from "./latest-release.ts";
import { Stop } from "./stop.ts";

/** What the input `release` says: an id, `latest`, a version, or nothing. */
export type ReleaseChoice =
  | { readonly kind: "id"; readonly id: string }
  | { readonly kind: "version"; readonly version: string }
  | { readonly kind: "latest" }
  /** One that the ledger named already. */
  | { readonly kind: "known"; readonly release: ReleaseBrief }
  | { readonly kind: "unsaid" };

/** Reads the input `release`. */
export function readChoice(text: string | undefined): ReleaseChoice {
  if (text === undefined) return { kind: "unsaid" };
  if (text === "latest") return { kind: "latest" };
  return RELEASE_ID.test(text) ? { kind: "id", id: text } : { kind: "version", version: text };
}

/** The ledger files that have to be read to know which release is meant. */
export function filesOf(choice: ReleaseChoice, service: string): readonly string[] {
  switch (choice.kind) {
    case "id":
      return [releasePath(service, choice.id)];
    case "version":
      return [versionPath(service, choice.version)];
    case "latest":
    case "known":
    case "unsaid":
      return [];
  }
}

/**
 * The release that is meant: the one named, the open promotion's own, what the environments upstream run, or for an
 * environment that comes first the latest. Throws `Stop` `release-unknown` or `release-broken`.
 */
export function chooseRelease(
  choice: ReleaseChoice,
  ledger: LedgerSnapshot,
  environment: EnvironmentPolicy,
  promotion: string | undefined,
): ReleaseBrief {
  switch (choice.kind) {
    case "id":
    case "version":
      return namedRelease(choice, ledger);
    case "latest":
      return latestRelease(ledger) ?? none(ledger.service);
    case "known":
      return choice.release;
    case "unsaid":
      return ofPromotion(ledger, environment.name, promotion) ?? upstreamRelease(ledger, environment);
  }
}

/** A release by its id or version alone. Throws like {@link chooseRelease}. */
export function namedRelease(
  choice: Extract<ReleaseChoice, { kind: "id" | "version" }>,
  ledger: LedgerSnapshot,
): ReleaseBrief {
  return choice.kind === "id" ? byId(ledger, choice.id) : byVersion(ledger, choice.version);
}

function byId(ledger: LedgerSnapshot, id: string): ReleaseBrief {
  const text = ledger.files.get(releasePath(ledger.service, id));
  if (text === undefined) {
    throw new Stop("release-unknown", `The ledger has no release ${id} of ${ledger.service}.`, hintOf(ledger));
  }
  const read = readRelease(text, id);
  if (read.kind === "broken") throw broken(read.why);
  return nameOf(read.release);
}

function byVersion(ledger: LedgerSnapshot, version: string): ReleaseBrief {
  const text = ledger.files.get(versionPath(ledger.service, version));
  if (text === undefined) {
    throw new Stop("release-unknown", `No release of ${ledger.service} has the version "${version}".`, hintOf(ledger));
  }
  const brief = readBrief(text);
  if (brief === undefined) throw broken(`The ledger's file for version ${version} is not readable.`);
  return { ...brief, version };
}

function readBrief(text: string): Omit<ReleaseBrief, "version"> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return undefined;
    const { id, commit, run, preview } = value as Record<string, unknown>;
    if (typeof id !== "string" || !RELEASE_ID.test(id) || typeof commit !== "string") return undefined;
    if (typeof run !== "number" || typeof preview !== "boolean") return undefined;
    return { id, commit, run, preview };
  } catch {
    return undefined;
  }
}

function ofPromotion(ledger: LedgerSnapshot, environment: string, promotion: string | undefined) {
  if (promotion === undefined) return undefined;
  const state = stateOf(ledger, environment);
  return [...state.open, ...state.settled].find(({ id }) => id === promotion)?.release;
}

function upstreamRelease(ledger: LedgerSnapshot, environment: EnvironmentPolicy): ReleaseBrief {
  if (environment.after.length === 0) return latestRelease(ledger) ?? none(ledger.service);
  const found = environment.after.map((upstream) => ({ upstream, current: stateOf(ledger, upstream).current }));
  const releases: ReleaseBrief[] = [];
  for (const { upstream, current } of found) {
    if (current.kind !== "release") {
      throw new Stop(
        "release-unknown",
        `No release was named, and ${upstream} ${current.kind === "empty" ? "has none yet" : "is unsettled"}.`,
        `Name one with the input "release", or promote one to ${upstream} first.`,
      );
    }
    releases.push(current.release);
  }
  const [first, ...others] = releases;
  if (first === undefined) return none(ledger.service);
  if (others.some(({ id }) => id !== first.id)) {
    throw new Stop(
      "release-unknown",
      `No release was named, and ${environment.after.join(" and ")} run different ones.`,
      'Name one with the input "release".',
    );
  }
  return first;
}

function none(service: string): never {
  throw new Stop(
    "release-unknown",
    `No release of ${service} was registered yet.`,
    "Add a step with `uses: org/env-actions/register@v1` to the workflow that builds it, and run that.",
  );
}

function broken(why: string): Stop {
  return new Stop("release-broken", why, "Compare the ledger branch with its history: docs/ledger.md says how.");
}

function hintOf(ledger: LedgerSnapshot): string {
  const { latest } = ledger.serviceState;
  return latest === null
    ? "No release was registered yet: the workflow that builds it needs a step with `uses: org/env-actions/register@v1`."
    : `The latest is ${latest.id}; the folder releases/${ledger.service} of the ledger branch has all of them.`;
}
