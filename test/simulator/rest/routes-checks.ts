import { readCommit } from "../git.ts";
import type { CheckRun, Conclusion, RunStatus } from "../world.ts";
import { type Body, optionalObject, optionalText, text } from "./body.ts";
import { latestCheckRuns } from "./commit-checks.ts";
import { paged } from "./paging.ts";
import { appOf, renderCheckRun, renderCheckSuite } from "./render-check.ts";
import { type Answer, actor, type Call, created, notFound, ok, Refusal, type Route } from "./route.ts";
import { commitOf } from "./routes-repositories.ts";
import { suiteFor } from "./suites.ts";

const BASE = "/repos/{owner}/{repo}";

export const checkRoutes: readonly Route[] = [
  { method: "POST", route: `${BASE}/check-runs`, scope: "checks:write", handle: createCheckRun },
  { method: "PATCH", route: `${BASE}/check-runs/{check_run_id}`, scope: "checks:write", handle: updateCheckRun },
  { method: "GET", route: `${BASE}/check-runs/{check_run_id}`, scope: "checks:read", handle: getCheckRun },
  { method: "GET", route: `${BASE}/commits/{ref}/check-runs`, scope: "checks:read", handle: listCheckRuns },
  { method: "GET", route: `${BASE}/commits/{ref}/check-suites`, scope: "checks:read", handle: listCheckSuites },
];

const CONCLUSIONS: readonly (Conclusion | "stale")[] = [
  "success",
  "failure",
  "cancelled",
  "skipped",
  "neutral",
  "timed_out",
  "action_required",
  "stale",
];
const STATUSES: readonly RunStatus[] = ["queued", "in_progress", "completed", "waiting"];

/** Only apps make checks. The caller cannot choose the suite (see `suiteFor`). */
async function createCheckRun(call: Call): Promise<Answer> {
  const { repository, body, world } = call;
  const app = appOf(actor(call));
  if (app === null) throw new Refusal(403, "You must authenticate via a GitHub App.");
  const sha = text(body, "head_sha");
  const commit = /^[0-9a-f]{40}$/.test(sha) ? await readCommit(repository.gitDir, sha) : null;
  if (commit === null) throw new Refusal(422, `No commit found for SHA: ${sha}`);
  const state = stateOf(body, "queued");
  const suite = suiteFor(call, sha, app);
  const id = world.nextId();
  const time = world.now().toISOString();
  const run: CheckRun = {
    id,
    node_id: `CR_${id}`,
    suite_id: suite.id,
    head_sha: sha,
    name: text(body, "name"),
    ...state,
    external_id: optionalText(body, "external_id") ?? "",
    details_url: optionalText(body, "details_url") ?? `${call.links.web}/apps/${app.slug}`,
    started_at: optionalText(body, "started_at") ?? time,
    completed_at: state.status === "completed" ? (optionalText(body, "completed_at") ?? time) : null,
    output: outputOf(body, { title: null, summary: null, text: null }),
  };
  repository.checkRuns.push(run);
  recolour(call, run);
  return created(renderCheckRun(call, run));
}

function updateCheckRun(call: Call): Answer {
  const { repository, body, world } = call;
  const run = checkRunOf(call);
  const suite = repository.checkSuites.find(({ id }) => id === run.suite_id);
  const app = appOf(actor(call));
  if (app === null || app.id !== suite?.app.id) {
    throw new Refusal(
      403,
      `Invalid app_id \`${app?.id ?? 0}\` - check run can only be modified by the GitHub App that created it.`,
    );
  }
  const changed = body["status"] !== undefined || body["conclusion"] !== undefined;
  if (changed) {
    Object.assign(run, stateOf(body, run.status));
    const done = run.status === "completed";
    run.completed_at = done ? (optionalText(body, "completed_at") ?? world.now().toISOString()) : null;
  }
  run.name = optionalText(body, "name") ?? run.name;
  run.external_id = optionalText(body, "external_id") ?? run.external_id;
  run.details_url = optionalText(body, "details_url") ?? run.details_url;
  run.started_at = optionalText(body, "started_at") ?? run.started_at;
  run.output = outputOf(body, run.output);
  recolour(call, run);
  return ok(renderCheckRun(call, run));
}

