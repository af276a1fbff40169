import { type ListedEntry, listTree, readFile, resolve } from "../git.ts";
import { repositoryApi, repositoryWeb } from "./links.ts";
import { type Answer, type Call, notFound, ok, Refusal, type Route } from "./route.ts";
import { commitOf } from "./routes-repositories.ts";

export const contentRoutes: readonly Route[] = [
  { method: "GET", route: "/repos/{owner}/{repo}/contents/{path}", scope: "contents:read", handle: getContents },
];

/** Above this a file's content is only given raw. */
const INLINE_LIMIT = 1_048_576;

async function getContents(call: Call): Promise<Answer> {
  const { repository, query, accept } = call;
  const path = (call.params["path"] ?? "").replace(/\/+$/, "");
  const ref = query.get("ref") ?? repository.defaultBranch;
  const commit = await commitOf(repository, ref, () => new Refusal(404, `No commit found for the ref ${ref}`));
  const file = path === "" ? null : await readFile(repository.gitDir, commit, path);
  if (file === null) {
    const entries = await listTree(repository.gitDir, commit, path);
    if (entries === null) throw notFound();
    return ok(entries.map((entry) => renderEntry(call, path, entry, ref)));
  }
  if (/\braw\b/.test(accept)) return { status: 200, bytes: file };
  const oid = await resolve(repository.gitDir, `${commit}:${path}`);
  const entry = { name: path.slice(path.lastIndexOf("/") + 1), mode: "100644", oid: oid ?? "", type: "blob" as const };
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
  const small = file.length <= INLINE_LIMIT;
  return ok({
    ...renderEntry(call, folder, { ...entry, size: file.length }, ref),
    content: small ? file.toString("base64").replace(/(.{60})/g, "$1\n") : "",
    encoding: small ? "base64" : "none",
  });
}

function renderEntry(call: Call, folder: string, entry: ListedEntry, ref: string): Record<string, unknown> {
  const { links, repository } = call;
  const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  const directory = entry.type === "tree";
  const self = `${repositoryApi(links, repository)}/contents/${encoded}?ref=${encodeURIComponent(ref)}`;
  const git = `${repositoryApi(links, repository)}/git/${directory ? "trees" : "blobs"}/${entry.oid}`;
  const html = `${repositoryWeb(links, repository)}/${directory ? "tree" : "blob"}/${encodeURIComponent(ref)}/${encoded}`;
  return {
    type: directory ? "dir" : entry.type === "commit" ? "submodule" : "file",
    size: entry.size ?? 0,
    name: entry.name,
    path,
    sha: entry.oid,
    url: self,
    git_url: git,
    html_url: html,
    download_url: directory ? null : `${repositoryWeb(links, repository)}/raw/${encodeURIComponent(ref)}/${encoded}`,
    _links: { self, git, html },
  };
}
