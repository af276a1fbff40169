import { readWorkflow } from "../environments/workflows/workflow.ts";
import type { Asker } from "../gates/asker.ts";
import { readBranchFiles } from "../github/branch-files.ts";
import { isFailure } from "../github/errors.ts";
import { getAttempt, listJobs, type RunFact } from "../github/runs.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { Origin, Promotion, Rollback } from "../ledger/state/promotion.ts";
import type { Settled } from "../ledger/state/settled.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { commandIn, isOfTheTime } from "./carried.ts";
import type { Command } from "./command.ts";
import { meansService } from "./command-service.ts";
import { proveComment } from "./comments/proof.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";

type Asking = Pick<PromotionContext, "client" | "repo" | "calling">;
type Claim = { readonly environment: EnvironmentPolicy; readonly promotion: Promotion };

/** Doors that ask for a promotion: ours, a local copy, or a reusable workflow, which may hold one. */
const DOORS = /^(?:[^/@]+\/env-actions\/(?:promote|require-approval)@|\.\/|[^@]+\.ya?ml@)/;
/** The controller, which asks for what its command says. */
const CONTROLLER = /^[^/@]+\/env-actions@/;

/**
 * Proves who asked for a promotion, where that decides who may approve it (R10). Anyone with write access can append a
 * request in somebody else's name to the ledger, so only GitHub's own objects speak. A person: the unedited comment that said
 * so; or the run that they started by hand, of a workflow that asks for promotions, at that time. One comment, and one run, ask
 * once. Automation: it asks for each release once where the policy says `promote: automatic`, and the run that built the
 * release may ask anywhere; else nobody knows who made it ask.
 *
 * @throws GitHubFailure what could not be read
 */
export async function proveAsker(
  context: Asking,
  ground: Pick<Ground, "ledger" | "policy" | "service" | "snapshot">,
  claim: Claim,
): Promise<Asker> {
  const { environment, promotion } = claim;
  const { origin } = promotion;
  const { open, settled } = stateOf(ground.ledger, environment.name);
  const earlier = [...open, ...settled].filter(({ number }) => number < promotion.number);
  const isTaken =
    origin !== undefined && earlier.some((each) => each.origin !== undefined && isSame(each.origin, origin));
  if (promotion.cause === "automation") return proveAutomation(context, claim, { earlier, isTaken });
  if (promotion.rollback !== undefined) return ofRollback(promotion, promotion.rollback);
  if (origin === undefined) return refuted("the ledger names neither run nor comment for it");
  if (isTaken) return refuted(`what the ledger cites for it asked for an earlier promotion`);
  return origin.comment === undefined
    ? proveRun(context, ground, claim, origin)
    : proveSaid(context, ground, claim, { ...origin, comment: origin.comment });
}

/** Whose word a rollback is, `rollback-proof.ts` proves wherever the rollback is judged: who asked has to be no other. */
function ofRollback({ requester }: Promotion, { actor }: Rollback): Asker {
  if (requester === null || actor === null || requester.id !== actor.id)
    return refuted("the ledger names somebody else for its word");
  return { kind: "proven", people: new Map() };
}

/** The same comment, or without one the same attempt of a run. */
function isSame(one: Origin, other: Origin): boolean {
  if (one.comment !== undefined || other.comment !== undefined) return one.comment?.id === other.comment?.id;
  return one.run.id === other.run.id && one.run.attempt === other.run.attempt;
}

async function proveSaid(
  context: Asking,
  ground: Pick<Ground, "ledger" | "policy" | "service">,
  { environment, promotion }: Claim,
  { comment }: Required<Origin>,
): Promise<Asker> {
  const { requester, requestedAt: at } = promotion;
  if (requester === null) return refuted("a comment is somebody's");
  const isCommand = isWish(environment, promotion);
  const proof = await proveComment(context, ground, { actor: requester, comment, at, isCommand });
  return proof.refuted === undefined ? { kind: "proven", people: new Map() } : refuted(proof.refuted);
}

async function proveRun(
  context: Asking,
  ground: Pick<Ground, "policy" | "service" | "snapshot">,
  claim: Claim,
  origin: Origin,
): Promise<Asker> {
  const run = await attemptOf(context, origin);
  if (run === undefined) return refuted(`run ${origin.run.id} is gone`);
  const why = refuteRun(ground, claim, run) ?? (await refuteTime(context, claim, { run, origin }));
  if (why !== undefined) return refuted(`run ${run.id} ${why}`);
  const unasked = await refuteWorkflow(context, ground, claim, run);
  if (unasked !== undefined) return refuted(`run ${run.id} ${unasked}`);
  return { kind: "proven", people: startersOf(run) };
}

