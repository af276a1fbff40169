import type { IncomingMessage } from "node:http";
import * as v from "valibot";
import type { Client } from "./client.ts";
import { isFailure, unexpected } from "./errors.ts";
import { Id, Oid, parse, Time } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";
import { hashBytes, saveAndHash } from "./save.ts";
import type { IncomingHead } from "./transport.ts";

/** An artifact of a workflow run. Its name and id prove nothing; its bytes' digest does. */
export interface ArtifactFact {
  readonly id: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** `sha256:…` of what was uploaded: of the zip, or of the file itself when it was uploaded without one. */
  readonly digest: string | null;
  readonly expired: boolean;
  readonly createdAt: string | null;
  readonly expiresAt: string | null;
  readonly runId: number | null;
  readonly headRepositoryId: number | null;
  readonly repositoryId: number | null;
  readonly headSha: string | null;
  readonly headBranch: string | null;
}

const ArtifactShape = v.pipe(
  v.object({
    id: Id,
    name: v.string(),
    size_in_bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    digest: v.nullish(v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/))),
    expired: v.boolean(),
    created_at: v.nullable(Time),
    expires_at: v.nullable(Time),
    workflow_run: v.nullish(
      v.object({
        id: v.nullish(Id),
        repository_id: v.nullish(Id),
        head_repository_id: v.nullish(Id),
        head_branch: v.nullish(v.string()),
        head_sha: v.nullish(Oid),
      }),
    ),
  }),
  v.transform(
    (found): ArtifactFact => ({
      id: found.id,
      name: found.name,
      size: found.size_in_bytes,
      digest: found.digest ?? null,
      expired: found.expired,
      createdAt: found.created_at,
      expiresAt: found.expires_at,
      runId: found.workflow_run?.id ?? null,
      headRepositoryId: found.workflow_run?.head_repository_id ?? null,
      repositoryId: found.workflow_run?.repository_id ?? null,
      headSha: found.workflow_run?.head_sha ?? null,
      headBranch: found.workflow_run?.head_branch ?? null,
    }),
  ),
);

/** GitHub takes 500 from a job; attempts repeat names. */
const MOST_ARTIFACTS = 1_000;

/** The artifacts of a run with exactly this name, over all its attempts. */
export async function listArtifacts(
  client: Client,
  o: { readonly repo: Repo; readonly run: number; readonly name: string },
): Promise<readonly ArtifactFact[]> {
  const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts";
  const parameters = { ...inRepo(o.repo), run_id: o.run, name: o.name };
  const items = await client.pages(route, parameters, { cap: MOST_ARTIFACTS, list: "artifacts" });
  return items.map((item) => parse(ArtifactShape, item, route)).filter((artifact) => artifact.name === o.name);
}

/** Every artifact of a run, over all its attempts. */
export async function listRunArtifacts(
  client: Client,
  o: { readonly repo: Repo; readonly run: number },
): Promise<readonly ArtifactFact[]> {
  const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts";
  const items = await client.pages(
    route,
    { ...inRepo(o.repo), run_id: o.run },
    { cap: MOST_ARTIFACTS, list: "artifacts" },
  );
  return items.map((item) => parse(ArtifactShape, item, route));
}

/** Deletes an artifact; one that is not there any more is deleted. Throws GitHubFailure `forbidden` without `actions: write`. */
export async function deleteArtifact(client: Client, o: { readonly repo: Repo; readonly id: number }): Promise<void> {
  try {
    const route = "DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}";
    await client.rest("idempotent", route, { ...inRepo(o.repo), artifact_id: o.id });
  } catch (error) {
    if (!isFailure(error, "not-found", "gone")) throw error;
  }
}

export async function getArtifact(
  client: Client,
  o: { readonly repo: Repo; readonly id: number },
): Promise<ArtifactFact> {
  const route = "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}";
  const answer = await client.rest("read", route, { ...inRepo(o.repo), artifact_id: o.id });
  return parse(ArtifactShape, answer.data, route);
}

export interface Downloaded {
  /** `sha256:…` of the bytes received. */
  readonly sha256: string;
  readonly size: number;
  readonly contentType: string;
}

/**
 * Streams an artifact to a file, if one is named, and hashes it on the way, in flat memory. The whole read is repeated when
 * it breaks; what is left of a failed one is removed.
 *
 * @param o.to path of the file; it is made or overwritten. Without it the bytes are not kept
 * @param o.limit most bytes
 * @param o.stop nobody wants it any more; it is `unavailable` then
 * @throws GitHubFailure `gone` for an expired artifact, `unexpected` above the limit, `unavailable` when it keeps breaking
 */
export async function downloadArtifact(
  client: Client,
  o: {
    readonly repo: Repo;
    readonly id: number;
    readonly to?: string;
    readonly limit: number;
    readonly stop?: AbortSignal | undefined;
  },
): Promise<Downloaded> {
  const route = "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}";
  const parameters = { ...inRepo(o.repo), artifact_id: o.id, archive_format: "zip" };
  const accept = (received: number): void => {
    if (received > o.limit) throw unexpected(route, `artifact ${o.id} is larger than ${o.limit} bytes`);
  };
  const { to } = o;
  try {
    const consume = async (head: IncomingHead, body: IncomingMessage): Promise<Downloaded> => ({
      ...(await (to === undefined ? hashBytes({ body, accept }) : saveAndHash({ body, accept, to }))),
      contentType: head.headers.get("content-type") ?? "application/octet-stream",
    });
    return await client.download(route, parameters, consume, o.stop);
  } catch (failure) {
    if (to !== undefined) process.getBuiltinModule("node:fs").rmSync(to, { force: true });
    throw failure;
  }
}
