import type { Block } from "../../github/block.ts";
import type { Client } from "../../github/client.ts";
import { readNames } from "../../github/environment-names.ts";
import { readEnvironmentSettings } from "../../github/environment-settings.ts";
import { isFailure } from "../../github/errors.ts";
import type { Repo } from "../../github/repo.ts";
import type { EnvironmentPolicy, Policy } from "../../policy/policy.ts";
import { type Config, checkConfig } from "../config/check.ts";
import type { ConfigFault } from "../config/fault.ts";
import { type ConfigFiles, filesOf, namesWhy, readConfigFiles, textsOf } from "../config/read.ts";
import { type ConfigRule, DIFFERENCES, ruleIn } from "../config/rule.ts";
import { compareConfigs } from "./compare.ts";
import { type Difference, readDifferences } from "./difference.ts";
import { type ParityPart, partOf } from "./part.ts";
import { compareNames, compareSettings, documented } from "./settings.ts";

/** How an environment compares with the one it mirrors, part by part. */
export interface Parity {
  /** `none`: neither says where its configuration is. */
  readonly configuration: ConfigParity | "none";
  /** `none`: the policy says that one of them has no environment of GitHub, or only a commit is asked about. */
  readonly settings: Block<ParityPart> | "none";
  readonly secrets: Block<ParityPart> | "none";
  readonly variables: Block<ParityPart> | "none";
}

/** `incomparable`: one of the two has no valid configuration, or the differences have mistakes. */
export type ConfigParity =
  | ({ readonly kind: "compared" } & ParityPart)
  | { readonly kind: "incomparable"; readonly why: string; readonly faults: readonly ConfigFault[] };

export interface ParityQuestion {
  readonly client: Client;
  readonly repo: Repo;
  readonly policy: Policy;
  readonly mirror: EnvironmentPolicy;
  readonly mirrored: EnvironmentPolicy;
  /** The commit that carries the configurations. */
  readonly commit: string;
  readonly rulesFrom: "head" | "commit";
  readonly now: Date;
  /** Whether GitHub's own settings are compared too. */
  readonly settings: boolean;
}

/** Reads and compares. Differences are rules, and come from the default branch's head (R54). */
export async function readParity(question: ParityQuestion): Promise<Parity> {
  const { client, repo, mirror, mirrored, commit, rulesFrom } = question;
  const [here, there] = [ruleIn(mirror), ruleIn(mirrored)];
  const rules = [here, there].filter((rule) => rule !== undefined);
  const path = here?.differences ?? there?.differences ?? DIFFERENCES;
  const files = await readConfigFiles(client, {
    repo,
    commit,
    rulesFrom,
    values: rules.flatMap((rule) => filesOf(rule).values),
    rules: [path, ...rules.flatMap((rule) => filesOf(rule).rules)],
  });
  const text = files.rules.get(path) ?? null;
  const read = readDifferences(path, text);
  if (!read.ok) {
    const first = read.faults[0];
    const why = `${path} has mistakes: line ${first?.at.line}: ${first?.message}`;
    const all: Block<never> = { ok: false, why };
    const rest: Block<never> | "none" = question.settings ? all : "none";
    return {
      configuration: { kind: "incomparable", why, faults: read.faults },
      settings: rest,
      secrets: rest,
      variables: rest,
    };
  }
  const { differences } = read;
  const pair = { mirror: mirror.name, mirrored: mirrored.name, differences, now: question.now };
  const asked = question.settings && mirror.githubEnvironment !== "none" && mirrored.githubEnvironment !== "none";
  const [configuration, settings, secrets, variables] = await Promise.all([
    configParity(question, { here, there, files, differences }),
    asked ? settled(() => settingsParity(question, pair)) : NONE,
    asked ? namesParity("secrets", question, pair) : NONE,
    asked ? namesParity("variables", question, pair) : NONE,
  ]);
  return { configuration, settings, secrets, variables };
}

async function configParity(
  { mirror, mirrored, now }: ParityQuestion,
  o: {
    readonly here: ConfigRule | undefined;
    readonly there: ConfigRule | undefined;
    readonly files: ConfigFiles;
    readonly differences: readonly Difference[];
  },
): Promise<ConfigParity | "none"> {
  const { here, there, files, differences } = o;
  if (here === undefined && there === undefined) return "none";
  if (here === undefined || there === undefined) {
    const without = here === undefined ? mirror.name : mirrored.name;
    return { kind: "incomparable", why: `the policy says no \`config\` for ${without}`, faults: [] };
  }
  const [left, right] = await Promise.all([
    checkConfig(here, textsOf(here, files)),
    checkConfig(there, textsOf(there, files)),
  ]);
  const config = (side: typeof left): Config | undefined => (side.ok ? side.config : undefined);
  const [own, other] = [config(left), config(right)];
  if (own === undefined || other === undefined) {
    const broken = own === undefined ? mirror.name : mirrored.name;
    const faults = [left, right].flatMap((side) => (side.ok ? [] : side.faults));
    return { kind: "incomparable", why: `the configuration of ${broken} is not valid`, faults };
  }
  return {
    kind: "compared",
    ...compareConfigs(
      { environment: mirror.name, root: own.root },
      { environment: mirrored.name, root: other.root },
      { differences, now },
    ),
  };
}

const NONE = "none" as const;

type Pair = Parameters<typeof compareSettings>[2];

async function settingsParity({ client, repo }: ParityQuestion, pair: Pair): Promise<ParityPart> {
  const [here, there] = await Promise.all([
    readEnvironmentSettings(client, { repo, environment: pair.mirror }),
    readEnvironmentSettings(client, { repo, environment: pair.mirrored }),
  ]);
  return compareSettings(here, there, pair);
}

/** What may differ as a whole is not read: so a repository without a token for it has an honest way out, with an end. */
async function namesParity(
  kind: "secrets" | "variables",
  { client, repo }: ParityQuestion,
  pair: Pair,
): Promise<Block<ParityPart>> {
  const allowed = documented(kind, pair);
  if (allowed !== undefined) return { ok: true, value: partOf([], [allowed]) };
  return settled(
    async () => {
      const [here, there] = await Promise.all([
        readNames(client, { repo, environment: pair.mirror, kind }),
        readNames(client, { repo, environment: pair.mirrored, kind }),
      ]);
      return compareNames(kind, here, there, pair);
    },
    (message) => namesWhy(kind, message),
  );
}

async function settled<T>(work: () => Promise<T>, why = (message: string) => message): Promise<Block<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (isFailure(error, "rate-limited") || !isFailure(error)) throw error;
    const hint = error.hint === undefined ? "" : `; ${error.hint}`;
    return { ok: false, why: why(`${error.message}${hint}`) };
  }
}
