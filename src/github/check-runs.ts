import * as v from "valibot";
import type { Client } from "./client.ts";
import { isFailure, unexpected } from "./errors.ts";
import { Id, Oid, parse } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

/** What a check run of ours says about a commit. */
export interface CheckReport {
  readonly repo: Repo;
  /** Full commit id. */
  readonly commit: string;
  /** What people see, and could require. */
  readonly name: string;
  /** Ours: the same question about the same commit has the same id, and therefore one check run. */
  readonly externalId: string;
  readonly conclusion: "success" | "failure";
  readonly title: string;
  /** Markdown; GitHub takes 65,535 characters. */
  readonly summary: string;
  /** The run that judged. */
  readonly detailsUrl: string;
}

const CREATE = "POST /repos/{owner}/{repo}/check-runs";
const UPDATE = "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}";
const LIST = "GET /repos/{owner}/{repo}/commits/{ref}/check-runs";
const MOST = 1_000;
const LONGEST = 65_000;

const Shape = v.object({
  id: Id,
  head_sha: Oid,
  name: v.string(),
  external_id: v.nullable(v.string()),
  status: v.string(),
  conclusion: v.nullable(v.string()),
  html_url: v.nullable(v.string()),
});

/** The check run as it stands on GitHub. */
export interface PublishedCheck {
  readonly id: number;
  readonly url: string | null;
}

/**
 * Publishes a report: updates the check run of the same external id, or makes one (R70). A create whose answer was lost is
 * looked for before it is sent again. Of several with one id, which only a race can make, the newest is kept current.
 *
 * @throws GitHubFailure `forbidden` when the token may not write checks, as on pull requests from forks
 */
export async function publishCheck(client: Client, report: CheckReport): Promise<PublishedCheck> {
  const known = await findCheck(client, report);
  if (known !== undefined) return updateCheck(client, known, report);
  try {
    return await createCheck(client, report);
  } catch (failure) {
    if (!isFailure(failure, "ambiguous")) throw failure;
    const made = await findCheck(client, report);
    return made === undefined ? createCheck(client, report) : updateCheck(client, made, report);
  }
}

async function findCheck(client: Client, { repo, commit, name, externalId }: CheckReport): Promise<number | undefined> {
  const parameters = { ...inRepo(repo), ref: commit, check_name: name, filter: "all" };
  const items = await client.pages(LIST, parameters, { cap: MOST, list: "check_runs" });
  const ours = items.map((item) => parse(Shape, item, LIST)).filter((run) => run.external_id === externalId);
  return ours.length === 0 ? undefined : Math.max(...ours.map(({ id }) => id));
}

async function createCheck(client: Client, report: CheckReport): Promise<PublishedCheck> {
  const { repo, commit } = report;
  const answer = await client.rest("create", CREATE, { ...inRepo(repo), head_sha: commit, ...bodyOf(report) });
  return published(answer.data, CREATE, report);
}

async function updateCheck(client: Client, id: number, report: CheckReport): Promise<PublishedCheck> {
  const parameters = { ...inRepo(report.repo), check_run_id: id, ...bodyOf(report) };
  const answer = await client.rest("idempotent", UPDATE, parameters);
  return published(answer.data, UPDATE, report);
}

function bodyOf({ name, externalId, conclusion, title, summary, detailsUrl }: CheckReport) {
  return {
    name,
    external_id: externalId,
    status: "completed",
    conclusion,
    details_url: detailsUrl,
    output: { title: title.slice(0, 250), summary: bounded(summary) },
  };
}

function bounded(summary: string): string {
  if (summary.length <= LONGEST) return summary;
  const kept = summary.slice(0, LONGEST);
  return `${kept.slice(0, Math.max(0, kept.lastIndexOf("\n")))}\n\n… The job summary has the rest.`;
}

/** What GitHub says it holds must be what was said: a red verdict never ends as another word. */
function published(data: unknown, route: string, { commit, conclusion }: CheckReport): PublishedCheck {
  const made = parse(Shape, data, route);
  if (made.head_sha !== commit || made.conclusion !== conclusion) {
    throw unexpected(route, `the check run says ${made.conclusion ?? "nothing"} about ${made.head_sha.slice(0, 12)}`);
  }
  return { id: made.id, url: made.html_url };
}