function refuteRun({ snapshot }: Pick<Ground, "snapshot">, { promotion }: Claim, run: RunFact): string | undefined {
  const { requester } = promotion;
  if (run.headRepositoryId !== snapshot.repository.id) return "is not of this repository";
  if (run.event !== "workflow_dispatch") return `was started by ${run.event} and not by hand`;
  if (run.triggeringActor === null || run.triggeringActor.bot) return "was started by no person";
  if (requester !== null && run.triggeringActor.id !== requester.id) return `was not started by ${requester.login}`;
  return undefined;
}

/** A run that waited for GitHub's reviewers asks when its job starts. */
async function refuteTime(
  { client, repo, calling }: Asking,
  { promotion }: Claim,
  { run, origin }: { readonly run: RunFact; readonly origin: Origin },
): Promise<string | undefined> {
  const at = promotion.requestedAt;
  if (run.id === calling.id && run.attempt === calling.attempt) return undefined;
  if (isOfTheTime(at, run.startedAt ?? run.createdAt)) return undefined;
  const jobs = await listJobs(client, { repo, run: run.id, attempt: run.attempt });
  const started = jobs.find(({ id }) => id === origin.run.checkRun)?.startedAt;
  if (typeof started === "string" && isOfTheTime(at, started)) return undefined;
  return "is not of the time of the record";
}

/** The environment's own workflow asks in the name of who started it; any other has to hold a door that does. */
async function refuteWorkflow(
  context: Asking,
  ground: Pick<Ground, "policy" | "service">,
  { environment, promotion }: Claim,
  run: RunFact,
): Promise<string | undefined> {
  if (run.path === `.github/workflows/${environment.workflow}`) return undefined;
  const used = await usedIn(context, run.path);
  if (used.some((uses) => DOORS.test(uses))) return undefined;
  if (!used.some((uses) => CONTROLLER.test(uses))) return `is of ${run.path}, which asks for no promotion`;
  const said = commandIn(run.title);
  const isIt = said !== undefined && isWish(environment, promotion)(said) && meansService(said, ground, false);
  return isIt ? undefined : "was started for another command";
}

async function proveAutomation(
  context: Asking,
  { environment, promotion }: Claim,
  {
    earlier,
    isTaken,
  }: { readonly earlier: readonly Pick<Promotion | Settled, "release">[]; readonly isTaken: boolean },
): Promise<Asker> {
  const { origin, release } = promotion;
  const isFirst = !earlier.some((each) => each.release.id === release.id);
  if (environment.promote === "automatic" && isFirst) return { kind: "proven", people: new Map() };
  const run = origin === undefined ? undefined : await attemptOf(context, origin);
  const people = run === undefined ? new Map<number, string>() : startersOf(run);
  if (run !== undefined && run.id === release.run && !isTaken) {
    const used = await usedIn(context, run.path);
    if (used.some((uses) => DOORS.test(uses))) return { kind: "proven", people };
  }
  return { kind: "anybody", people, why: "automation asked for it, and nobody knows who made it ask" };
}

/** What the jobs of a workflow of the default branch use. */
async function usedIn({ client, repo }: Asking, path: string): Promise<readonly string[]> {
  const read = await readBranchFiles(client, { repo, paths: [path] });
  const text = read?.files.get(path);
  if (text === undefined || text === null) return [];
  const workflow = readWorkflow({ path, text });
  return workflow.ok ? workflow.jobs.flatMap(({ uses }) => uses.map((each) => each.text)) : [];
}

async function attemptOf({ client, repo }: Asking, { run }: Origin): Promise<RunFact | undefined> {
  try {
    return await getAttempt(client, { repo, run: run.id, attempt: run.attempt });
  } catch (error) {
    if (isFailure(error, "not-found", "gone")) return undefined;
    throw error;
  }
}

function startersOf({ actor, triggeringActor }: RunFact): ReadonlyMap<number, string> {
  const people = [actor, triggeringActor].flatMap((each) => (each === null || each.bot ? [] : [each]));
  return new Map(people.map(({ id }) => [id, "They started the run that asked for this promotion."]));
}

/** Whether a command asks for this promotion; an override of one that was refused asks for it again. */
function isWish({ name }: EnvironmentPolicy, { release }: Promotion): (command: Command) => boolean {
  return (command) => {
    if (command.kind === "override") return command.environment === name;
    if (command.kind !== "promote" || command.environment !== name) return false;
    const { release: wanted } = command;
    return wanted === undefined || wanted === "latest" || wanted === release.id || wanted === release.version;
  };
}

function refuted(why: string): Asker {
  return { kind: "refuted", why };
}
