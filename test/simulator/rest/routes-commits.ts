import { git, log, mergeBase, readCommit, resolve } from "../git.ts";
import { changedFiles } from "../git-diff.ts";
import { rulesFor } from "../graphql/rule.ts";
import { repositoryApi, repositoryWeb } from "./links.ts";
import { page, paged } from "./paging.ts";
import { renderCommit, renderFile } from "./render-commit.ts";
import { type Answer, type Call, notFound, ok, Refusal, type Route } from "./route.ts";
import { commitOf } from "./routes-repositories.ts";

const BASE = "/repos/{owner}/{repo}";

export const commitRoutes: readonly Route[] = [
  { method: "GET", route: `${BASE}/commits`, scope: "contents:read", handle: listCommits },
  { method: "GET", route: `${BASE}/commits/{ref}`, scope: "contents:read", handle: getCommit },
  { method: "GET", route: `${BASE}/branches/{branch}`, scope: "contents:read", handle: getBranch },
  { method: "GET", route: `${BASE}/compare/{basehead}`, scope: "contents:read", handle: compare },
];

async function listCommits(call: Call): Promise<Answer> {
  const { repository, query } = call;
  const start = query.get("sha") ?? repository.defaultBranch;
  const sha = await commitOf(repository, start, notFound);
  const options = ["since", "until", "author"].flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [`--${name}=${value}`];
  });
  const path = query.get("path");
  const listed = await git(repository.gitDir, ["rev-list", ...options, sha, "--", ...(path === null ? [] : [path])]);
  return paged(call, {
    items: listed.split("\n").filter(Boolean),
    render: async (oid) => {
      const commit = await readCommit(repository.gitDir, oid);
      return commit === null ? null : renderCommit(call, commit);
    },
    newest: "first",
  });
}

async function getCommit(call: Call): Promise<Answer> {
  const ref = call.params["ref"] ?? "";
  const sha = await commitOf(call.repository, ref, () => new Refusal(422, `No commit found for SHA: ${ref}`));
  const commit = await readCommit(call.repository.gitDir, sha);
  if (commit === null) throw notFound();
  return ok(await renderCommit(call, commit, true));
}

async function getBranch(call: Call): Promise<Answer> {
  const { repository, params, links } = call;
  const name = params["branch"] ?? "";
  const sha = await resolve(repository.gitDir, `refs/heads/${name}`);
  const commit = sha === null ? null : await readCommit(repository.gitDir, sha);
  if (commit === null) throw new Refusal(404, "Branch not found");
  const api = `${repositoryApi(links, repository)}/branches/${name}`;
  return ok({
    name,
    commit: await renderCommit(call, commit),
    _links: { self: api, html: `${repositoryWeb(links, repository)}/tree/${name}` },
    protected: rulesFor(repository, name).length > 0,
    protection: { enabled: false },
    protection_url: `${api}/protection`,
  });
}

const EVERY = 100_000;

/** `base...head`: at most 250 commits without paging, oldest first; files, at most 300, on the first page. */
async function compare(call: Call): Promise<Answer> {
  const { repository, params, links, query } = call;
  const { gitDir } = repository;
  const [baseName, headName] = (params["basehead"] ?? "").split("...");
  if (!baseName || !headName) throw notFound();
  const [base, head] = [await commitOf(repository, baseName, notFound), await commitOf(repository, headName, notFound)];
  const middle = await mergeBase(gitDir, base, head);
  if (middle === null) throw new Refusal(404, `No common ancestor between ${baseName} and ${headName}.`);
  const [newest, behind] = await Promise.all([log(gitDir, head, EVERY, base), log(gitDir, base, EVERY, head)]);
  const ahead = newest.reverse();
  const [baseCommit, middleCommit] = [await readCommit(gitDir, base), await readCommit(gitDir, middle)];
  if (baseCommit === null || middleCommit === null) throw notFound();
  const asked = query.has("per_page") || query.has("page");
  const { items, link, number } = page(call, ahead, asked ? 30 : 250, asked ? 100 : 250);
  const changes = number === 1 ? await changedFiles(gitDir, middle, head) : [];
  const web = `${repositoryWeb(links, repository)}/compare/${baseName}...${headName}`;
  return {
    status: 200,
    headers: link === undefined ? {} : { link },
    json: {
      url: `${repositoryApi(links, repository)}/compare/${baseName}...${headName}`,
      html_url: web,
      permalink_url: web,
      diff_url: `${web}.diff`,
      patch_url: `${web}.patch`,
      base_commit: await renderCommit(call, baseCommit),
      merge_base_commit: await renderCommit(call, middleCommit),
      status: relation(ahead.length, behind.length),
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: await Promise.all(items.map((commit) => renderCommit(call, commit))),
      files: changes.slice(0, 300).map((change) => renderFile(call, head, change)),
    },
  };
}

function relation(ahead: number, behind: number): "identical" | "ahead" | "behind" | "diverged" {
  if (ahead > 0) return behind > 0 ? "diverged" : "ahead";
  return behind > 0 ? "behind" : "identical";
}
