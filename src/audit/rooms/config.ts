import { defineAuditor } from "../../environments/auditor.ts";
import { checkConfig } from "../../environments/config/check.ts";
import type { ConfigFault } from "../../environments/config/fault.ts";
import { filesOf, readConfigFiles, readKnownNames, textsOf } from "../../environments/config/read.ts";
import { checkReferences } from "../../environments/config/references.ts";
import { type ConfigRule, ruleIn } from "../../environments/config/rule.ts";
import type { Finding, Severity } from "../../environments/finding.ts";
import { policyOf } from "../../environments/needed.ts";
import { unreadable } from "../../environments/reading.ts";
import { configDocumentation } from "../../gates/config/documentation.ts";
import { NAMES_NEED } from "../../github/environment-names.ts";
import { findingReasons, severityIn } from "./gate.ts";

interface Configured {
  readonly environment: string;
  readonly severity: Severity;
  readonly faults: readonly ConfigFault[];
  /** Of a valid one whose references GitHub lists. */
  readonly references: ReturnType<typeof checkReferences> | undefined;
}

/** Between releases too, each environment's configuration is valid, and what it refers to exists. */
export const configAuditor = defineAuditor({
  name: "config",
  async gather(ask): Promise<readonly Configured[]> {
    const { client, repo, repository } = ask;
    const environments = [...policyOf(ask).environments.values()].flatMap((environment) => {
      const rule = ruleIn(environment);
      return rule === undefined ? [] : [{ environment, rule }];
    });
    if (environments.length === 0) return [];
    const wanted = environments.map(({ rule }) => filesOf(rule));
    const files = await readConfigFiles(client, {
      ...{ repo, commit: repository.defaultHead, rulesFrom: "commit" },
      values: [...new Set(wanted.flatMap(({ values }) => values))],
      rules: [...new Set(wanted.flatMap(({ rules }) => rules))],
    });
    return Promise.all(
      environments.map(async ({ environment, rule }) => {
        const checked = await checkConfig(rule, textsOf(rule, files));
        const said = { environment: environment.name, severity: severityIn(environment) };
        if (!checked.ok) return { ...said, faults: checked.faults, references: undefined };
        const { references } = checked.config;
        if (!isListed(rule)) return { ...said, faults: [], references: undefined };
        const names = await readKnownNames(client, { repo, environment, references });
        return { ...said, faults: [], references: checkReferences(references, names) };
      }),
    );
  },
  judge: (configured, { url, repository }) =>
    configured.flatMap((one) => [...judgeFaults(one, `${url}/blob/${repository.defaultHead}`), ...judgeNames(one)]),
  documentation: {
    summary: "The configuration of each environment on the default branch is valid, and what it refers to exists.",
    needs: [
      ...configDocumentation.needs,
      "what the policy proves by `references: given` only the deploying job can show; it is not judged here",
    ],
    reasons: findingReasons("config", configDocumentation),
  },
});

const isListed = ({ references }: ConfigRule) => references === "listed";

/** One finding for each key that has mistakes. */
function judgeFaults({ environment, severity, faults }: Configured, blob: string): readonly Finding[] {
  const byId = Map.groupBy(faults, ({ code, at, key }) =>
    [`config/${code.replace(/^config-/, "")}/${environment}/${at.path}`, ...(key === "" ? [] : [key])].join(":"),
  );
  return [...byId].flatMap(([id, [first, ...more]]): readonly Finding[] => {
    if (first === undefined) return [];
    const message = [first, ...more].map((one) => one.message).join(" ");
    return [
      {
        ...{ id, severity, environment, message: `The configuration of ${environment} is not valid. ${message}` },
        fix: FIX[first.code],
        file: first.at,
        evidence: [`${blob}/${first.at.path}#L${first.at.line}`],
      },
    ];
  });
}

const FIX: Readonly<Record<ConfigFault["code"], string>> = {
  "config-secret-plain":
    "Rotate that secret, because the repository's history keeps it; keep the new one in the GitHub environment, and name it: { secret: NAME }.",
  "config-missing": "Add the file, or correct `config` in .github/environments.yml.",
  "config-schema-invalid": "Correct the schema; docs/configuration.md says what it may be.",
  "config-invalid": "Correct the file; the action config annotates every mistake in a pull request.",
};

function judgeNames({ environment, severity, references }: Configured): readonly Finding[] {
  if (references === undefined) return [];
  return (["secrets", "variables"] as const).flatMap((kind): readonly Finding[] => {
    const check = references[kind];
    if (check === "none") return [];
    if (!check.ok) {
      const fix = `Give \`token:\` ${NAMES_NEED}; or say \`references: given\` in the policy.`;
      const id = `config/references-unlisted/${environment}:${kind}`;
      return [unreadable(id, `Which ${kind} ${environment} has`, { why: check.why, fix }, { severity, environment })];
    }
    return check.value.missing.map(({ name, path, line, column }) => ({
      file: { path, line, column },
      ...{ id: `config/reference-missing/${environment}:${kind}.${name}`, severity, environment, evidence: [] },
      message: `The configuration of ${environment} names the ${kind === "secrets" ? "secret" : "variable"} ${name}, which does not exist there.`,
      fix: `Add it in Settings > Environments > ${environment}, or correct the name.`,
    }));
  });
}
