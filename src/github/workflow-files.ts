import * as v from "valibot";
import { describeError } from "./block.ts";
import type { Client } from "./client.ts";
import { unexpected } from "./errors.ts";
import { fileText, ObjectShape, TEXT_FRAGMENT } from "./file-text.ts";
import { parse } from "./parse.ts";
import type { Repo } from "./repo.ts";

/** A workflow's file as it is at a commit. */
export interface WorkflowFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

export const WORKFLOW_FOLDER = ".github/workflows";
const REQUEST = "graphql WorkflowFiles";

export const WORKFLOW_FILES_QUERY = `query WorkflowFiles($owner: String!, $name: String!, $folder: String!) {
  repository(owner: $owner, name: $name) {
    object(expression: $folder) { __typename ... on Tree { entries { name type object { __typename ...Text } } } }
  }
}
${TEXT_FRAGMENT}`;

const Shape = v.object({
  repository: v.object({
    object: v.nullable(
      v.object({
        __typename: v.literal("Tree"),
        entries: v.array(v.object({ name: v.string(), type: v.string(), object: v.nullable(ObjectShape) })),
      }),
    ),
  }),
});

/**
 * Every workflow of a commit, in one request; none when the folder is not there.
 *
 * @param o.commit a full commit id
 * @throws GitHubFailure `unexpected` also for a file that GitHub cut off
 */
export async function readWorkflowFiles(
  client: Client,
  o: { readonly repo: Repo; readonly commit: string },
): Promise<readonly WorkflowFile[]> {
  const answer = await client.graphql("read", WORKFLOW_FILES_QUERY, {
    owner: o.repo.owner,
    name: o.repo.name,
    folder: `${o.commit}:${WORKFLOW_FOLDER}`,
  });
  const [error] = answer.errors;
  if (error !== undefined) throw unexpected(REQUEST, describeError(error, ["contents"]));
  const { object } = parse(Shape, answer.data, REQUEST).repository;
  return (object?.entries ?? [])
    .filter(({ name, type }) => type === "blob" && /\.ya?ml$/i.test(name))
    .map(({ name, object: blob }) => {
      const path = `${WORKFLOW_FOLDER}/${name}`;
      return { path, text: fileText(blob, path, REQUEST) };
    });
}
