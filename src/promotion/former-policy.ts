import type { FormerPolicy } from "../gates/ask.ts";
import { readPolicy } from "../gates/policy.ts";
import { isFailure } from "../github/errors.ts";
import { readFileVersions, VERSIONS_READ } from "../github/file-versions.ts";
import { stateOf } from "../ledger/snapshot.ts";
import { decode } from "../policy/decode.ts";
import { POLICY_PATH } from "../policy/policy.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";

/**
 * An environment by the policy under which a promotion was approved there last (design.md section 8): the text whose sha256
 * the ledger knows, from the default branch's own history. Nothing is asked where it is the policy of now; else one request.
 */
export function formerPolicy(
  { client, repo }: Pick<PromotionContext, "client" | "repo">,
  { ledger, policy }: Pick<Ground, "ledger" | "policy">,
  environment: string,
): () => Promise<FormerPolicy> {
  let reading: Promise<FormerPolicy> | undefined;
  const { agreed } = stateOf(ledger, environment);
  const read = async (): Promise<FormerPolicy> => {
    if (agreed === undefined || agreed === policy.sha256) return { kind: "none" };
    try {
      const versions = await readFileVersions(client, { repo, path: POLICY_PATH });
      const text = versions.find((version) => isOf(version, agreed));
      return text === undefined ? lost(agreed) : environmentIn(text, environment, agreed);
    } catch (error) {
      if (!isFailure(error)) throw error;
      return { kind: "lost", why: `the history of ${POLICY_PATH} could not be read: ${error.message}` };
    }
  };
  return () => {
    reading ??= read();
    return reading;
  };
}

function isOf(text: string, sha256: string): boolean {
  const decoded = decode(text);
  return "sha256" in decoded && decoded.sha256 === sha256;
}

function environmentIn(text: string, name: string, sha256: string): FormerPolicy {
  const read = readPolicy(text);
  const environment = read.ok ? read.policy.environments.get(name) : undefined;
  if (environment !== undefined) return { kind: "found", environment };
  return { kind: "lost", why: `the policy ${sha256.slice(0, 19)} cannot be read any more, or has no ${name}` };
}

function lost(sha256: string): FormerPolicy {
  const why = `the policy ${sha256.slice(0, 19)}, by which a promotion was approved here last, is none of the last ${VERSIONS_READ} versions of ${POLICY_PATH} on the default branch`;
  return { kind: "lost", why };
}
