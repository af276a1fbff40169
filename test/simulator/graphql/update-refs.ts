import { isAncestor, isRefName, objectType, resolve, updateRefs as swapRefs, ZERO_OID } from "../git.ts";
import type { Repository } from "../world.ts";
import { canSee, requireWrite } from "./access.ts";
import type { Context, Fields } from "./context.ts";
import { GithubError, somethingWentWrong } from "./errors.ts";
import { refuseByRule } from "./ref-rules.ts";
import { refuseWorkflowTree } from "./workflow-files.ts";

interface RefUpdateInput {
  readonly name: string;
  readonly beforeOid?: string | null;
  readonly afterOid: string;
  readonly force?: boolean | null;
}

export interface UpdateRefsInput {
  readonly repositoryId: string;
  readonly refUpdates: readonly RefUpdateInput[];
}

/** Moves, makes and deletes refs, all or none, each only if it still is at `beforeOid`; zeros mean "no such ref". */
export async function updateRefs(context: Context, input: UpdateRefsInput): Promise<Fields> {
  const { world, token } = context;
  const repository = world.repositories.find(({ node_id }) => node_id === input.repositoryId);
  if (repository === undefined || !canSee(token, repository)) {
    throw new GithubError("NOT_FOUND", `Could not resolve to a node with the global id of '${input.repositoryId}'`);
  }
  requireWrite(token, repository, "UpdateRefs", ["contents"]);
  const before = new Map<string, string>();
  for (const update of input.refUpdates) {
    const now = (await resolve(repository.gitDir, update.name)) ?? ZERO_OID;
    before.set(update.name, now);
    if (update.beforeOid != null && update.beforeOid !== now) throw wentWrong(context);
    await checkUpdate(context, repository, update, now);
  }
  const swaps = input.refUpdates.map(({ name, afterOid }) => ({
    ref: name,
    newOid: afterOid,
    oldOid: before.get(name) ?? null,
  }));
  if (!(await swapRefs(repository.gitDir, swaps))) throw wentWrong(context);
  for (const { ref, newOid, oldOid } of swaps) {
    const push = { repository, ref, before: oldOid ?? ZERO_OID, after: newOid, actor: token.user };
    world.emit({ type: "push", ...push, byWorkflowToken: token.workflowToken });
  }
  return {};
}

async function checkUpdate(context: Context, repository: Repository, update: RefUpdateInput, now: string) {
  const { gitDir } = repository;
  const { name: ref, afterOid } = update;
  if (!/^refs\/[^/]+\/./.test(ref) || !(await isRefName(gitDir, ref))) {
    throw new GithubError("UNPROCESSABLE", `${ref} is not a valid fully qualified ref name`);
  }
  if (afterOid === ZERO_OID) {
    refuseByRule(repository, { ref, change: "deletion" });
    return;
  }
  if ((await objectType(gitDir, afterOid)) === null) throw wentWrong(context);
  await refuseWorkflowTree(context.token, repository, afterOid);
  const forward = now === ZERO_OID || (await isAncestor(gitDir, now, afterOid));
  if (!forward && update.force !== true) throw wentWrong(context);
  const move = forward ? "fast_forward" : "forced";
  refuseByRule(repository, { ref, change: now === ZERO_OID ? "creation" : move });
}

/** GitHub names no reason here; a client has to read the refs again to learn whether it lost a race. */
function wentWrong({ world }: Context): GithubError {
  const part = (): string => world.nextId().toString(16).toUpperCase().padStart(4, "0");
  return somethingWentWrong(`${part()}:${part()}:${part()}`);
}
