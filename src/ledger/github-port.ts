import { commitOnBranch, findCommit } from "../github/branch-commit.ts";
import type { Client } from "../github/client.ts";
import { branchRules, createBranch } from "../github/ledger-branch.ts";
import type { Repo } from "../github/repo.ts";
import type { LedgerHost } from "./create.ts";
import type { LedgerPort } from "./port.ts";

/** The ledger on a branch of a GitHub repository. */
export function githubLedger(client: Client, repo: Repo, branch: string): LedgerPort {
  return {
    commit: (commit) => commitOnBranch(client, { repo, branch, ...commit }),
    find: (search) => findCommit(client, { repo, branch, ...search }),
  };
}

/** The place on GitHub where a ledger can begin. */
export function githubHost(client: Client, repo: Repo, branch: string): LedgerHost {
  return {
    rules: () => branchRules(client, { repo, branch }),
    create: (first) => createBranch(client, { repo, branch, ...first }),
  };
}
