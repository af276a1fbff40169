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
 * when the answer to its making was lost (R69, R70). Only issues that an app opened count: a person could open one with
 * the same words to keep the true one from being opened. Answers the issue's page.
 */
export async function openIncident(client: Client, repo: Repo, incident: Incident): Promise<string> {
  const known = await findIncident(client, repo, incident);
  if (known !== undefined) return known;
  const route = "POST /repos/{owner}/{repo}/issues";
  try {
    const answer = await client.rest("create", route, {
      ...inRepo(repo),
      title: incident.title,
      body: `${incident.body}\n\n${incident.marker}\n`,
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

async function findIncident(client: Client, repo: Repo, { marker, since }: Incident): Promise<string | undefined> {
  const route = "GET /repos/{owner}/{repo}/issues";
  const filter = { ...inRepo(repo), labels: INCIDENT_LABEL, state: "all", since: since.toISOString() };
  const items = await client.pages(route, filter, { cap: MOST_INCIDENTS });
  for (const item of items) {
    const { body, html_url: page, user } = parse(IssueShape, item, route);
    if (body?.includes(marker) !== true || user?.type === "User") continue;
    if (!page.startsWith("http")) throw unexpected(route, "an issue has no page");
    return page;
  }
  return undefined;
}
