import type { Repository } from "../world.ts";
import { nameWithOwner } from "./access.ts";

/** Address of a page of a repository, as a path (`resourcePath`) and as a link (`url`). */
export function pageOf(repository: Repository, page = ""): { readonly resourcePath: string; readonly url: string } {
  const resourcePath = `/${nameWithOwner(repository)}${page}`;
  return { resourcePath, url: `https://github.com${resourcePath}` };
}
