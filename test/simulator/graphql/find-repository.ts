import type { Repository } from "../world.ts";
import { canSee, nameWithOwner } from "./access.ts";
import type { Context } from "./context.ts";
import { GithubError } from "./errors.ts";

/** The repository with this `owner/name` (in any case); one the token may not see is as good as none. */
export function findRepository({ world, token }: Context, wanted: string): Repository {
  const found = world.repositories.find((each) => nameWithOwner(each).toLowerCase() === wanted.toLowerCase());
  if (found !== undefined && canSee(token, found)) return found;
  throw new GithubError("NOT_FOUND", `Could not resolve to a Repository with the name '${wanted}'.`);
}
