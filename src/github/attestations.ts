import * as v from "valibot";
import type { Client } from "./client.ts";
import { isFailure } from "./errors.ts";
import { Id, parse } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

/** One attestation that GitHub stores for a digest. It proves nothing before it was verified. */
export interface AttestationFact {
  /** The bundle itself, of unknown shape; null since 2026-07-16, when GitHub began to give an address only. */
  readonly bundle: unknown;
  /** Where the bundle lies, pre-signed and short-lived. */
  readonly url: string | null;
}

const ROUTE = "GET /repos/{owner}/{repo}/attestations/{subject_digest}";
const Shape = v.object({ bundle: v.nullish(v.unknown()), bundle_url: v.nullish(v.string()) });
/** Attestations of one digest that are looked at; anybody with `attestations: write` can add more. */
const MOST = 100;

/**
 * The provenance attestations of a digest, all pages. None is an empty list: GitHub answers 404 when there is none, and
 * also to a token that may not know.
 *
 * @param o.digest `sha256:` and lower-case hex
 * @throws GitHubFailure `unexpected` for more than a hundred, `forbidden` without `attestations: read`
 */
export async function listAttestations(
  client: Client,
  o: { readonly repo: Repo; readonly digest: string },
): Promise<readonly AttestationFact[]> {
  const parameters = { ...inRepo(o.repo), subject_digest: o.digest, predicate_type: "provenance" };
  try {
    const items = await client.pages(ROUTE, parameters, { cap: MOST, list: "attestations" });
    return items.map((item) => {
      const { bundle, bundle_url: url } = parse(Shape, item, ROUTE);
      return { bundle: bundle ?? null, url: url ?? null };
    });
  } catch (failure) {
    if (isFailure(failure, "not-found")) return [];
    throw failure;
  }
}

const OwnerShape = v.object({ id: Id, owner: v.object({ id: Id }) });

/** Numeric ids of the repository and of the account it belongs to; names can be taken over, ids cannot (R29). */
export async function getRepositoryIds(
  client: Client,
  o: { readonly repo: Repo },
): Promise<{ readonly repository: number; readonly owner: number }> {
  const route = "GET /repos/{owner}/{repo}";
  const { id, owner } = parse(OwnerShape, (await client.rest("read", route, inRepo(o.repo))).data, route);
  return { repository: id, owner: owner.id };
}
