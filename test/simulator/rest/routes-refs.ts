import {
  isAncestor,
  isRefName,
  type ListedRef,
  listRefs,
  objectType,
  readRef,
  resolve,
  updateRef,
  ZERO_OID,
} from "../git.ts";
import { gitNodeId } from "../graphql/node-id.ts";
import { type RefChange, refuseByRule } from "../graphql/ref-rules.ts";
import { refuseWorkflowTree } from "../graphql/workflow-files.ts";
import { flag, text } from "./body.ts";
import { repositoryApi } from "./links.ts";
import { paged } from "./paging.ts";
import {
  type Answer,
  actor,
  byWorkflowToken,
  type Call,
  created,
  NO_CONTENT,
  notFound,
  ok,
  Refusal,
  type Route,
} from "./route.ts";

const BASE = "/repos/{owner}/{repo}/git";

export const refRoutes: readonly Route[] = [
  { method: "GET", route: `${BASE}/ref/{ref}`, scope: "contents:read", handle: getRef },
  { method: "GET", route: `${BASE}/matching-refs/{ref}`, scope: "contents:read", handle: listMatchingRefs },
  { method: "POST", route: `${BASE}/refs`, scope: "contents:write", handle: createRef },
  { method: "PATCH", route: `${BASE}/refs/{ref}`, scope: "contents:write", handle: moveRef },
  { method: "DELETE", route: `${BASE}/refs/{ref}`, scope: "contents:write", handle: deleteRef },
];

async function getRef(call: Call): Promise<Answer> {
  const found = await readRef(call.repository.gitDir, fullRef(call));
  if (found === null) throw notFound();
  return ok(render(call, found));
}

async function listMatchingRefs(call: Call): Promise<Answer> {
  const refs = await listRefs(call.repository.gitDir, fullRef(call));
  return paged(call, { items: refs, render: (ref) => render(call, ref), newest: "last" });
}

async function createRef(call: Call): Promise<Answer> {
  const { repository, body } = call;
  const ref = text(body, "ref");
  const sha = text(body, "sha");
  if (!/^refs\/[^/]+\/./.test(ref) || !(await isRefName(repository.gitDir, ref))) {
    throw new Refusal(422, `${ref} is not a valid ref name.`);
  }
  if ((await listRefs(repository.gitDir)).length === 0) throw new Refusal(409, "Git Repository is empty.");
  const type = await existing(call, ref, sha);
  if ((await resolve(repository.gitDir, ref)) !== null) throw new Refusal(422, "Reference already exists");
  await publish(call, { ref, before: ZERO_OID, after: sha }, "Reference already exists");
  return created(render(call, { name: ref, oid: sha, type }));
}

async function moveRef(call: Call): Promise<Answer> {
  const { repository, body } = call;
  const ref = fullRef(call);
  const sha = text(body, "sha");
  const before = await resolve(repository.gitDir, ref);
  if (before === null) throw new Refusal(422, "Reference does not exist");
  const type = await existing(call, ref, sha);
  if (!flag(body, "force", false) && !(await isAncestor(repository.gitDir, before, sha))) {
    throw new Refusal(422, "Update is not a fast forward");
  }
  await publish(call, { ref, before, after: sha }, "Update is not a fast forward");
  return ok(render(call, { name: ref, oid: sha, type }));
}

async function deleteRef(call: Call): Promise<Answer> {
  const { repository } = call;
  const ref = fullRef(call);
  const before = await resolve(repository.gitDir, ref);
  if (before === null) throw new Refusal(422, "Reference does not exist");
  if (ref === `refs/heads/${repository.defaultBranch}`) throw new Refusal(422, "Cannot delete the default branch");
  await publish(call, { ref, before, after: ZERO_OID }, "Reference does not exist");
  return NO_CONTENT;
}

/** Moves the ref under all of GitHub's rules and tells the world; a lost race is the given refusal. */
async function publish(
  call: Call,
  change: { readonly ref: string; readonly before: string; readonly after: string },
  lost: string,
): Promise<void> {
  const { repository, world, token } = call;
  const kind = await kindOf(repository.gitDir, change.before, change.after);
  refuseByRule(repository, { ref: change.ref, change: kind });
  if (token !== null && kind !== "deletion") await refuseWorkflowTree(token, repository, change.after);
  const moved = await updateRef(repository.gitDir, change.ref, change.after, change.before);
  if (!moved) throw new Refusal(422, lost);
  if (!/^refs\/(heads|tags)\//.test(change.ref)) return;
  world.emit({ type: "push", repository, ...change, actor: actor(call), byWorkflowToken: byWorkflowToken(call) });
}

async function kindOf(gitDir: string, before: string, after: string): Promise<RefChange["change"]> {
  if (before === ZERO_OID) return "creation";
  if (after === ZERO_OID) return "deletion";
  return (await isAncestor(gitDir, before, after)) ? "fast_forward" : "forced";
}

async function existing(call: Call, ref: string, sha: string): Promise<ListedRef["type"]> {
  const type = /^[0-9a-f]{40}$/.test(sha) ? await objectType(call.repository.gitDir, sha) : null;
  if (type === null) throw new Refusal(422, "Object does not exist");
  if (ref.startsWith("refs/heads/") && type !== "commit") throw new Refusal(422, "Object is not a commit");
  return type;
}

function fullRef(call: Call): string {
  return `refs/${call.params["ref"] ?? ""}`;
}

function render(call: Call, ref: ListedRef): unknown {
  const api = `${repositoryApi(call.links, call.repository)}/git`;
  return {
    ref: ref.name,
    node_id: gitNodeId("REF", call.repository, ref.name),
    url: `${api}/${ref.name}`,
    object: { sha: ref.oid, type: ref.type, url: `${api}/${ref.type}s/${ref.oid}` },
  };
}
