import { readWorkflow } from "../environments/workflows/workflow.ts";
import type { GateFacts, UpstreamRun } from "../gates/gate.ts";
import { readBranchFiles } from "../github/branch-files.ts";
import { isFailure } from "../github/errors.ts";
import { getAttempt, getRun, listJobs, type RunFact } from "../github/runs.ts";
import type { Block } from "../github/snapshot.ts";
import type { Settled } from "../ledger/state/settled.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { verificationOf } from "../verification/plan.ts";
import { refuteTests, testsMarker } from "../verification/tests.ts";
import { isOfTheTime } from "./carried.ts";
import type { PromotionContext } from "./context.ts";

type Cited = NonNullable<Settled["verification"]>;

/** The run that judged, and what GitHub has of it. */
export interface Judgement {
  readonly cited: Cited;
  readonly found: Block<{
    readonly run: RunFact;
    /** Of the job that judged. */
    readonly status: string;
    readonly conclusion: string | null;
    /** The workflow's file on the default branch; null where there is none. */
    readonly file: string | null;
    readonly tests: RunFact | null;
  }>;
}

export interface Refuted {
  readonly verdict: "fail" | "unknown" | "wait";
  readonly reason: "rollback-judgement-unproven" | "rollback-unreadable" | "rollback-unfinished";
  readonly message: string;
}

/** The controller's own action, which stands at the root of this suite. */
const CONTROLLER = /^[^/@]+\/env-actions@/;
/** What starts the controller without a person: a person's run may have ended red because of what they asked. */
const BY_ITSELF: readonly string[] = ["schedule", "workflow_run"];

/** What judged a failed promotion, where it was another run than the one that deployed it. */
export function judgedElsewhere({ run, reason, verification }: Settled): Cited | undefined {
  if (reason?.startsWith("verification-") !== true || verification?.verdict === "pass") return undefined;
  return verification?.run.id === run ? undefined : verification;
}

/** Asks GitHub for the run that is said to have judged, its workflow, and the tests. Four requests at most. */
export async function readJudgement({ client, repo }: PromotionContext, cited: Cited): Promise<Judgement> {
  const { id, attempt, checkRun } = cited.run;
  const place = { repo, run: id, attempt };
  try {
    const [run, jobs, tests] = await Promise.all([
      getAttempt(client, place),
      checkRun === null ? [] : listJobs(client, place),
      cited.tests === null ? null : getRun(client, { repo, run: cited.tests }),
    ]);
    const read = await readBranchFiles(client, { repo, paths: [run.path] });
    const { status, conclusion } = jobs.find((job) => job.id === checkRun) ?? run;
    return {
      cited,
      found: { ok: true, value: { run, status, conclusion, tests, file: read?.files.get(run.path) ?? null } },
    };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { cited, found: { ok: false, why: error.message } };
  }
}

/**
 * Why a judgement does not open the way back; undefined when it does. A line in the ledger is no proof (design.md section 6),
 * so GitHub's own record must say it: the tests of this very promotion ended red; or a job of the controller, which nobody
 * started by hand, ran on the default branch after the deployment, around the time of the record, and ended red.
 */
export function judgeJudgement(
  facts: GateFacts,
  environment: EnvironmentPolicy,
  o: { readonly id: string; readonly deployed: UpstreamRun; readonly judgement: Judgement },
): Refuted | undefined {
  const { cited, found } = o.judgement;
  const named = `Run ${cited.run.id}, which the ledger cites for the verification of ${o.id},`;
  if (!found.ok) {
    return { verdict: "unknown", reason: "rollback-unreadable", message: `${named} could not be read: ${found.why}` };
  }
  const { run, status, conclusion, file, tests } = found.value;
  const unproven = (why: string): Refuted => {
    const message = `${named} ${why}, so nothing goes back by itself. Say /rollback ${environment.name} <why>.`;
    return { verdict: "fail", reason: "rollback-judgement-unproven", message };
  };
  if (tests !== null && areRed(facts, environment, { id: o.id, tests })) return undefined;
  if (run.headRepositoryId !== facts.repositoryId || run.headBranch !== facts.defaultBranch)
    return unproven(`did not run on ${facts.defaultBranch} of this repository`);
  if (!BY_ITSELF.includes(run.event)) return unproven(`was started by ${run.event}`);
  if (file === null || !isController(run.path, file)) return unproven(`is of ${run.path}, which resumes nothing`);
  if (!(Date.parse(run.createdAt) >= Date.parse(o.deployed.createdAt ?? "")))
    return unproven("was there before the run that deployed");
  if (!isOfTheTime(cited.at, run.createdAt)) return unproven("is not of the time of the record");
  if (status !== "completed") {
    // The look that judges goes on at once; the job that enters asks again.
    if (run.id === facts.calling.run) return undefined;
    return { verdict: "wait", reason: "rollback-unfinished", message: `${named} has not ended yet.` };
  }
  return conclusion === "failure" ? undefined : unproven(`ended with ${conclusion ?? "no conclusion"}`);
}

function areRed(
  { policy, repositoryId, defaultBranch, now }: GateFacts,
  environment: EnvironmentPolicy,
  { id, tests }: { readonly id: string; readonly tests: RunFact },
): boolean {
  const workflow = verificationOf(policy.environments.get(environment.name) ?? environment, now)?.workflow;
  if (workflow === undefined) return false;
  const wanted = { repositoryId, workflow, defaultBranch, environment: environment.name, marker: testsMarker(id) };
  return refuteTests(tests, wanted) === undefined && tests.status === "completed" && tests.conclusion === "failure";
}

function isController(path: string, text: string): boolean {
  const workflow = readWorkflow({ path, text });
  return workflow.ok && workflow.jobs.some(({ uses }) => uses.some((each) => CONTROLLER.test(each.text)));
}
