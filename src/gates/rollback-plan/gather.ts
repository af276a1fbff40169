import { type EnvironmentStops, readEnvironmentStops } from "../../github/environment-stops.ts";
import { isFailure } from "../../github/errors.ts";
import { getRole } from "../../github/people.ts";
import type { Block } from "../../github/snapshot.ts";
import { seeTeam } from "../../github/teams.ts";
import { readWorkflowState } from "../../github/workflow-state.ts";
import type { EnvironmentState } from "../../ledger/state/environment.ts";
import type { Settled } from "../../ledger/state/settled.ts";
import { type AllowEntry, entryText } from "../../policy/allow.ts";
import { ArtifactFault } from "../../release/artifacts/fault.ts";
import type { KindContext } from "../../release/artifacts/kind.ts";
import { placeArtifact } from "../../release/artifacts/kinds.ts";
import type { ArtifactRecord } from "../../release/artifacts/record.ts";
import { readRelease } from "../../release/read.ts";
import type { ReleaseRecord } from "../../release/release.ts";
import { workflowApart } from "../../rollback/files.ts";
import { goesBack, type RollbackPlan } from "../../rollback/plan.ts";
import { isAutomatic } from "../../rollback/rule.ts";
import type { GateAsk } from "../ask.ts";
import { configOf } from "../config/gate.ts";
import type { ConfigFound } from "../config/gather.ts";
import type { UpstreamRun } from "../gate.ts";
import { provenanceOf } from "../provenance/gate.ts";
import type { Gathered } from "../provenance/gather.ts";
import { readUpstreamRun } from "../upstream-run.ts";
import { type DrillRuns, gatherDrills } from "./drill.ts";

/** What a way back needs of the repository's branches. */
export interface PlanFiles {
  /** Files of the default branch, by path; null where there is none. */
  readonly files: Block<ReadonlyMap<string, string | null>>;
  /** The target's record in the ledger; null where there is none. */
  readonly record: Block<string | null>;
}

/** What GitHub and the registries say of a plan, so that it can be judged whether it could be carried out now. */
export interface PlanEvidence extends PlanFiles {
  /** The page that the plan is composed with. */
  readonly page: Block<string | null>;
  /** The run by which the target succeeded here. */
  readonly run: Block<UpstreamRun> | null;
  /** Whether this environment could take each artifact of the target now, by name: the digest that was seen. */
  readonly artifacts: ReadonlyMap<string, Block<Sight>>;
  readonly provenance: Block<Gathered> | null;
  /** The configuration that the target carries, by the rules of now; null where the policy asks for none. */
  readonly config: Block<ConfigFound> | null;
  /** Of the owner that the policy names: who was seen, as the policy writes it. */
  readonly owner: Block<Sight> | null;
  /** GitHub's word for the state of a workflow that is there only to go back; null where there is none. */
  readonly workflow: Block<string> | null;
  /** Asked only where the environment goes back by itself. */
  readonly stops: Block<EnvironmentStops> | null;
  /** The runs by which going back was tried; asked only where the policy says how old that may be. */
  readonly drills: DrillRuns;
}

/** What was looked for and seen, said again so that it can be compared; null with the reason when it was not. */
export type Sight = { readonly seen: string } | { readonly seen: null; readonly why: string };

export function whyNot(sight: Sight, otherwise: string): string {
  return "why" in sight ? sight.why : otherwise;
}

/** Asks everything at once: at most three requests, one for the run, and those that the artifacts need. */
export async function gatherPlan(ask: GateAsk): Promise<PlanEvidence> {
  const { subject, environment } = ask;
  if (subject.kind === "commit") throw new Error("a plan is asked of releases only");
  const { back, page } = subject;
  const { owner } = back.rule;
  const apart = workflowApart(back, environment);
  const [target, owned, workflow, stops, drills] = await Promise.all([
    gatherTarget(ask, back),
    owner === undefined ? null : read(() => seeOwner(ask, owner)),
    apart === undefined ? null : read(() => readWorkflowState(ask.client, { repo: ask.repo, workflow: apart })),
    goesBack(back) && isAutomatic(back.rule, back.data) && environment.githubEnvironment !== "none"
      ? read(() => readEnvironmentStops(ask.client, { repo: ask.repo, environment: environment.name }))
      : null,
    gatherDrills(ask, back),
  ]);
  return { page, owner: owned, workflow, stops, drills, ...target };
}

