import { resolve } from "../git.ts";
import type { CommitStatus } from "../world.ts";
import { optionalText, text } from "./body.ts";
import { combinedState, latestStatuses } from "./commit-checks.ts";
import { repositoryApi } from "./links.ts";
import { page, paged } from "./paging.ts";
import { renderFullStatus, renderStatus } from "./render-check.ts";
import { renderMinimalRepository } from "./render-repository.ts";
import { type Answer, actor, type Call, created, invalid, notFound, Refusal, type Route } from "./route.ts";
import { commitOf } from "./routes-repositories.ts";

const BASE = "/repos/{owner}/{repo}";

export const statusRoutes: readonly Route[] = [
  { method: "POST", route: `${BASE}/statuses/{sha}`, scope: "statuses:write", handle: createStatus },
  { method: "GET", route: `${BASE}/commits/{ref}/status`, scope: "statuses:read", handle: getCombined },
  { method: "GET", route: `${BASE}/commits/{ref}/statuses`, scope: "statuses:read", handle: listStatuses },
];

/** Statuses one commit may have for one context. */
const MOST_STATUSES = 1_000;
const STATES: readonly CommitStatus["state"][] = ["error", "failure", "pending", "success"];

async function createStatus(call: Call): Promise<Answer> {
  const { repository, body, params, world } = call;
  const sha = params["sha"] ?? "";
  if ((await resolve(repository.gitDir, `${sha}^{commit}`)) !== sha) {
    throw new Refusal(422, `No commit found for SHA: ${sha}`);
  }
  const state = STATES.find((known) => known === text(body, "state"));
  const description = optionalText(body, "description") ?? null;
  const context = optionalText(body, "context") ?? "default";
  if (state === undefined) throw invalid("Status", "state", "state is not included in the list", "invalid");
  if ((description ?? "").length > 140) {
    throw invalid("Status", "description", "description is too long (maximum is 140 characters)");
  }
  if (repository.statuses.filter((old) => old.sha === sha && old.context === context).length >= MOST_STATUSES) {
    throw invalid("Status", "base", "This SHA and context has reached the maximum number of statuses.");
  }
  const id = world.nextId();
  const status: CommitStatus = {
    id,
    node_id: `SC_${id}`,
    sha,
    context,
    state,
    description,
    target_url: optionalText(body, "target_url") ?? null,
    creator: actor(call),
    created_at: world.now().toISOString(),
  };
  repository.statuses.push(status);
  return created(renderFullStatus(call, status));
}

async function getCombined(call: Call): Promise<Answer> {
  const { repository, links } = call;
  const sha = await commitOf(repository, call.params["ref"] ?? "", notFound);
  const statuses = latestStatuses(repository, sha).slice(call.omitNewest);
  const api = repositoryApi(links, repository);
  const { items, link } = page(call, statuses, 30);
  return {
    status: 200,
    headers: link === undefined ? {} : { link },
    json: {
      state: combinedState(statuses),
      statuses: items.map((status) => renderStatus(call, status)),
      sha,
      total_count: statuses.length,
      repository: renderMinimalRepository(links, repository),
      commit_url: `${api}/commits/${sha}`,
      url: `${api}/commits/${sha}/status`,
    },
  };
}

async function listStatuses(call: Call): Promise<Answer> {
  const { repository } = call;
  const sha = await commitOf(repository, call.params["ref"] ?? "", notFound);
  const items = repository.statuses.filter((status) => status.sha === sha).toReversed();
  return paged(call, { items, render: (status) => renderFullStatus(call, status), newest: "first" });
}
