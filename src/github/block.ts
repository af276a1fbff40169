import { GitHubFailure, isFailure, unexpected } from "./errors.ts";
import type { GraphqlAnswer, GraphqlError } from "./graphql-answer.ts";
import { addPermission } from "./permissions.ts";

/**
 * One part of a larger read that fails alone: what needs it becomes `unknown`, the rest goes on. Partial data under an
 * error is never used (R74).
 */
export type Block<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

/** The permission that a block's fields need, for the hint when it is missing (R80). */
export type BlockPermissions = readonly string[];

/**
 * Reads one aliased block of `repository`.
 *
 * @param read parses the block's data; its {@link GitHubFailure} makes the block not ok
 * @param answersWithNull paths below the block where `NOT_FOUND` is an answer, and not an error
 */
export function readBlock<T>(o: {
  readonly answer: Pick<GraphqlAnswer, "errors">;
  readonly alias: string;
  readonly permissions: BlockPermissions;
  readonly read: () => T;
  readonly answersWithNull?: (path: readonly (string | number)[]) => boolean;
}): Block<T> {
  const error = o.answer.errors.find(
    ({ type, path }) =>
      path[0] === "repository" && path[1] === o.alias && !(type === "NOT_FOUND" && o.answersWithNull?.(path) === true),
  );
  if (error !== undefined) return { ok: false, why: describeError(error, o.permissions) };
  try {
    return { ok: true, value: o.read() };
  } catch (failure) {
    if (isFailure(failure)) return { ok: false, why: failure.message };
    throw failure;
  }
}

/** Throws for errors that concern the whole request or anything but the named blocks. */
export function throwOutside(o: {
  readonly answer: Pick<GraphqlAnswer, "errors">;
  readonly request: string;
  readonly blocks: ReadonlySet<string>;
  readonly repository: string;
}): void {
  const error = o.answer.errors.find(
    ({ path }) => !(path[0] === "repository" && typeof path[1] === "string" && o.blocks.has(path[1])),
  );
  if (error === undefined) return;
  const aboutRepository = error.path.length === 1 && error.path[0] === "repository";
  if (error.type === "NOT_FOUND" && aboutRepository) throw repositoryMissing(o.request, o.repository);
  const message = `${o.request}: ${describeError(error, [])}`;
  switch (error.type) {
    case "FORBIDDEN":
    case "INSUFFICIENT_SCOPES":
      throw new GitHubFailure({
        kind: "forbidden",
        request: o.request,
        message,
        hint: addPermission("contents", "read"),
      });
    case null:
    case "INTERNAL":
    case "SERVICE_UNAVAILABLE":
      throw new GitHubFailure({ kind: "unavailable", request: o.request, message });
    default:
      throw unexpected(o.request, describeError(error, []));
  }
}

/** What GitHub says about a repository that is not there or that the token may not see. */
export function repositoryMissing(request: string, repository: string): GitHubFailure {
  return new GitHubFailure({
    kind: "not-found",
    request,
    message: `${request}: the repository ${repository} does not exist, or the token may not see it`,
    hint: addPermission("contents", "read"),
  });
}

/** An error in words, with the permission to add when one is missing. */
export function describeError(error: GraphqlError, permissions: BlockPermissions): string {
  const message = error.message.slice(0, 500);
  const forbidden = error.type === "FORBIDDEN" || error.type === "INSUFFICIENT_SCOPES";
  if (!forbidden || permissions.length === 0) return message;
  return `${message}; ${permissions.map((key) => addPermission(key, "read")).join("; ")}`;
}
