import type { ConfigFault, FaultCode } from "../../environments/config/fault.ts";
import { configRule, type WrittenConfig } from "../../environments/config/rule.ts";
import { NAMES_NEED } from "../../github/environment-names.ts";
import type { Block } from "../../github/snapshot.ts";
import { listed } from "../../policy/mistake.ts";
import { type CommitGateFacts, type GateResult, passed } from "../gate.ts";
import type { ConfigFound } from "./gather.ts";

const GATE = "config";
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const SHOWN = 3;

/** Whether the configuration is valid, and whether what it refers to exists. */
export function judgeConfig(
  facts: CommitGateFacts,
  written: WrittenConfig,
  found: Block<ConfigFound>,
): readonly GateResult[] {
  const rule = configRule(written);
  if (!found.ok)
    return [
      unreadable(
        undefined,
        `The configuration of ${facts.environment.name} could not be judged: ${found.why}.`,
        "Give the job `contents: read`, or run this again.",
      ),
    ];
  const { value } = found;
  const [evidence] = [[`${facts.repositoryUrl}/blob/${value.commit}/${rule.file}`]];
  if (value.outcome === "invalid") return [invalid(facts, value)];
  if (
    value.outcome !== "valid" ||
    typeof value.digest !== "string" ||
    !DIGEST.test(value.digest) ||
    value.count !== 0
  ) {
    return [
      unreadable(
        undefined,
        `Whether the configuration of ${facts.environment.name} is valid is not known.`,
        "Run this again.",
      ),
    ];
  }
  const message = `The configuration of ${facts.environment.name} is valid, ${value.digest.slice(0, 19)}.`;
  const valid: GateResult = { ...passed(GATE, "config-valid", message, evidence), config: value.digest };
  return [valid, ...references(facts, written, value, "secrets"), ...references(facts, written, value, "variables")];
}

/** The worst of the mistakes names the reason; all of them are annotated by the action `config`. */
function invalid({ environment, repositoryUrl }: CommitGateFacts, { faults, count, commit }: ConfigFound): GateResult {
  const known = Array.isArray(faults) ? faults : [];
  const reason = ORDER.find((code) => known.some((one) => one?.code === code)) ?? "config-invalid";
  const first = known.filter((one) => one?.code === reason).slice(0, SHOWN);
  const more = typeof count === "number" && count > first.length ? ` And ${count - first.length} more.` : "";
  const told = first.map((one) => `${placeOf(one)}: ${one.message}`).join(" ");
  return {
    gate: GATE,
    verdict: "fail",
    reason,
    message: `The configuration of ${environment.name} is not valid. ${told}${more}`,
    evidence: first.map(({ at }) => `${repositoryUrl}/blob/${commit}/${at?.path}#L${at?.line}`),
    unblock: UNBLOCK[reason],
  };
}

const ORDER: readonly FaultCode[] = [
  "config-secret-plain",
  "config-missing",
  "config-schema-invalid",
  "config-invalid",
];

const UNBLOCK: Readonly<Record<FaultCode, string>> = {
  "config-secret-plain":
    "Rotate that secret, because the repository's history keeps it; keep the new one in the GitHub environment, and name it: { secret: NAME }.",
  "config-missing": "Add the file, or correct `config` in .github/environments.yml.",
  "config-schema-invalid": "Correct the schema on the default branch; docs/configuration.md says what it may be.",
  "config-invalid":
    "Correct the file; the action config annotates every mistake in a pull request. A new release carries it.",
};

function placeOf({ at }: ConfigFault): string {
  return `${at?.path}:${at?.line}:${at?.column}`;
}

function references(
  facts: CommitGateFacts,
  written: WrittenConfig,
  found: ConfigFound,
  kind: "secrets" | "variables",
): readonly GateResult[] {
  const rule = configRule(written);
  const check = found[kind];
  const said = { gate: GATE, item: kind, evidence: [] } as const;
  if (check === "none") return [];
  if (check === "unchecked") {
    // A proposed commit, or the part of `given` that can be judged anywhere.
    if (rule.references !== "unchecked" || rule.because === undefined) return [];
    if (kind === "variables") return [];
    return [
      passed(
        GATE,
        "config-references-unchecked",
        `Nobody looks whether the secrets and variables exist, because ${rule.because}.`,
      ),
    ];
  }
  if (check?.ok !== true) {
    const why = typeof check?.why === "string" ? check.why : "they were not read";
    return [
      unreadable(
        kind,
        `Whether the ${kind} of ${facts.environment.name} exist is not known: ${why}.`,
        `Give \`token:\` ${NAMES_NEED}; or say \`references: given\` in the policy, and hand them to the deploying step in its \`env:\`.`,
      ),
    ];
  }
  const { outcome, missing } = check.value ?? {};
  if (outcome === "all-exist" && Array.isArray(missing) && missing.length === 0) {
    return [
      { ...passed(GATE, "config-references-exist", `All ${kind} that the configuration names exist.`), item: kind },
    ];
  }
  if (outcome !== "some-missing")
    return [unreadable(kind, `Whether the ${kind} exist is not known.`, "Run this again.")];
  const names = listed(new Set((Array.isArray(missing) ? missing : []).map((one) => String(one?.name))));
  const where = rule.references === "given" ? "was not given to this step" : "does not exist there";
  return [
    {
      ...said,
      verdict: "fail",
      reason: "config-reference-missing",
      message: `The configuration of ${facts.environment.name} names ${kind} of which at least one ${where}: ${names}.`,
      unblock:
        rule.references === "given"
          ? "Hand it to the deploying step in its `env:`, from `secrets.` or `vars.` of the environment."
          : `Add it in Settings > Environments > ${facts.environment.name}, or correct the name.`,
    },
  ];
}

function unreadable(item: string | undefined, message: string, unblock: string): GateResult {
  return {
    gate: GATE,
    ...(item === undefined ? {} : { item }),
    verdict: "unknown",
    reason: item === undefined ? "config-unreadable" : "config-references-unlisted",
    message: message.replace(/\.\.$/, "."),
    evidence: [],
    unblock,
  };
}
