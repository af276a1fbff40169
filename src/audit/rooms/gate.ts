import type { AuditAsk } from "../../environments/auditor.ts";
import { policyOf } from "../../environments/needed.ts";
import type { GateAsk } from "../../gates/ask.ts";
import type { GateDocumentation } from "../../gates/gate.ts";
import type { EnvironmentPolicy } from "../../policy/policy.ts";

/** What a gate would be asked of the default branch's head, which is what the next release comes from. */
export function askAtHead(ask: AuditAsk, environment: EnvironmentPolicy): GateAsk {
  const { client, repo, network, outside, now, repository, url } = ask;
  const { id, defaultBranch, visibility, defaultHead } = repository;
  return {
    ...{ client, repo, network, outside, now, environment },
    subject: { kind: "commit" },
    commit: defaultHead,
    policy: policyOf(ask),
    repository: { id, defaultBranch, visibility, url },
  };
}

/** A gate's reasons that are no pass, as findings have them: without the gate's name, which the auditor's name says already. */
export function findingReasons(
  gate: string,
  { reasons }: GateDocumentation,
): Readonly<Record<string, { readonly means: string; readonly remedy: string }>> {
  const faults = Object.entries(reasons).filter(([, { remedy }]) => remedy !== "");
  return Object.fromEntries(faults.map(([code, told]) => [code.replace(new RegExp(`^${gate}-`), ""), told]));
}

/** What is in production's way needs somebody now. */
export function severityIn({ preset }: Pick<EnvironmentPolicy, "preset">): "error" | "warning" {
  return preset === "production" ? "error" : "warning";
}
