import type { Repository } from "../world.ts";

/** Where things live: the addresses GitHub puts into its answers. */
export interface Links {
  /** As the caller addressed it: `http://127.0.0.1:1234` or, in Enterprise Server's shape, `http://127.0.0.1:1234/api/v3`. */
  readonly api: string;
  /** The web site; nothing is served there but git and blobs. */
  readonly web: string;
}

export function fullName(repository: Repository): string {
  return `${repository.owner.login}/${repository.name}`;
}

export function repositoryApi(links: Links, repository: Repository): string {
  return `${links.api}/repos/${fullName(repository)}`;
}

export function repositoryWeb(links: Links, repository: Repository): string {
  return `${links.web}/${fullName(repository)}`;
}
