/** A repository as API routes name it. */
export interface Repo {
  readonly owner: string;
  readonly name: string;
}

/** The repository's part of a route's parameters. */
export function inRepo(repo: Repo): { readonly owner: string; readonly repo: string } {
  return { owner: repo.owner, repo: repo.name };
}