/** A suite that has ended says what the worst of its checks says, whoever made them. */
function recolour({ repository }: Call, { suite_id: id }: CheckRun): void {
  const suite = repository.checkSuites.find((each) => each.id === id);
  if (suite === undefined || suite.status !== "completed") return;
  const newest = new Map(repository.checkRuns.filter((run) => run.suite_id === id).map((run) => [run.name, run]));
  const ends = [...newest.values()].map(({ conclusion }) => conclusion);
  const red = ends.find((end) => end !== null && !["success", "skipped", "neutral"].includes(end));
  suite.conclusion = red ?? (ends.includes("success") ? "success" : suite.conclusion);
}

/** A conclusion completes; completing needs a conclusion. */
function stateOf(body: Body, present: RunStatus): Pick<CheckRun, "status" | "conclusion"> {
  const conclusion = CONCLUSIONS.find((word) => word === body["conclusion"]) ?? null;
  const status = STATUSES.find((word) => word === body["status"]) ?? present;
  if (conclusion !== null) return { status: "completed", conclusion };
  if (body["status"] === "completed") {
    throw new Refusal(422, 'Invalid request.\n\nNo subschema in "anyOf" matched.\nMissing required key "conclusion".');
  }
  return { status, conclusion: null };
}

function outputOf(body: Body, present: CheckRun["output"]): CheckRun["output"] {
  const given = optionalObject(body, "output");
  if (given === undefined) return present;
  for (const part of ["summary", "text"]) {
    if ((optionalText(given, part) ?? "").length > 65_535) {
      throw new Refusal(
        422,
        `Invalid request.\n\nOnly 65535 characters are allowed; ${text(given, part).length} were supplied.`,
      );
    }
  }
  return {
    title: optionalText(given, "title") ?? present.title,
    summary: optionalText(given, "summary") ?? null,
    text: optionalText(given, "text") ?? null,
  };
}

function checkRunOf({ repository, params }: Call): CheckRun {
  const found = repository.checkRuns.find(({ id }) => `${id}` === params["check_run_id"]);
  if (found === undefined) throw notFound();
  return found;
}

function getCheckRun(call: Call): Answer {
  return ok(renderCheckRun(call, checkRunOf(call)));
}

async function shaOf(call: Call): Promise<string> {
  const ref = call.params["ref"] ?? "";
  return commitOf(call.repository, ref, () => new Refusal(422, `No commit found for SHA: ${ref}`));
}

async function listCheckRuns(call: Call): Promise<Answer> {
  const { repository, query } = call;
  const sha = await shaOf(call);
  const [name, status, app] = [query.get("check_name"), query.get("status"), query.get("app_id")];
  const all = repository.checkRuns.filter((run) => run.head_sha === sha).toReversed();
  const items = (query.get("filter") === "all" ? all : latestCheckRuns(repository, sha)).filter((run) => {
    const suite = repository.checkSuites.find(({ id }) => id === run.suite_id);
    return (
      (name === null || run.name === name) &&
      (status === null || run.status === status) &&
      (app === null || `${suite?.app.id}` === app)
    );
  });
  return paged(call, { items, render: (run) => renderCheckRun(call, run), key: "check_runs", newest: "first" });
}

async function listCheckSuites(call: Call): Promise<Answer> {
  const { repository, query } = call;
  const sha = await shaOf(call);
  const [name, app] = [query.get("check_name"), query.get("app_id")];
  const items = repository.checkSuites.filter(
    (suite) =>
      suite.head_sha === sha &&
      (app === null || `${suite.app.id}` === app) &&
      (name === null || repository.checkRuns.some((run) => run.suite_id === suite.id && run.name === name)),
  );
  return paged(call, { items, render: (suite) => renderCheckSuite(call, suite), key: "check_suites", newest: "last" });
}
