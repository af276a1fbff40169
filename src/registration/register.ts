import type { RunContext } from "../action/context.ts";
import { missingAnswers, type Unanswered } from "../gates/answers/gate.ts";
import { readSnapshot } from "../github/snapshot.ts";
import { createLedger } from "../ledger/create.ts";
import { githubHost } from "../ledger/github-port.ts";
import { POLICY_PATH } from "../policy/policy.ts";
import { advance, type Transition } from "../promotion/advance.ts";
import type { PromotionContext } from "../promotion/context.ts";
import { firstStops, wasTried } from "../promotion/due.ts";
import { type Ground, readGround } from "../promotion/ground.ts";
import { record } from "../promotion/record.ts";
import { Stop } from "../promotion/stop.ts";
import { whenVisible } from "../promotion/visible.ts";
import { atOnce } from "../release/artifacts/at-once.ts";
import type { KindContext } from "../release/artifacts/kind.ts";
import { resolveArtifact } from "../release/artifacts/kinds.ts";
import type { ArtifactRecord } from "../release/artifacts/record.ts";
import { describeRelease, nameOf, type ReleaseRecord, releaseDigest, releaseId } from "../release/release.ts";
import { artifactsOfList } from "./announced.ts";
import { proveBuildingRun, proveOtherRun, type Source } from "./building-run.ts";
import { filesFor, knownRelease } from "./known.ts";
import { refuseNotes, refuseVersion } from "./version-and-notes.ts";
import { artifactsOfPolicy, readArtifactLines, type Wanted } from "./wanted.ts";

export interface Registering {
  /** The input `artifacts`. */
  readonly artifacts: string | undefined;
  /** The text of the file at `$GITHUB_ARTIFACTS_LIST`. */
  readonly list: string | undefined;
  readonly version: string | undefined;
  readonly notes: string | undefined;
  readonly promote: boolean;
  readonly init: boolean;
  readonly dryRun: boolean;
  /** A folder of ours for downloads. */
  readonly folder: string;
}

export interface Registered {
  readonly release: ReleaseRecord;
  /** Whether it is new to the ledger. */
  readonly added: boolean;
  readonly ledgerCreated: boolean;
  readonly transitions: readonly Transition[];
  /** What the policy leaves open, known long before the release gets there (design.md section 4). */
  readonly open: readonly Unanswered[];
}

/**
 * Registers what a build produced as a release: proves the run, pins every artifact to the digest of its bytes, records
 * it, and starts the environments that come first. The same content again is the same release, and changes nothing.
 */
export async function register(context: PromotionContext, step: RunContext, wish: Registering): Promise<Registered> {
  refuseVersion(wish.version);
  refuseNotes(wish.notes);
  const { ground, ledgerCreated } = await groundFor(context, wish);
  const source = await proveBuildingRun(context, ground, step);
  const artifacts = await resolveAll(context, ground, source, wish);
  const composed = compose(context, ground, source, artifacts, wish);
  const reread = async () => ({ ground: await readGround(context, { files: () => filesFor(composed) }) });
  const facts = await reread();
  const before = knownRelease(facts.ground.ledger.files, composed);
  const open = missingAnswers(facts.ground.policy);
  if (wish.dryRun) {
    return { release: before ?? composed, added: before === undefined, ledgerCreated, transitions: [], open };
  }
  const recorded = await record(context, facts, {
    reread,
    decide: ({ ground: fresh }) => {
      const known = knownRelease(fresh.ledger.files, composed);
      if (known !== undefined) return { drafts: [], result: known };
      const about = { service: composed.service, environment: null, promotion: null };
      return { drafts: [{ ...about, event: "release.registered", data: { release: composed } }], result: undefined };
    },
  });
  const after =
    recorded.kind === "appended" ? { ...recorded.facts.ground, ledger: recorded.ledger } : recorded.facts.ground;
  const added = recorded.result === undefined;
  const release = recorded.result ?? composed;
  if (release.version !== composed.version) {
    context.log.warning(`${describeRelease(release)} was registered before; it keeps the version it was given then.`);
  }
  const transitions = wish.promote ? await startFirst(context, after, { release, added }) : [];
  return { release, added, ledgerCreated, transitions, open };
}

/** The ledger is created once, and only when asked: a missing one is otherwise an alarm. */
async function groundFor(
  context: PromotionContext,
  wish: Registering,
): Promise<{ ground: Ground; ledgerCreated: boolean }> {
  const read = () => readGround(context, { files: () => [] });
  const isNone = (error: unknown) => error instanceof Stop && error.reason === "ledger-none";
  try {
    return { ground: await read(), ledgerCreated: false };
  } catch (error) {
    if (!isNone(error) || !wish.init || wish.dryRun) throw error;
    const created = await beginLedger(context);
    if (created.missing.length > 0) {
      context.log.notice(
        `The ledger is on branch ${context.branch}. Protect it with a ruleset: ${created.missing.join(", ")}.`,
      );
    }
    return { ground: await whenVisible(context.clock, read, isNone), ledgerCreated: true };
  }
}

