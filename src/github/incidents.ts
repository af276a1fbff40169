import * as v from "valibot";
import type { Client } from "./client.ts";
import { isFailure, unexpected } from "./errors.ts";
import { createIssue, makeOnce, plainBody } from "./issues.ts";
import { Id, parse } from "./parse.ts";
import { type Person, PersonShape } from "./person.ts";
import { inRepo, type Repo } from "./repo.ts";

/** The label of issues that tell of something which must not go unseen. */
export const INCIDENT_LABEL = "env-incident";

/** More incidents than this since one began means that something else is wrong. */
const MOST_INCIDENTS = 500;

export interface Incident {
  /** Found again by this text, which stands in the body and in no other incident's. */
  readonly marker: string;
  readonly title: string;
  /** Markdown, already escaped where it is somebody's words. */
  readonly body: string;
  /** Issues from before are not looked through. */
  readonly since: Date;
}

const IssueShape = v.object({
  number: Id,
  state: v.picklist(["open", "closed"]),
  body: v.nullish(v.string()),
  html_url: v.string(),
  user: v.nullish(v.object({ type: v.string() })),
});

const ClosedShape = v.object({ state: v.string(), closed_by: v.nullish(PersonShape) });

/** An issue that tells of an incident, and who closed it; `null` while it is open, or when GitHub names nobody. */
export interface ToldIncident {
  readonly page: string;
  readonly closedBy: Person | null;
}

/**
 * Opens an issue once, however often it is asked for: one with the marker is looked for first, closed ones too, and again
 * when the answer to its making was lost (R69, R70). One that a person opened counts only if it says exactly the same: the
 * marker alone, under other words, must not keep the true one from being opened. Answers the issue's page.
 */
export async function openIncident(client: Client, repo: Repo, incident: Incident): Promise<string> {
  const find = async () => (await findIncidents(client, repo, incident)).map(({ html_url: page }) => ({ page }));
  const { title } = incident;
  const make = () => createIssue(client, repo, { title, body: wholeBody(incident), label: INCIDENT_LABEL });
  const [found] = await makeOnce<{ readonly page: string }>({ find, make, pauses: [0], sleep: async () => {} });
  if (found === undefined) throw unexpected("POST /repos/{owner}/{repo}/issues", "nothing was made");
  return found.page;
}

function wholeBody({ body, marker }: Incident): string {
  return `${body}\n\n${marker}`;
}

/**
 * Who closed what tells of an incident, by GitHub's own record of each issue. An issue that is gone tells of nothing. Throws
 * what else GitHub refuses.
 */
export async function readIncident(client: Client, repo: Repo, incident: Incident): Promise<readonly ToldIncident[]> {
  const issues = await findIncidents(client, repo, incident);
  const told = await Promise.all(issues.map((issue) => whoClosed(client, repo, issue)));
  return told.flat();
}

type FoundIssue = v.InferOutput<typeof IssueShape>;

/** The list does not say who closed an issue; the issue itself does. */
async function whoClosed(client: Client, repo: Repo, issue: FoundIssue): Promise<readonly ToldIncident[]> {
  const { number, state, html_url: page } = issue;
  if (state === "open") return [{ page, closedBy: null }];
  const route = "GET /repos/{owner}/{repo}/issues/{issue_number}";
  try {
    const { data } = await client.rest("read", route, { ...inRepo(repo), issue_number: number });
    const closed = parse(ClosedShape, data, route);
    return [{ page, closedBy: closed.state === "closed" ? (closed.closed_by ?? null) : null }];
  } catch (error) {
    if (isFailure(error, "not-found", "gone")) return [];
    throw error;
  }
}

async function findIncidents(client: Client, repo: Repo, incident: Incident): Promise<readonly FoundIssue[]> {
  const { marker, since } = incident;
  const route = "GET /repos/{owner}/{repo}/issues";
  const filter = { ...inRepo(repo), labels: INCIDENT_LABEL, state: "all", since: since.toISOString() };
  const items = await client.pages(route, filter, { cap: MOST_INCIDENTS });
  return items
    .map((item) => parse(IssueShape, item, route))
    .filter(({ body, html_url: page, user }) => {
      if (body?.includes(marker) !== true) return false;
      if (user?.type === "User" && plainBody(body) !== plainBody(wholeBody(incident))) return false;
      if (!page.startsWith("http")) throw unexpected(route, "an issue has no page");
      return true;
    });
}
