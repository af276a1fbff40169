import { createHash } from "node:crypto";
import type { Collaborator, DeployKey, RepositoryTeam } from "../../github/access.ts";
import type { EnvironmentSettings } from "../../github/environment-settings.ts";
import type { InstalledApp, Permissions, TokenGrant } from "../../github/organization-access.ts";
import type { RuleFact, RulesetFact } from "../../github/rulesets.ts";
import { type Allow, type AllowEntry, entryText } from "../../policy/allow.ts";
import type { Reading } from "../reading.ts";

/** An environment, as the policy and GitHub have it. */
export interface EnvironmentAccess {
  readonly name: string;
  readonly allow: Allow;
  /** Who approves, by the policy; empty: nobody has to. */
  readonly approvers: readonly AllowEntry[];
  /** `undefined`: the policy says that GitHub has no such environment. */
  readonly settings: Reading<EnvironmentSettings> | undefined;
}

/** The rules of one branch, and who may pass them by. */
export interface BranchAccess {
  readonly branch: string;
  /** `undefined`: this plan has no rulesets. */
  readonly rules: Reading<readonly RuleFact[] | undefined>;
  readonly rulesets: readonly Reading<RulesetFact>[];
}

/** Who and what can deploy, approve, bypass, or change the policy and the ledger (R119). */
export interface AccessFacts {
  readonly people: Reading<readonly Collaborator[]>;
  readonly teams: Reading<readonly RepositoryTeam[]>;
  readonly keys: Reading<readonly DeployKey[]>;
  /** GitHub Apps that the owner installed. */
  readonly apps: Reading<readonly InstalledApp[]>;
  /** People's fine-grained tokens that reach this repository. */
  readonly tokens: Reading<readonly TokenGrant[]>;
  readonly environments: readonly EnvironmentAccess[];
  /** The default branch and the ledger's. */
  readonly branches: readonly BranchAccess[];
}

/** What somebody confirms: one line for each who or what has access, sorted, without anything that changes by itself. */
export interface Snapshot {
  readonly lines: readonly string[];
  /** `sha256:<hex>` of the lines. */
  readonly digest: string;
  readonly people: number;
}

/** What GitHub shows to no token at all; it stands in every snapshot, so that it is confirmed knowingly. */
const NEVER_SEEN = "unseen classic-tokens: each person's classic tokens and SSH keys reach what the person reaches";

/** The snapshot of who has access; `undefined` while nobody knows the people. Pure. */
export function snapshotOf({
  people,
  teams,
  keys,
  apps,
  tokens,
  environments,
  branches,
}: AccessFacts): Snapshot | undefined {
  if (!people.ok) return undefined;
  const lines = [
    ...people.value.map(({ id, login, bot, role }) => `${bot ? "bot" : "person"} ${id} ${plain(login)} ${plain(role)}`),
    ...(teams.ok
      ? teams.value.map(({ id, slug, permission }) => `team ${id} ${plain(slug)} ${plain(permission)}`)
      : ["unseen teams"]),
    ...(keys.ok
      ? keys.value.map(({ id, title, readOnly }) => `deploy-key ${id} ${readOnly ? "reads" : "writes"} ${plain(title)}`)
      : ["unseen deploy-keys"]),
    ...(apps.ok ? apps.value.map(lineOfApp) : ["unseen installed-apps"]),
    ...(tokens.ok ? tokens.value.filter(({ expired }) => !expired).map(lineOfToken) : ["unseen fine-grained-tokens"]),
    ...environments.flatMap(linesOfEnvironment),
    ...branches.flatMap(linesOfBranch),
    NEVER_SEEN,
  ];
  return ofLines(lines);
}

/** The snapshot of lines that were read again. */
export function ofLines(lines: readonly string[]): Snapshot {
  const sorted = [...new Set(lines)].toSorted();
  const digest = createHash("sha256")
    .update(`${sorted.join("\n")}\n`)
    .digest("hex");
  return { lines: sorted, digest: `sha256:${digest}`, people: sorted.filter((line) => /^person /.test(line)).length };
}

