import {
  editTree,
  type ListedEntry,
  listTree,
  objectType,
  readCommit,
  readObject,
  resolve,
  type TreeChange,
  writeBlob,
  writeCommit,
} from "../git.ts";
import { noreplyAddress } from "../graphql/actor.ts";
import { gitNodeId } from "../graphql/node-id.ts";
import { markSigned } from "../graphql/signature.ts";
import { asObject, type Body, optionalObject, optionalText, text, texts } from "./body.ts";
import { repositoryApi } from "./links.ts";
import { renderGitCommit } from "./render-commit.ts";
import { type Answer, actor, type Call, created, notFound, ok, Refusal, type Route } from "./route.ts";

const BASE = "/repos/{owner}/{repo}/git";

export const gitObjectRoutes: readonly Route[] = [
  { method: "POST", route: `${BASE}/blobs`, scope: "contents:write", handle: createBlob },
  { method: "GET", route: `${BASE}/blobs/{file_sha}`, scope: "contents:read", handle: getBlob },
  { method: "POST", route: `${BASE}/trees`, scope: "contents:write", handle: createTree },
  { method: "GET", route: `${BASE}/trees/{tree_sha}`, scope: "contents:read", handle: getTree },
  { method: "POST", route: `${BASE}/commits`, scope: "contents:write", handle: createCommit },
  { method: "GET", route: `${BASE}/commits/{commit_sha}`, scope: "contents:read", handle: getCommit },
  { method: "GET", route: `${BASE}/tags/{tag_sha}`, scope: "contents:read", handle: getTag },
];

async function createBlob({ repository, body, links }: Call): Promise<Answer> {
  const encoding = optionalText(body, "encoding") === "base64" ? "base64" : "utf8";
  const sha = await writeBlob(repository.gitDir, Buffer.from(text(body, "content"), encoding));
  return created({ sha, url: `${repositoryApi(links, repository)}/git/blobs/${sha}` });
}

async function getBlob({ repository, params, links, accept }: Call): Promise<Answer> {
  const object = await readObject(repository.gitDir, params["file_sha"] ?? "");
  if (object?.type !== "blob") throw notFound();
  if (/\braw\b/.test(accept)) return { status: 200, bytes: object.content };
  return ok({
    sha: object.oid,
    node_id: gitNodeId("B", repository, object.oid),
    size: object.size,
    url: `${repositoryApi(links, repository)}/git/blobs/${object.oid}`,
    content: object.content.toString("base64").replace(/(.{60})/g, "$1\n"),
    encoding: "base64",
  });
}

async function createTree(call: Call): Promise<Answer> {
  const { repository, body } = call;
  const baseName = optionalText(body, "base_tree");
  const base = baseName === undefined ? null : await resolve(repository.gitDir, `${baseName}^{tree}`);
  if (baseName !== undefined && base === null) throw new Refusal(404, "Not Found");
  const entries = Array.isArray(body["tree"]) ? body["tree"] : [];
  const changes = new Map<string, TreeChange>();
  for (const entry of entries) {
    const fields = asObject(entry) ?? {};
    changes.set(text(fields, "path"), await treeChange(call, fields));
  }
  const { oid, empty } = await editTree(repository.gitDir, base, changes);
  if (empty) throw new Refusal(422, "Invalid tree info");
  return created(renderTree(call, oid, (await listTree(repository.gitDir, oid, "")) ?? []));
}

async function treeChange(call: Call, entry: Body): Promise<TreeChange> {
  const path = text(entry, "path");
  if (path === "" || path.startsWith("/") || path.split("/").some((part) => ["", ".", "..", ".git"].includes(part))) {
    throw new Refusal(422, `tree.path contains a malformed path component: ${path}`);
  }
  const mode = optionalText(entry, "mode");
  if (mode === undefined) throw new Refusal(422, "Must supply a valid tree.mode");
  if (entry["sha"] === null) return null;
  const content = optionalText(entry, "content");
  const sha = optionalText(entry, "sha");
  if ((content === undefined) === (sha === undefined)) {
    throw new Refusal(422, "Must supply either tree.sha or tree.content");
  }
  if (content !== undefined) return { mode, oid: await writeBlob(call.repository.gitDir, Buffer.from(content)) };
  if (sha === undefined || (await objectType(call.repository.gitDir, sha)) === null) {
    throw new Refusal(422, `tree.sha ${sha} is not a valid ${text(entry, "type") || "blob"}`);
  }
  return { mode, oid: sha };
}

