import { createHash } from "node:crypto";
import type { EnvironmentFact, RepositoryFacts } from "../../github/snapshot.ts";
import { type AccessFacts, type BranchAccess, type EnvironmentAccess, plain } from "../access/snapshot.ts";
import type { Reading } from "../reading.ts";

/** What is read of GitHub's settings; what could not be read says so. */
export interface SettingsFacts {
  readonly visibility: RepositoryFacts["visibility"];
  /** GitHub's own environments. */
  readonly environments: Reading<readonly EnvironmentFact[]>;
  readonly access: Pick<AccessFacts, "environments" | "branches">;
  /** Names of secrets, in capital letters: of the repository, and of each environment by its name. */
  readonly secrets: ReadonlyMap<string, Reading<readonly string[]>>;
}

/** The key of the repository's own secrets; no environment is called so. */
export const REPOSITORY = "";

/** Which token or permission a part needs: those that need the same stay unseen together. */
export type PartKind = "environments" | "rules" | "bypass-lists" | "secret-names";

/** One part of GitHub's settings, as a token saw it. */
export interface Part {
  readonly part: string;
  readonly kind: PartKind;
  /** Ids and names, a line for each setting, sorted. */
  readonly lines: Reading<readonly string[]>;
}

/** The longest list that the ledger takes of one part; of what is beyond only the digest is kept, so that it is compared too. */
const MOST_LINES = 200;
const NOT_SHOWN = {
  ok: false,
  why: "GitHub does not show to this token who may bypass it",
  fix: "Who may bypass a ruleset is only shown to those who may edit it: give the step the token of a GitHub App with Administration: read and write, or of an administrator (`token:`).",
} as const;

/** GitHub's settings in parts that are compared one by one (R62). Pure. */
export function partsOf({ visibility, environments, access, secrets }: SettingsFacts): readonly Part[] {
  const parts: Part[] = [
    { part: "repository", kind: "environments", lines: seen([`visibility ${visibility}`]) },
    {
      part: "environments",
      kind: "environments",
      lines: environments.ok ? seen(environments.value.map(({ id, name }) => `${id} ${plain(name)}`)) : environments,
    },
    ...access.environments.flatMap((one) => environmentPart(one, environments)),
    ...access.branches.flatMap(branchParts),
    ...[...secrets].map(
      ([name, read]): Part => ({
        part: name === REPOSITORY ? "secrets of the repository" : `secrets of ${plain(name)}`,
        kind: "secret-names",
        lines: read.ok ? seen(read.value.map((secret) => `secret ${plain(secret)}`)) : read,
      }),
    ),
  ];
  // A ruleset that holds for both branches is one part.
  return [...new Map(parts.map((part) => [part.part, part])).values()];
}

function environmentPart(
  { name, settings }: EnvironmentAccess,
  environments: SettingsFacts["environments"],
): readonly Part[] {
  if (settings === undefined) return [];
  const part = `environment ${plain(name)}`;
  if (!settings.ok) {
    const isGone = environments.ok && !environments.value.some((one) => one.name === name);
    return [{ part, kind: "environments", lines: isGone ? seen([]) : settings }];
  }
  const { id, accounts, preventSelfReview, waitTimer, branches, adminsBypass } = settings.value;
  const lines = [
    `id ${id}`,
    ...accounts.map((account) => `reviewer ${plain(account)}`),
    ...branches.map((branch) => `lets in ${plain(branch)}`),
    `prevents self-review ${preventSelfReview}`,
    `waits ${waitTimer} min`,
    `administrators pass ${adminsBypass ?? "unseen"}`,
  ];
  return [{ part, kind: "environments", lines: seen(lines) }];
}

function branchParts({ branch, rules, rulesets }: BranchAccess): readonly Part[] {
  const part = `branch ${plain(branch)}`;
  if (!rules.ok) return [{ part, kind: "rules", lines: rules }];
  const held = rules.value ?? [];
  const lines =
    rules.value === undefined
      ? ["no rules on this plan"]
      : held.map(({ type, ruleset }) => `rule ${plain(type)} of ruleset ${ruleset}`);
  const ids = [...new Set(held.map(({ ruleset }) => ruleset))];
  return [
    { part, kind: "rules", lines: seen(lines) },
    // They were read in the order of these ids.
    ...rulesets.map((read, at): Part => {
      const bypass = read.ok ? read.value.bypass : null;
      const about = { part: `ruleset ${ids[at] ?? 0}`, kind: "bypass-lists" } as const;
      if (!read.ok) return { ...about, lines: read };
      if (bypass === null) return { ...about, lines: NOT_SHOWN };
      const passed = bypass.map(({ type, id, mode }) => `bypassed by ${plain(type)} ${id ?? "all"} ${plain(mode)}`);
      return { ...about, lines: seen([`name ${plain(read.value.name)}`, ...passed]) };
    }),
  ];
}

function seen(lines: readonly string[]): { readonly ok: true; readonly value: readonly string[] } {
  const sorted = [...new Set(lines.map((line) => line.slice(0, 250)))].toSorted();
  if (sorted.length <= MOST_LINES) return { ok: true, value: sorted };
  const rest = sorted.slice(MOST_LINES);
  const digest = createHash("sha256").update(rest.join("\n")).digest("hex");
  return { ok: true, value: [...sorted.slice(0, MOST_LINES), `~ ${rest.length} more, sha256 ${digest}`] };
}
