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
 * Reads one block: an alias of `repository` at the top of a query.
 *
 * @param o.read parses the repository as the block asked for it; its {@link GitHubFailure} makes the block not ok
 * @param o.answer the errors by path, the data by alias
 * @param o.answersWithNull paths where `NOT_FOUND` is an answer, and not an error
 */
export function readBlock<T>(o: {
  readonly answer: GraphqlAnswer;
  readonly alias: string;
  readonly permissions: BlockPermissions;
  readonly read: (repository: unknown) => T;
  readonly answersWithNull?: (path: readonly (string | number)[]) => boolean;
}): Block<T> {
  const error = o.answer.errors.find(
    ({ type, path }) => path[0] === o.alias && !(type === "NOT_FOUND" && o.answersWithNull?.(path) === true),
  );
  if (error !== undefined) return { ok: false, why: describeError(error, o.permissions) };
  try {
    return { ok: true, value: o.read(fieldOf(o.answer.data, o.alias)) };
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
  const { errors } = o.answer;
  // GitHub hides a repository in every block alike.
  if (errors.some(({ type, path }) => type === "NOT_FOUND" && path.length === 1)) {
    throw repositoryMissing(o.request, o.repository);
  }
  const error = errors.find(({ path }) => !(typeof path[0] === "string" && o.blocks.has(path[0])));
  if (error === undefined) return;
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

function fieldOf(data: unknown, alias: string): unknown {
  if (typeof data !== "object" || data === null) return undefined;
  return Object.entries(data).find(([key]) => key === alias)?.[1];
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