async function getTree(call: Call): Promise<Answer> {
  const { repository, params, query } = call;
  const tree = await resolve(repository.gitDir, `${params["tree_sha"] ?? ""}^{tree}`);
  if (tree === null) throw notFound();
  const deep = query.get("recursive") !== null;
  return ok(renderTree(call, tree, await entriesBelow(repository.gitDir, tree, "", deep)));
}

async function entriesBelow(gitDir: string, tree: string, prefix: string, deep: boolean): Promise<ListedEntry[]> {
  const entries = (await listTree(gitDir, tree, "")) ?? [];
  const nested = entries.map(async (entry) => {
    const here = { ...entry, name: `${prefix}${entry.name}` };
    if (!deep || entry.type !== "tree") return [here];
    return [here, ...(await entriesBelow(gitDir, entry.oid, `${here.name}/`, deep))];
  });
  return (await Promise.all(nested)).flat();
}

function renderTree(call: Call, oid: string, entries: readonly ListedEntry[]): unknown {
  const api = `${repositoryApi(call.links, call.repository)}/git`;
  return {
    sha: oid,
    url: `${api}/trees/${oid}`,
    truncated: false,
    tree: entries.map(({ name, mode, type, oid: sha, size }) => ({
      path: name,
      mode,
      type,
      sha,
      ...(size === undefined ? {} : { size }),
      url: `${api}/${type}s/${sha}`,
    })),
  };
}

async function createCommit(call: Call): Promise<Answer> {
  const { repository, body, world } = call;
  const { gitDir } = repository;
  const tree = text(body, "tree");
  const parents = texts(body, "parents") ?? [];
  if ((await objectType(gitDir, tree)) !== "tree") throw new Refusal(422, "Tree SHA does not exist");
  for (const parent of parents) {
    if ((await objectType(gitDir, parent)) !== "commit") {
      throw new Refusal(422, "Parent SHA does not exist or is not a commit object");
    }
  }
  const now = world.now();
  const person = (fields: Body | undefined) => ({
    name: optionalText(fields ?? {}, "name") ?? actor(call).login,
    email: optionalText(fields ?? {}, "email") ?? noreplyAddress(actor(call)),
    date: new Date(optionalText(fields ?? {}, "date") ?? now),
  });
  const author = optionalObject(body, "author");
  const sha = await writeCommit(gitDir, {
    tree,
    parents,
    author: person(author),
    committer: person(optionalObject(body, "committer") ?? author),
    message: text(body, "message"),
  });
  // What a bot commits in nobody else's name, GitHub signs.
  if (actor(call).type === "Bot" && author === undefined && body["committer"] === undefined)
    await markSigned(repository, sha);
  const commit = await readCommit(gitDir, sha);
  if (commit === null) throw new Error(`the commit ${sha} just written cannot be read`);
  return created(await renderGitCommit(call, commit));
}

async function getCommit(call: Call): Promise<Answer> {
  const sha = call.params["commit_sha"] ?? "";
  const commit = /^[0-9a-f]{40}$/.test(sha) ? await readCommit(call.repository.gitDir, sha) : null;
  if (commit === null) throw notFound();
  return ok(await renderGitCommit(call, commit));
}

/** An annotated tag: an object of its own, which points at another one. */
async function getTag({ repository, params, links }: Call): Promise<Answer> {
  const object = await readObject(repository.gitDir, params["tag_sha"] ?? "");
  if (object?.type !== "tag") throw notFound();
  const [head = "", ...message] = object.content.toString("utf8").split("\n\n");
  const field = (name: string): string => new RegExp(`^${name} (.*)$`, "m").exec(head)?.[1] ?? "";
  const [, name = "", email = "", seconds = "0"] = /^(.*) <(.*)> (\d+)/.exec(field("tagger")) ?? [];
  const api = `${repositoryApi(links, repository)}/git`;
  return ok({
    node_id: gitNodeId("TA", repository, object.oid),
    tag: field("tag"),
    sha: object.oid,
    url: `${api}/tags/${object.oid}`,
    message: message.join("\n\n"),
    tagger: { name, email, date: new Date(Number(seconds) * 1000).toISOString() },
    object: { sha: field("object"), type: field("type"), url: `${api}/${field("type")}s/${field("object")}` },
  });
}
