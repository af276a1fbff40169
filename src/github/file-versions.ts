import * as v from "valibot";
import type { Client } from "./client.ts";
import { unexpected } from "./errors.ts";
import { FileShape, fileText, TEXT_FRAGMENT } from "./file-text.ts";
import { Oid, parse } from "./parse.ts";
import type { Repo } from "./repo.ts";

/** How many versions of a file are read: the newest, in one request. */
export const VERSIONS_READ = 100;

export const FILE_VERSIONS_QUERY = `query FileVersions($owner: String!, $name: String!, $path: String!) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef {
      target {
        ... on Commit {
          history(first: ${VERSIONS_READ}, path: $path) {
            nodes { oid file(path: $path) { object { __typename ...Text } } }
          }
        }
      }
    }
  }
}
${TEXT_FRAGMENT}`;

const REQUEST = "graphql FileVersions";

const Shape = v.object({
  repository: v.object({
    defaultBranchRef: v.object({
      target: v.object({ history: v.object({ nodes: v.array(v.object({ oid: Oid, file: FileShape })) }) }),
    }),
  }),
});

/**
 * The texts that a file had on the default branch, newest first, at most {@link VERSIONS_READ}; one that GitHub does not give
 * whole is left out. One request.
 */
export async function readFileVersions(
  client: Client,
  o: { readonly repo: Repo; readonly path: string },
): Promise<readonly string[]> {
  const variables = { owner: o.repo.owner, name: o.repo.name, path: o.path };
  const answer = await client.graphql("read", FILE_VERSIONS_QUERY, variables);
  const [error] = answer.errors;
  if (error !== undefined) throw unexpected(REQUEST, error.message.slice(0, 500));
  const { nodes } = parse(Shape, answer.data, REQUEST).repository.defaultBranchRef.target.history;
  return nodes.flatMap(({ file }) => {
    if (file === null) return [];
    try {
      return [fileText(file.object, o.path, REQUEST)];
    } catch {
      return [];
    }
  });
}
