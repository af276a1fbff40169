import { createHash } from "node:crypto";
import path from "node:path";
import type { RunContext } from "../action/context.ts";
import type { Result } from "../action/definition.ts";
import { UserError } from "../action/errors.ts";
import type { JsonObject, JsonValue } from "../action/json.ts";
import type { Log } from "../action/log.ts";
import type { Summary } from "../action/summary.ts";
import type { Config } from "../environments/config/check.ts";
import type { ConfigFault } from "../environments/config/fault.ts";
import { plainConfig } from "../environments/config/node.ts";
import type { Client } from "../github/client.ts";
import { environmentNamed } from "../promotion/ground.ts";
import { canonicalJson } from "../release/canonical.ts";
import { placeIn, writeTo } from "./place.ts";
import { type Configurations, readConfigurations } from "./read.ts";
import { readVars, resolveReferences } from "./references.ts";
import { describeDifferences } from "./report.ts";
import { summarizeConfigurations } from "./summary.ts";
import { variablesOf } from "./variables.ts";

export type ConfigDecision = "resolved" | "valid" | "invalid" | "unknown";
export type ConfigOutput = "config" | "path" | "digest" | "commit" | "variables" | "secrets" | "differences";
export type ConfigResult = Result<ConfigDecision, ConfigOutput>;

export interface Configuring {
  readonly inputs: {
    readonly environment: string | undefined;
    readonly commit: string | undefined;
    readonly digest: string | undefined;
    readonly file: string | undefined;
    readonly variables: string | undefined;
    readonly differences: string | undefined;
    /** What `toJSON(vars)` says. */
    readonly vars: string | undefined;
    readonly dryRun: boolean;
  };
  readonly run: RunContext;
  readonly client: Client;
  readonly log: Log;
  readonly summary: Summary;
  /** Sets a variable for the steps that follow. */
  exportVariable(name: string, value: string): void;
}

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** One step of the door: checks all configurations, or hands out the one of an environment that is about to be deployed. */
export async function configure(step: Configuring): Promise<ConfigResult> {
  const { inputs, run, client, log, summary } = step;
  const vars = readVars(inputs.vars);
  const commit = inputs.commit ?? run.sha;
  if (!COMMIT.test(commit)) {
    throw new UserError("The input `commit` is no full commit id.", {
      reason: "invalid-input",
      hint: "Give 40 hex digits, such as promote's output `commit`.",
    });
  }
  const proposed = inputs.dryRun || inputs.environment === undefined;
  const repo = { owner: run.repository.owner, name: run.repository.name };
  const found = await readConfigurations({ client, repo, log }, { commit, rulesFrom: proposed ? "commit" : "head" });
  if (inputs.environment !== undefined) environmentNamed(found.policy, inputs.environment);
  const wanted = found.configured.filter(
    ({ environment }) => inputs.environment === undefined || environment === inputs.environment,
  );
  const faults = [
    ...wanted.flatMap(({ checked }) => (checked.ok ? [] : checked.faults)),
    ...(proposed ? found.faults : []),
  ];
  annotate(log, faults);
  summarizeConfigurations(summary, found, wanted);
  const differences = inputs.differences === undefined ? undefined : placeIn(run, "differences", inputs.differences);
  if (differences !== undefined)
    writeTo(differences, describeDifferences(found.configured.map(described), found.differences));
  const result = { commit, policy: found.policy.sha256, environments: found.configured.map(plain) };
  const outputs = { commit, differences: differences ?? null };
  if (wanted.length === 0) return { ...nothing(inputs.environment), result, outputs };
  const [first] = faults;
  if (first !== undefined) {
    return {
      decision: "invalid",
      reason: first.code,
      message: `${first.at.path}:${first.at.line}: ${first.message}${faults.length > 1 ? ` And ${faults.length - 1} more.` : ""}`,
      hint: "Every mistake is annotated at its place; docs/configuration.md says what a configuration may be.",
      failed: true,
      result,
      outputs,
    };
  }
  const [only] = wanted;
  if (inputs.environment === undefined || only === undefined || !only.checked.ok) {
    const message = `The configurations of ${wanted.map(({ environment }) => environment).join(", ")} are valid.`;
    return { decision: "valid", reason: "config-valid", message, failed: false, result, outputs };
  }
  const { config } = only.checked;
  const { environment, rule } = only;
  if (inputs.digest !== undefined && inputs.digest !== "" && inputs.digest !== config.digest) {
    return {
      ...differing(environment, config.digest, inputs.digest),
      result,
      outputs: { ...outputs, digest: config.digest },
    };
  }
  if (proposed) return handOut(step, { environment, config }, { result, outputs });
  const policy = environmentNamed(found.policy, environment);
  const resolved = await resolveReferences({ client, repo }, { environment: policy, rule, config, vars });
  if (resolved.ok) {
    return handOut(step, { environment, config: { ...config, root: resolved.root } }, { result, outputs });
  }
  const { places, decision, reason, message, hint } = resolved;
  annotate(log, places);
  return { decision, reason, message, hint, failed: true, result, outputs };
}

