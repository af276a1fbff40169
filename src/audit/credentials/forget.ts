import type { Finding } from "../../environments/finding.ts";
import { type ArtifactFact, deleteArtifact, listRunArtifacts } from "../../github/artifacts.ts";
import type { Client } from "../../github/client.ts";
import { isFailure } from "../../github/errors.ts";
import type { Repo } from "../../github/repo.ts";

/** What the artifacts of fingerprints are called; only these are deleted. */
const CALLED = /^fingerprints(?:-|$)/;
const NEEDS = "Give the comparing job `actions: write`.";

/**
 * Deletes the artifacts by which the salt and the fingerprints came to this job (R61): whoever has them can check a guess. What
 * could not be deleted is a finding, with the day on which GitHub does it.
 */
export async function forgetArtifacts(
  client: Client,
  o: { readonly repo: Repo; readonly run: number },
): Promise<readonly Finding[]> {
  let artifacts: readonly ArtifactFact[];
  try {
    artifacts = await listRunArtifacts(client, o);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [kept("fingerprints-kept", `The artifacts of this run could not be listed: ${error.message}`, NEEDS)];
  }
  const findings: Finding[] = [];
  for (const { id, name, expired, expiresAt } of artifacts.filter((one) => CALLED.test(one.name))) {
    if (expired) continue;
    try {
      await deleteArtifact(client, { repo: o.repo, id });
    } catch (error) {
      if (!isFailure(error)) throw error;
      const end = expiresAt === null ? "nobody knows when GitHub does it" : `GitHub does it on ${expiresAt}`;
      const message = `The artifact ${name} holds the salt and fingerprints, and could not be deleted (${error.message}); ${end}.`;
      findings.push(kept(`fingerprints-kept/${name}`, message, `${NEEDS} Delete this one on the page of the run.`));
    }
  }
  return findings;
}

function kept(id: string, message: string, fix: string): Finding {
  return { id: `credentials/${id}`, severity: "warning", environment: null, message, fix, evidence: [] };
}