async function beginLedger(context: PromotionContext) {
  const { client, repo, branch } = context;
  const facts = await readSnapshot(client, {
    repo,
    ledger: branch,
    folder: "state",
    files: [],
    policyPath: POLICY_PATH,
  });
  return createLedger({
    host: githubHost(client, repo, branch),
    repository: { id: facts.repository.id, url: context.repositoryUrl },
    branch,
    // Reading the ground has looked for Deployments of ours already, and would have stopped with `ledger-missing`.
    deployments: 0,
    now: facts.date,
    actor: context.actor,
    run: context.calling,
  });
}

async function resolveAll(
  context: PromotionContext,
  ground: Ground,
  source: Source,
  wish: Registering,
): Promise<readonly ArtifactRecord[]> {
  const wanted = wantedArtifacts(ground, source, wish);
  for (const run of new Set(wanted.map((each) => each.run))) {
    if (run !== source.run.id) await proveOtherRun(context, ground, source, run);
  }
  const { client, repo, clock, registries } = context;
  const images = { ...registries, rules: ground.policy.registries };
  const kind: KindContext = { client, repo, clock, folder: wish.folder, commit: source.commit, images };
  const records = await atOnce(wanted, (each) => resolveArtifact(kind, each.kind, each));
  for (const each of records) {
    if (each.kind === "commit" && each.digest !== `gitCommit:${source.commit}`) {
      throw new Stop(
        "artifacts-refused",
        `"${each.name}" is commit ${each.digest}, but the release is of ${source.commit}.`,
        `Write ${each.name}=commit for the commit of this run.`,
      );
    }
  }
  return records;
}

function wantedArtifacts(ground: Ground, source: Source, wish: Registering): readonly Wanted[] {
  const building = { run: source.run.id, commit: source.commit };
  if (wish.artifacts !== undefined) return accepted(readArtifactLines(wish.artifacts, ground.policy, building));
  const announced = () =>
    wish.list === undefined ? [] : accepted(artifactsOfList(wish.list, ground.policy, building));
  const declared = accepted(artifactsOfPolicy(ground.policy, building, announced));
  if (declared.length > 0) return declared;
  const listed = announced();
  if (listed.length > 0) return listed;
  throw new Stop(
    "artifacts-refused",
    "A release needs at least one artifact, and none was named.",
    'Name them with the input artifacts, for example "app=site", or under artifacts: of .github/environments.yml.',
  );
}

function accepted(read: ReturnType<typeof readArtifactLines>): readonly Wanted[] {
  if (!read.ok)
    throw new Stop(
      "artifacts-refused",
      read.mistakes.join("\n"),
      "See register/README.md for the lines that artifacts takes.",
    );
  return read.wanted;
}

function compose(
  context: PromotionContext,
  ground: Ground,
  source: Source,
  artifacts: readonly ArtifactRecord[],
  wish: Registering,
): ReleaseRecord {
  const { repository } = ground.snapshot;
  const identity = {
    service: ground.service,
    repository: repository.id,
    commit: source.commit,
    run: source.run.id,
    artifacts,
  };
  const digest = releaseDigest(identity);
  const before = ground.ledger.serviceState.latest;
  const compared = before !== null && before.commit !== source.commit;
  return {
    v: 1,
    id: releaseId(digest),
    digest,
    service: ground.service,
    version: wish.version ?? null,
    commit: source.commit,
    repository: { id: repository.id, name: repository.nameWithOwner },
    run: { id: source.run.id, attempt: context.calling.attempt, path: source.run.path, event: source.run.event },
    preview: source.pull !== null,
    pull: source.pull,
    artifacts,
    notes: wish.notes ?? null,
    compare: compared ? `${context.repositoryUrl}/compare/${before.commit}...${source.commit}` : null,
  };
}

/**
 * Starts what comes first. A release that was known, as after a re-run, is started only where it never was and nothing
 * newer took its place: registering again must not bring an old release back (R17).
 */
async function startFirst(
  context: PromotionContext,
  ground: Ground,
  { release, added }: { readonly release: ReleaseRecord; readonly added: boolean },
): Promise<readonly Transition[]> {
  const { ledger } = ground;
  const isNewest = release.preview || ledger.serviceState.latest?.id === release.id;
  const stops = firstStops(ground.policy, nameOf(release)).filter(
    ({ name }) => added || (isNewest && !wasTried(ledger, name, release)),
  );
  if (stops.length === 0) return [];
  const asking = { release: nameOf(release), requester: context.actor };
  const wishes = stops.map((environment) => ({ environment, ...asking }));
  return advance(context, { only: new Set(stops.map(({ name }) => name)), wishes, dryRun: false, ground });
}
