import * as v from "valibot";
import type { Client } from "./client.ts";
import { isFailure } from "./errors.ts";
import { Id, parse } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

/** The label of the one issue that shows what an audit found. */
export const AUDIT_LABEL = "env-audit";

/** An issue that is kept as something is found: there is at most one of its kind. */
export interface Kept {
  readonly label: string;
  /** Found again by this text, which stands at the end of its body. */
  readonly marker: string;
  readonly title: string;
}

const AUDIT: Kept = { label: AUDIT_LABEL, marker: "<!-- env-actions audit -->", title: "Audit of the environments" };
const MOST = 200;

const IssueShape = v.object({
  number: Id,
  state: v.picklist(["open", "closed"]),
  body: v.nullish(v.string()),
  html_url: v.string(),
  pull_request: v.optional(v.unknown()),
});

type Issue = v.InferOutput<typeof IssueShape>;

/** What was done with the issue. */
export interface Shown {
  readonly did: "opened" | "updated" | "closed" | "unchanged";
  readonly page: string | null;
}

/** Shows what an audit found. */
export function showAudit(client: Client, repo: Repo, body: string | null): Promise<Shown> {
  return showKept(client, repo, AUDIT, body);
}

/**
 * Shows a body in the one open issue of its kind: opens it once, adopts the one that is there, changes it only where it
 * differs, and closes it when there is nothing to show (`null`). Of several the oldest counts, the others are closed (R71).
 */
export async function showKept(client: Client, repo: Repo, kept: Kept, body: string | null): Promise<Shown> {
  const [first, ...others] = await findOpen(client, repo, kept);
  for (const { number } of others) await change(client, repo, number, { state: "closed" });
  if (body === null) {
    if (first === undefined) return { did: "unchanged", page: null };
    await change(client, repo, first.number, { state: "closed" });
    return { did: "closed", page: first.html_url };
  }
  const whole = `${body}\n\n${kept.marker}`;
  if (first === undefined) return { did: "opened", page: await open(client, repo, kept, whole) };
  if (plain(first.body ?? "") === plain(whole)) return { did: "unchanged", page: first.html_url };
  await change(client, repo, first.number, { body: whole, title: kept.title });
  return { did: "updated", page: first.html_url };
}

/** The open ones, the oldest first. */
async function findOpen(client: Client, repo: Repo, { label, marker }: Kept): Promise<readonly Issue[]> {
  const route = "GET /repos/{owner}/{repo}/issues";
  const filter = { ...inRepo(repo), labels: label, state: "open" };
  const items = await client.pages(route, filter, { cap: MOST });
  return items
    .map((item) => parse(IssueShape, item, route))
    .filter(({ body, pull_request: pull }) => pull === undefined && body?.includes(marker) === true)
    .sort((left, right) => left.number - right.number);
}

async function open(client: Client, repo: Repo, kept: Kept, body: string): Promise<string> {
  const route = "POST /repos/{owner}/{repo}/issues";
  try {
    const answer = await client.rest("create", route, {
      ...inRepo(repo),
      title: kept.title,
      body,
      labels: [kept.label],
    });
    return parse(IssueShape, answer.data, route).html_url;
  } catch (error) {
    if (!isFailure(error, "ambiguous")) throw error;
    const [made] = await findOpen(client, repo, kept);
    if (made !== undefined) return made.html_url;
    throw error;
  }
}

async function change(
  client: Client,
  repo: Repo,
  number: number,
  to: Readonly<Record<string, unknown>>,
): Promise<void> {
  const route = "PATCH /repos/{owner}/{repo}/issues/{issue_number}";
  await client.rest("idempotent", route, { ...inRepo(repo), issue_number: number, ...to });
}

/** GitHub may change line ends and what stands around a body. */
function plain(body: string): string {
  return body.replace(/\r\n/g, "\n").trim();
}
