import { UserError } from "../action/errors.ts";
import type { Config } from "../environments/config/check.ts";
import type { Spot } from "../environments/config/fault.ts";
import { secretsByForm, secretsByKey } from "../environments/config/plain-secret.ts";
import { namesWhy } from "../environments/config/read.ts";
import { checkReferences } from "../environments/config/references.ts";
import { resolveVariables } from "../environments/config/resolve.ts";
import type { ConfigRule } from "../environments/config/rule.ts";
import type { Block } from "../github/block.ts";
import type { Client } from "../github/client.ts";
import { NAMES_NEED, readNames, readVariables } from "../github/environment-names.ts";
import { isFailure } from "../github/errors.ts";
import type { Repo } from "../github/repo.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";

/** A configuration whose variables have their values, or why it has none that can be handed out. */
export type Resolved =
  | { readonly ok: true; readonly root: Config["root"] }
  | {
      readonly ok: false;
      readonly decision: "invalid" | "unknown";
      readonly reason: string;
      readonly message: string;
      readonly hint: string;
      readonly places: readonly { readonly message: string; readonly at: Spot }[];
    };

/**
 * Proves that what a configuration names exists in its environment, as the gate does, and puts the values of variables where their
 * names stand; those of secrets never. Secrets that the deploying step was given (`references: given`) the gate has judged.
 *
 * @param o.vars what the step's input `vars` says; undefined: GitHub is asked, where the policy says `listed`
 */
export async function resolveReferences(
  { client, repo }: { readonly client: Client; readonly repo: Repo },
  o: {
    readonly environment: EnvironmentPolicy;
    readonly rule: ConfigRule;
    readonly config: Config;
    readonly vars: ReadonlyMap<string, string> | undefined;
  },
): Promise<Resolved> {
  const { environment, rule, config, vars } = o;
  const place = { repo, environment: environment.githubEnvironment === "none" ? null : environment.name };
  const wants = (to: "secret" | "variable") => config.references.some((one) => one.to === to);
  const isListed = rule.references === "listed";
  const nobody: Block<never> = { ok: false, why: "the step was not told what the variables are" };
  const [secrets, variables] = await Promise.all([
    isListed && wants("secret") ? read("secrets", () => readNames(client, { ...place, kind: "secrets" })) : undefined,
    vars !== undefined || !wants("variable")
      ? ({ ok: true, value: vars ?? new Map<string, string>() } as const)
      : isListed
        ? read("variables", () => readVariables(client, place))
        : nobody,
  ]);
  const unread = [secrets, variables].find((one) => one?.ok === false);
  if (unread?.ok === false) return unknown(environment.name, unread.why);
  const values = variables.ok ? variables.value : new Map<string, string>();
  const references = config.references.filter(({ to }) => to === "variable" || secrets !== undefined);
  const checked = checkReferences(references, {
    secrets: secrets ?? { ok: true, value: [] },
    variables: { ok: true, value: [...values.keys()] },
  });
  const missing = (["secrets", "variables"] as const).flatMap((kind) => {
    const check = checked[kind];
    if (check === "none" || !check.ok) return [];
    return check.value.missing.map(({ key, name, path, line, column }) => ({
      message: `${key} names the ${kind.slice(0, -1)} ${name}, which ${environment.name} does not have.`,
      at: { path, line, column },
    }));
  });
  if (missing.length > 0) return invalid("config-reference-missing", missing, ADD_IT);
  const root = resolveVariables(config.root, values);
  const plain = [...secretsByKey(root), ...(await secretsIn(config, values))];
  return plain.length > 0 ? invalid("config-secret-plain", plain, KEEP_IT) : { ok: true, root };
}

const ADD_IT = "Add it in Settings > Environments, or correct the name.";
const KEEP_IT =
  "A variable is shown to everybody who may read the repository. Rotate that secret, keep the new one as a secret of the environment, and name it: { secret: NAME }.";

/** Values that have the form of a secret, at the place where their variable is named; the values themselves are not repeated. */
async function secretsIn({ references }: Config, values: ReadonlyMap<string, string>) {
  const named = references.filter(({ to }) => to === "variable");
  const found = named.map(async ({ key, name, at }) => {
    const faults = await secretsByForm("variable.txt", values.get(name) ?? "");
    return faults.length === 0 ? [] : [{ message: `${key} names the variable ${name}, whose value is a secret.`, at }];
  });
  return (await Promise.all(found)).flat();
}

async function read<Found>(kind: string, ask: () => Promise<Found>): Promise<Block<Found>> {
  try {
    return { ok: true, value: await ask() };
  } catch (error) {
    if (!isFailure(error) || error.kind === "rate-limited") throw error;
    return { ok: false, why: namesWhy(kind, error.message) };
  }
}

function invalid(
  reason: string,
  places: readonly { readonly message: string; readonly at: Spot }[],
  hint: string,
): Resolved {
  const [first] = places;
  const more = places.length > 1 ? ` And ${places.length - 1} more.` : "";
  const message = `${first?.at.path}:${first?.at.line}: ${first?.message}${more}`;
  return { ok: false, decision: "invalid", reason, message, hint, places };
}

function unknown(environment: string, why: string): Resolved {
  return {
    ...{ ok: false, decision: "unknown", reason: "config-references-unlisted", places: [] },
    message: `Whether what the configuration of ${environment} names exists is not known: ${why}.`,
    hint: `Add "vars: \${{ toJSON(vars) }}" to the step for its variables; for secrets give \`token:\` ${NAMES_NEED}, or say \`references: given\` in the policy.`,
  };
}

/**
 * The job's variables, as `toJSON(vars)` says them, by their names in capital letters.
 *
 * @throws UserError for anything else than a mapping of texts
 */
export function readVars(written: string | undefined): ReadonlyMap<string, string> | undefined {
  if (written === undefined) return undefined;
  const found = parsed(written);
  if (typeof found === "object" && found !== null && !Array.isArray(found)) {
    const pairs = Object.entries(found).map(([name, value]): readonly [string, unknown] => [name.toUpperCase(), value]);
    const texts = pairs.flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : []));
    if (texts.length === pairs.length) return new Map(texts);
  }
  throw new UserError("The input `vars` is no mapping of texts.", {
    ...{ reason: "invalid-input", hint: `Write "vars: \${{ toJSON(vars) }}" in the step, as it stands here.` },
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
