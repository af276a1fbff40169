import type { Repository, User } from "../world.ts";

/** `authorAssociation`. The world has no organization members apart from collaborators. */
export function associationOf(repository: Repository, user: User | null): string {
  if (user === null) return "NONE";
  if (user.id === repository.owner.id) return "OWNER";
  return repository.collaborators.has(user.id) ? "COLLABORATOR" : "NONE";
}