function handOut(
  { inputs, run, exportVariable }: Configuring,
  { environment, config }: { readonly environment: string; readonly config: Config },
  { result, outputs }: Pick<ConfigResult, "result" | "outputs">,
): ConfigResult {
  const { digest, root, references } = config;
  const plainRoot = jsonOf(root);
  const variables = inputs.variables === undefined ? new Map<string, string>() : variablesOf(root, inputs.variables);
  const names = [...variables.keys()];
  const secrets = Object.fromEntries(references.map(({ key, to, name }) => [key, { [to]: name }]));
  const place =
    inputs.file === undefined
      ? path.join(run.temp, "env-actions", `config-${environment}.json`)
      : placeIn(run, "file", inputs.file);
  if (!inputs.dryRun) {
    writeTo(place, `${JSON.stringify(plainRoot, null, 2)}\n`);
    for (const [name, value] of variables) exportVariable(name, value);
  }
  return {
    decision: inputs.dryRun ? "valid" : "resolved",
    reason: "config-valid",
    message: `The configuration of ${environment} is ${digest}.`,
    failed: false,
    // The digest that is promoted is over the names of variables; this one says with which values they were handed out.
    result: { ...result, resolved: `sha256:${createHash("sha256").update(canonicalJson(plainRoot)).digest("hex")}` },
    outputs: {
      ...outputs,
      digest,
      config: plainRoot,
      path: inputs.dryRun ? null : place,
      variables: names,
      secrets,
    },
  };
}

function differing(environment: string, digest: string, promoted: string): Omit<ConfigResult, "result" | "outputs"> {
  const message = `The configuration of ${environment} is ${digest}, and ${promoted} was promoted.`;
  const hint = "Give `commit` and `digest` of the same promotion: promote's outputs `commit` and `config`.";
  return { decision: "invalid", reason: "config-digest-differs", message, hint, failed: true };
}

/** Where the policy names none there is nothing to check, and that is no "all is well" (R32). */
function nothing(environment: string | undefined): Omit<ConfigResult, "result" | "outputs"> {
  return {
    decision: "invalid",
    reason: "config-none",
    message: `The policy says no \`config\` for ${environment ?? "any environment"}.`,
    hint: "Add `config: config/production.yml` to the environment in .github/environments.yml.",
    failed: true,
  };
}

function annotate(log: Log, faults: readonly Pick<ConfigFault, "at" | "message">[]): void {
  const once = new Map(faults.map((one) => [`${one.at.path}:${one.at.line}:${one.at.column}:${one.message}`, one]));
  for (const { message, at } of once.values()) log.error(message, { file: at.path, line: at.line, column: at.column });
}

/** Plain JSON by what a configuration can hold. */
function jsonOf(root: Config["root"]): JsonValue {
  const read: JsonValue = JSON.parse(JSON.stringify(plainConfig(root)));
  return read;
}

type One = Configurations["configured"][number];

const described = ({ environment, rule, checked }: One) => ({
  environment,
  file: rule.file,
  config: checked.ok ? checked.config : undefined,
});

function plain({ environment, rule, checked }: One): JsonObject {
  if (checked.ok) return { environment, file: rule.file, digest: checked.config.digest, faults: [] };
  const faults = checked.faults.map(({ code, key, message, at }) => ({ code, key, message, ...at }));
  return { environment, file: rule.file, digest: null, faults };
}