type TargetEvidence = Omit<PlanEvidence, "page" | "owner" | "workflow" | "stops" | "drills">;

/** What goes back to nothing needs no more than its pages. */
async function gatherTarget(ask: GateAsk, back: RollbackPlan): Promise<TargetEvidence> {
  const { subject } = ask;
  if (subject.kind === "commit") throw new Error("a plan is asked of releases only");
  const nothing = { run: null, artifacts: new Map(), provenance: null, config: null } as const;
  if (!goesBack(back)) return { ...nothing, ...(await subject.planFiles()) };
  const { promotion, release } = back.target;
  const settled = settledOf(subject.stateOf(ask.environment.name), promotion);
  const [files, run] = await Promise.all([
    subject.planFiles().then(async (found) => ({ ...found, ...(await gatherTaken(ask, found, release.id)) })),
    settled === undefined || settled.run === null ? null : readUpstreamRun(ask, settled),
  ]);
  return { ...nothing, ...files, run };
}

/** Whether the target could be taken from where it is kept, by its record. */
async function gatherTaken(ask: GateAsk, { record }: PlanFiles, release: string): Promise<Partial<TargetEvidence>> {
  const known = record.ok && record.value !== null ? readRelease(record.value, release) : undefined;
  if (known === undefined || known.kind === "broken") return {};
  const { rules } = ask.environment;
  const asked = about(ask, known.release);
  const [artifacts, provenance, config] = await Promise.all([
    Promise.all(known.release.artifacts.map((each) => seeArtifact(ask, known.release, each))),
    rules.has("provenance") ? read(() => provenanceOf(asked)) : null,
    rules.has("config") ? read(() => configOf(asked)) : null,
  ]);
  return { artifacts: new Map(artifacts), provenance, config };
}

/** The promotion by which a release succeeded here, as far as the ledger still tells. */
export function settledOf({ settled }: EnvironmentState, promotion: string): Settled | undefined {
  return settled.find(({ id, state }) => id === promotion && state === "succeeded");
}

/** The same question, about another release. */
function about(ask: GateAsk, release: ReleaseRecord): GateAsk {
  return ask.subject.kind === "commit"
    ? ask
    : { ...ask, commit: release.commit, subject: { ...ask.subject, record: async () => release } };
}

async function seeArtifact(
  { subject, client, repo, environment }: GateAsk,
  { id, version, commit }: ReleaseRecord,
  record: ArtifactRecord,
): Promise<readonly [string, Block<Sight>]> {
  if (subject.kind === "commit") throw new Error("nothing to look at");
  // Nothing is fetched: no folder is written to.
  const context: KindContext = {
    client,
    repo,
    clock: subject.images.clock,
    folder: "",
    commit,
    images: subject.images,
  };
  const seen = await read(async (): Promise<Sight> => {
    try {
      const moving = { release: { id, version, commit }, environment: environment.name };
      const existence = await placeArtifact(record, environment.artifacts.get(record.name), moving).exists(context);
      return existence.there ? { seen: record.digest } : { seen: null, why: existence.why };
    } catch (error) {
      if (error instanceof ArtifactFault) return { seen: null, why: error.message };
      throw error;
    }
  });
  return [record.name, seen];
}

const MAY: ReadonlySet<string> = new Set(["write", "maintain", "admin"]);

/** Whoever answers for going back has to be able to start a workflow. */
async function seeOwner({ client, repo }: GateAsk, owner: AllowEntry): Promise<Sight> {
  const seen = entryText(owner);
  switch (owner.kind) {
    case "role":
      return { seen };
    case "team":
      await seeTeam(client, { organization: owner.organization ?? repo.owner, slug: owner.slug });
      return { seen };
    case "user": {
      const { login } = owner;
      try {
        const { bot, role } = await getRole(client, { repo, login });
        if (bot) return { seen: null, why: `${login} is a bot` };
        const why = `${login} has the role ${role} here and can start no workflow`;
        return MAY.has(role) ? { seen } : { seen: null, why };
      } catch (error) {
        if (isFailure(error, "not-found")) return { seen: null, why: `GitHub knows no account ${login} (any more)` };
        throw error;
      }
    }
  }
}

function blockOf<T>(value: T): Block<T> {
  return { ok: true, value };
}

async function read<T>(ask: () => Promise<T>): Promise<Block<T>> {
  try {
    return blockOf(await ask());
  } catch (error) {
    if (error instanceof Error) return { ok: false, why: error.message };
    throw error;
  }
}
