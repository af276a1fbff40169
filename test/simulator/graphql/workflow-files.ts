import { listRefs, resolve } from "../git.ts";
import type { Repository, Token } from "../world.ts";
import { GithubError } from "./errors.ts";

const WORKFLOWS = ".github/workflows";

function refusal(path: string): GithubError {
  const message = `refusing to allow a GitHub App to create or update workflow \`${path}\` without \`workflows\` permission`;
  return new GithubError("FORBIDDEN", message);
}

/** A workflow's token may not write workflow files, whatever its permissions (github.md section 9, traps). */
export function refuseWorkflowFiles(token: Token, paths: readonly string[]): void {
  const path = paths.find((each) => each.startsWith(`${WORKFLOWS}/`));
  if (token.workflowToken && path !== undefined) throw refusal(path);
}

/** Nor may it move a ref to a commit whose workflow files no other ref has. */
export async function refuseWorkflowTree(token: Token, repository: Repository, oid: string): Promise<void> {
  if (!token.workflowToken) return;
  const tree = await resolve(repository.gitDir, `${oid}:${WORKFLOWS}`);
  if (tree === null) return;
  for (const ref of await listRefs(repository.gitDir)) {
    if ((await resolve(repository.gitDir, `${ref.oid}:${WORKFLOWS}`)) === tree) return;
  }
  throw refusal(WORKFLOWS);
}
