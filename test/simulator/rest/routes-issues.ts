import type { Issue } from "../world.ts";
import { atLeast, roleOf } from "./access.ts";
import { optionalText, text } from "./body.ts";
import { ensureLabels, labelNames } from "./labels.ts";
import { paged } from "./paging.ts";
import { renderIssue } from "./render-issue.ts";
import { renderUser } from "./render-repository.ts";
import {
  type Answer,
  actor,
  type Call,
  created,
  invalid,
  NO_CONTENT,
  notFound,
  ok,
  Refusal,
  type Route,
} from "./route.ts";

const BASE = "/repos/{owner}/{repo}/issues";
const READ = { scope: "issues:read", pullRequestScope: "pull-requests:read" } as const;
const WRITE = { scope: "issues:write", pullRequestScope: "pull-requests:write", role: "read" } as const;

export const issueRoutes: readonly Route[] = [
  { method: "POST", route: BASE, scope: "issues:write", role: "read", handle: createIssue },
  { method: "GET", route: BASE, scope: "issues:read", handle: listIssues },
  { method: "GET", route: `${BASE}/{issue_number}`, ...READ, handle: getIssue },
  { method: "PATCH", route: `${BASE}/{issue_number}`, ...WRITE, handle: updateIssue },
  { method: "PUT", route: `${BASE}/{issue_number}/lock`, ...WRITE, role: "write", handle: lockIssue },
];

/** Characters GitHub takes in the body of an issue or comment. */
const LONGEST_BODY = 65_536;

export function checkedBody(resource: string, body: string): string {
  if (body.length > LONGEST_BODY) {
    throw invalid(resource, "body", `body is too long (maximum is ${LONGEST_BODY} characters)`);
  }
  return body;
}

/** Whether the caller may change what others wrote: a workflow token always, people by their role. */
export function mayModerate(call: Call, needed: "triage" | "write"): boolean {
  const user = actor(call);
  return user.type === "Bot" || atLeast(roleOf(call.repository, user.id), needed);
}

function createIssue(call: Call): Answer {
  const { repository, body, world } = call;
  if (!repository.hasIssues) throw new Refusal(410, "Issues has been disabled in this repository.");
  const id = world.nextId();
  const time = world.now().toISOString();
  const names = labelNames(body) ?? [];
  const issue: Issue = {
    id,
    node_id: `I_${id}`,
    number: nextNumber(repository),
    title: text(body, "title"),
    body: checkedBody("Issue", optionalText(body, "body") ?? ""),
    state: "open",
    locked: false,
    user: actor(call),
    labels: mayModerate(call, "triage") ? ensureLabels(call, names) : [],
    comments: [],
    created_at: time,
    updated_at: time,
  };
  repository.issues.push(issue);
  return created(renderIssue(call, issue));
}

async function listIssues(call: Call): Promise<Answer> {
  const { repository, query } = call;
  if (!repository.hasIssues) throw new Refusal(410, "Issues has been disabled in this repository.");
  const state = query.get("state") ?? "open";
  const labels = (query.get("labels") ?? "").split(",").filter(Boolean);
  const since = query.get("since");
  const creator = query.get("creator");
  const byUpdate = query.get("sort") === "updated";
  const key = (issue: Issue): number => (byUpdate ? Date.parse(issue.updated_at) : issue.number);
  const ascending = query.get("direction") === "asc";
  const items = repository.issues
    .filter(
      (issue) =>
        (state === "all" || issue.state === state) &&
        labels.every((label) => issue.labels.some((name) => name.toLowerCase() === label.toLowerCase())) &&
        (creator === null || issue.user.login === creator) &&
        (since === null || Date.parse(issue.updated_at) >= Date.parse(since)),
    )
    .toSorted((a, b) => (ascending ? key(a) - key(b) : key(b) - key(a)));
  return paged(call, { items, render: (issue) => renderIssue(call, issue), newest: ascending ? "last" : "first" });
}

/** The issue of the path, or 404. Pull requests are issues. */
export function issueOf({ repository, params }: Call): Issue {
  const found = repository.issues.find(({ number }) => `${number}` === params["issue_number"]);
  if (found !== undefined) return found;
  const gone = repository.goneIssues?.get(Number(params["issue_number"]));
  throw gone?.kind === "deleted" ? new Refusal(410, "This issue was deleted") : notFound();
}

/** Issues and pull requests share their numbers, and a number that was given out once is never given out again. */
export function nextNumber({ issues, goneIssues }: Call["repository"]): number {
  return 1 + Math.max(0, ...issues.map(({ number }) => number), ...(goneIssues?.keys() ?? []));
}

/** Only an issue by itself says who closed it; a list does not. */
function getIssue(call: Call): Answer {
  const { repository, params, links } = call;
  const gone = repository.goneIssues?.get(Number(params["issue_number"]));
  if (gone?.kind === "transferred") {
    const location = `${links.api}/repos/${gone.to}/issues/${gone.number}`;
    return { status: 301, json: { message: "Moved Permanently", url: location }, headers: { location } };
  }
  const issue = issueOf(call);
  const closer = issue.state === "closed" ? issue.closer : null;
  return ok({ ...renderIssue(call, issue), closed_by: closer ? renderUser(call.links, closer) : null });
}

function updateIssue(call: Call): Answer {
  const { body, world } = call;
  const issue = issueOf(call);
  const own = issue.user.id === actor(call).id;
  if (!own && !mayModerate(call, "triage")) throw new Refusal(403, "Must have admin rights to Repository.");
  issue.title = optionalText(body, "title") ?? issue.title;
  const text = checkedBody("Issue", optionalText(body, "body") ?? issue.body);
  if (text !== issue.body) Object.assign(issue, { editor: actor(call), lastEditedAt: world.now().toISOString() });
  issue.body = text;
  const state = body["state"];
  if (state === "open" || state === "closed") {
    if (state !== issue.state) issue.closer = state === "closed" ? actor(call) : null;
    issue.state = state;
  }
  const names = labelNames(body);
  if (names !== undefined && mayModerate(call, "triage")) issue.labels = ensureLabels(call, names);
  issue.updated_at = world.now().toISOString();
  return ok(renderIssue(call, issue));
}

/** From now on only those with write access speak in it. */
function lockIssue(call: Call): Answer {
  issueOf(call).locked = true;
  return NO_CONTENT;
}