function lineOfApp({ id, slug, selection, permissions, suspended }: InstalledApp): string {
  const where = selection === "all" ? "in all repositories" : "in selected repositories";
  return `app ${id} ${plain(slug)} ${where}${suspended ? " suspended" : ""} ${levels(permissions)}`;
}

function lineOfToken({ id, owner, name, permissions, expiresAt }: TokenGrant): string {
  const end = expiresAt === null ? "never ends" : `ends ${plain(expiresAt)}`;
  return `token ${id} ${plain(owner.login)} ${plain(name)} ${end} ${levels(permissions)}`;
}

/** Everything that it may do, each level once and reading last, so that a row stays short. */
function levels(permissions: Permissions): string {
  const all = Object.entries(permissions).toSorted(([left], [right]) => (left < right ? -1 : 1));
  const found = [...new Set(all.map(([, level]) => level))].toSorted().toReversed();
  const named = (level: string) => all.filter(([, each]) => each === level).map(([name]) => plain(name));
  return found.map((level) => `${plain(level)}: ${named(level).join(" ")}`).join(", ");
}

function linesOfEnvironment({ name, allow, approvers, settings }: EnvironmentAccess): readonly string[] {
  const texts = (entries: readonly AllowEntry[]) =>
    entries.length === 0 ? "nobody" : entries.map(entryText).toSorted().join(" ");
  const native =
    settings === undefined
      ? [`environment ${name} is not GitHub's`]
      : !settings.ok
        ? [`unseen settings of environment ${name}`]
        : [
            `environment ${name} lets in ${settings.value.branches.map(plain).join(", ")}`,
            ...settings.value.reviewers.map((reviewer) => `environment ${name} is approved by ${plain(reviewer)}`),
            `environment ${name} lets administrators pass: ${YES_NO[`${settings.value.adminsBypass}`]}`,
          ];
  return [
    `policy ${name} promote ${texts(allow.promote)}`,
    `policy ${name} rollback ${texts(allow.rollback)}`,
    `policy ${name} lock ${texts(allow.lock)}`,
    `policy ${name} override ${texts(allow.override)}`,
    `policy ${name} approve ${texts(approvers)}`,
    ...native,
  ];
}

const YES_NO = { true: "yes", false: "no", null: "unseen" } as const;

function linesOfBranch({ branch, rules, rulesets }: BranchAccess): readonly string[] {
  if (!rules.ok) return [`unseen rules of branch ${plain(branch)}`];
  if (rules.value === undefined) return [`branch ${plain(branch)} has no rules on this plan`];
  const types = [...new Set(rules.value.map(({ type }) => type))].toSorted();
  return [
    `branch ${plain(branch)} has the rules ${types.map(plain).join(", ") || "none"}`,
    ...rulesets.flatMap((read): readonly string[] => {
      if (!read.ok) return [`unseen ruleset of branch ${plain(branch)}`];
      const { name, bypass } = read.value;
      if (bypass === null) return [`unseen bypass list of ruleset ${plain(name)}`];
      return bypass.map(
        ({ type, id, mode }) => `ruleset ${plain(name)} is bypassed by ${plain(type)} ${id ?? "all"} ${plain(mode)}`,
      );
    }),
  ];
}

/** Names that people chose, in one line that can end no block and start no other: what is not plain shows its number. */
export function plain(text: string): string {
  return text
    .slice(0, 200)
    .toWellFormed()
    .replace(/[^A-Za-z0-9 _.,:@/+*=()[\]-]/gu, (letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`);
}

/** What stands in one snapshot and not in the other. */
export function difference(
  before: Pick<Snapshot, "lines">,
  after: Pick<Snapshot, "lines">,
): { readonly gained: readonly string[]; readonly lost: readonly string[] } {
  const [was, is] = [new Set(before.lines), new Set(after.lines)];
  return {
    gained: after.lines.filter((line) => !was.has(line)),
    lost: before.lines.filter((line) => !is.has(line)),
  };
}
