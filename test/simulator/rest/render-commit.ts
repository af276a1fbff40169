import { stamp } from "../create-world.ts";
import type { CommitRecord, Person } from "../git.ts";
import { changedFiles, type FileChange } from "../git-diff.ts";
import { noreplyAddress } from "../graphql/actor.ts";
import { gitNodeId } from "../graphql/node-id.ts";
import { signatureFields } from "../graphql/signature.ts";
import type { Repository, World } from "../world.ts";
import { type Links, repositoryApi, repositoryWeb } from "./links.ts";
import { renderUser } from "./render-repository.ts";

interface Place {
  readonly world: World;
  readonly links: Links;
  readonly repository: Repository;
}

/** GitHub's `git-commit`: the bare object of the git database. */
export async function renderGitCommit({ links, repository }: Place, commit: CommitRecord): Promise<unknown> {
  const api = `${repositoryApi(links, repository)}/git`;
  const web = `${repositoryWeb(links, repository)}/commit`;
  return {
    sha: commit.oid,
    node_id: gitNodeId("C", repository, commit.oid),
    url: `${api}/commits/${commit.oid}`,
    html_url: `${web}/${commit.oid}`,
    author: signature(commit.author),
    committer: signature(commit.committer),
    message: commit.message,
    tree: { sha: commit.tree, url: `${api}/trees/${commit.tree}` },
    parents: commit.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${web}/${sha}` })),
    verification: await verification(repository, commit),
  };
}

/** GitHub's `commit`: with the accounts behind author and committer, and the changed files where asked. */
export async function renderCommit(place: Place, commit: CommitRecord, withFiles = false): Promise<unknown> {
  const { links, repository, world } = place;
  const api = repositoryApi(links, repository);
  const web = `${repositoryWeb(links, repository)}/commit`;
  const account = (person: Person): unknown => {
    const user = world.users.find((candidate) => noreplyAddress(candidate) === person.email);
    return user === undefined ? null : renderUser(links, user);
  };
  return {
    url: `${api}/commits/${commit.oid}`,
    sha: commit.oid,
    node_id: gitNodeId("C", repository, commit.oid),
    html_url: `${web}/${commit.oid}`,
    comments_url: `${api}/commits/${commit.oid}/comments`,
    commit: {
      url: `${api}/git/commits/${commit.oid}`,
      author: signature(commit.author),
      committer: signature(commit.committer),
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      verification: await verification(repository, commit),
    },
    author: account(commit.author),
    committer: account(commit.committer),
    parents: commit.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${web}/${sha}` })),
    ...(withFiles ? await files(place, commit) : {}),
  };
}

async function files(place: Place, commit: CommitRecord): Promise<Record<string, unknown>> {
  const changes = await changedFiles(place.repository.gitDir, commit.parents[0] ?? null, commit.oid);
  const additions = changes.reduce((sum, change) => sum + change.additions, 0);
  const deletions = changes.reduce((sum, change) => sum + change.deletions, 0);
  return {
    stats: { additions, deletions, total: additions + deletions },
    files: changes.slice(0, 300).map((change) => renderFile(place, commit.oid, change)),
  };
}

/** GitHub's `diff-entry`. */
export function renderFile({ links, repository }: Place, commit: string, change: FileChange): unknown {
  const web = repositoryWeb(links, repository);
  const path = change.path.split("/").map(encodeURIComponent).join("/");
  return {
    sha: change.oid,
    filename: change.path,
    status: change.status,
    additions: change.additions,
    deletions: change.deletions,
    changes: change.additions + change.deletions,
    blob_url: `${web}/blob/${commit}/${path}`,
    raw_url: `${web}/raw/${commit}/${path}`,
    contents_url: `${repositoryApi(links, repository)}/contents/${path}?ref=${commit}`,
    ...(change.previousPath === undefined ? {} : { previous_filename: change.previousPath }),
  };
}

/** GitHub's `simple-commit`, as runs and check suites carry it. */
export function renderSimpleCommit(commit: CommitRecord): unknown {
  return {
    id: commit.oid,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: stamp(commit.committer.date),
    author: { name: commit.author.name, email: commit.author.email },
    committer: { name: commit.committer.name, email: commit.committer.email },
  };
}

function signature(person: Person & { readonly date: Date }): unknown {
  return { name: person.name, email: person.email, date: stamp(person.date) };
}

/** GitHub signs what it commits itself; nobody else signs here. */
async function verification(repository: Repository, commit: CommitRecord): Promise<unknown> {
  const verified = (await signatureFields(repository, commit)) !== null;
  return {
    verified,
    reason: verified ? "valid" : "unsigned",
    signature: verified ? `signature of ${commit.oid}` : null,
    payload: verified ? `tree ${commit.tree}` : null,
    verified_at: verified ? stamp(commit.committer.date) : null,
  };
}
