import * as v from "valibot";
import type { Client } from "./client.ts";
import { isFailure, unexpected } from "./errors.ts";
import { Id, parse } from "./parse.ts";
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
  body: v.nullish(v.string()),
  html_url: v.string(),
  user: v.nullish(v.object({ type: v.string() })),
});

/**
 * Opens an issue once, however often it is asked for: one with the marker is looked for first, closed ones too, and again
 * when the answer to its making was lost (R69, R70). One that a person opened counts only if it says exactly the same: the
 * marker alone, under other words, must not keep the true one from being opened. Answers the issue's page.
 */
export async function openIncident(client: Client, repo: Repo, incident: Incident): Promise<string> {
  const known = await findIncident(client, repo, incident);
  if (known !== undefined) return known;
  const route = "POST /repos/{owner}/{repo}/issues";
  try {
    const answer = await client.rest("create", route, {
      ...inRepo(repo),
      title: incident.title,
      body: wholeBody(incident),
      labels: [INCIDENT_LABEL],
    });
    return parse(IssueShape, answer.data, route).html_url;
  } catch (error) {
    if (!isFailure(error, "ambiguous")) throw error;
    const made = await findIncident(client, repo, incident);
    if (made !== undefined) return made;
    throw error;
  }
}

function wholeBody({ body, marker }: Incident): string {
  return `${body}\n\n${marker}`;
}

async function findIncident(client: Client, repo: Repo, incident: Incident): Promise<string | undefined> {
  const { marker, since } = incident;
  const route = "GET /repos/{owner}/{repo}/issues";
  const filter = { ...inRepo(repo), labels: INCIDENT_LABEL, state: "all", since: since.toISOString() };
  const items = await client.pages(route, filter, { cap: MOST_INCIDENTS });
  for (const item of items) {
    const { body, html_url: page, user } = parse(IssueShape, item, route);
    if (body?.includes(marker) !== true) continue;
    if (user?.type === "User" && plain(body) !== plain(wholeBody(incident))) continue;
    if (!page.startsWith("http")) throw unexpected(route, "an issue has no page");
    return page;
  }
  return undefined;
}

/** GitHub may change line ends and what stands around a body. */
function plain(body: string): string {
  return body.replace(/\r\n/g, "\n").trim();
}
