import * as v from "valibot";
import { Id, Oid, Time } from "./parse.ts";

/** A GitHub Deployment, ours or somebody else's. */
export interface DeploymentFact {
  readonly id: number;
  /** Says whose it is; `deploy` is GitHub's own and everybody's default. */
  readonly task: string;
  readonly environment: string;
  readonly commit: string;
  /** GraphQL's state in lower case, as in `active` or `in_progress`; `unknown` where REST does not tell. */
  readonly state: string;
  /** Parsed through up to two layers of JSON strings. */
  readonly payload: unknown;
  readonly createdAt: string;
  /** Login; `null` for a deleted account. */
  readonly creator: string | null;
}

export const DEPLOYMENT_FIELDS = "databaseId task environment commitOid state payload createdAt creator { login }";

const Creator = v.nullable(v.object({ login: v.string() }));

/** A deployment as {@link DEPLOYMENT_FIELDS} asks for it. */
export const GraphqlDeployment = v.pipe(
  v.object({
    databaseId: Id,
    task: v.string(),
    environment: v.string(),
    commitOid: Oid,
    state: v.string(),
    payload: v.nullable(v.string()),
    createdAt: Time,
    creator: Creator,
  }),
  v.transform(
    (found): DeploymentFact => ({
      id: found.databaseId,
      task: found.task,
      environment: found.environment,
      commit: found.commitOid,
      state: found.state.toLowerCase(),
      payload: parsePayload(found.payload),
      createdAt: found.createdAt,
      creator: found.creator?.login ?? null,
    }),
  ),
);

/** A deployment as REST gives it: without its state. */
export const RestDeployment = v.pipe(
  v.object({
    id: Id,
    task: v.string(),
    environment: v.string(),
    sha: Oid,
    payload: v.unknown(),
    created_at: Time,
    creator: Creator,
  }),
  v.transform(
    (found): DeploymentFact => ({
      id: found.id,
      task: found.task,
      environment: found.environment,
      commit: found.sha,
      state: "unknown",
      payload: parsePayload(found.payload),
      createdAt: found.created_at,
      creator: found.creator?.login ?? null,
    }),
  ),
);

/** GitHub gives a payload as an object, as JSON text, or as JSON text of JSON text. Other text stays text. */
export function parsePayload(payload: unknown): unknown {
  let value = payload;
  for (let layer = 0; layer < 2 && typeof value === "string"; layer += 1) {
    try {
      value = JSON.parse(value) as unknown;
    } catch {
      return value;
    }
  }
  return value;
}
