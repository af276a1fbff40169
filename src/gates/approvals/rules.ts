import { assign } from "../../approvals/assignment.ts";
import { peopleOf } from "../../policy/allow.ts";
import { DURATION, milliseconds } from "../../policy/duration.ts";
import type { Answer, GateWords, Weaker } from "../../policy/gate-words.ts";
import type { PolicyMistake } from "../../policy/mistake.ts";
import { dotted, mistake } from "../../policy/mistake.ts";
import type { Preset } from "../../policy/presets.ts";
import { entriesOf, nodeAt, type SourceNode, textOf, textsOf } from "../../policy/source.ts";
import { approvalsSchema, EXPIRES, LONGEST, ONLY_GROUP, plainRule, type WrittenApprovals } from "./words.ts";

/** What preset production wants to know (design.md section 4): there is no way out of it. */
export const WHO_APPROVES: Answer = {
  question: "Who approves production?",
  lines: ["approvals: { from: [user:alice, user:bob] }"],
  wayOut: undefined,
};

/** What `approvals` can be told. Writing it is asking for it; only preset production asks by itself. */
export const approvalsWords: GateWords<WrittenApprovals> = {
  key: ["approvals"],
  schema: approvalsSchema,
  answer: (preset) => (preset === "production" ? WHO_APPROVES : undefined),
  weaker,
  check: (written, path, root) => [
    ...checkForm(written, path),
    ...checkExpire(written, path),
    ...checkPlaces(written, path, root),
    ...checkNumbers(written, path, root),
  ],
  canonical: plainRule,
};

/** Production lets nobody approve what they asked for, and an approval counts for three days. */
function weaker(written: SourceNode, preset: Preset): readonly Weaker[] | undefined {
  if (preset !== "production") return undefined;
  const not = nodeAt(written, "not");
  const own = not?.kind === "list" && !textsOf(not, []).some(({ text }) => text === "requester");
  const long = lengthOf(nodeAt(written, "expire")) > milliseconds(EXPIRES);
  return [
    ...(own ? [{ key: "not", expected: "production says requester" }] : []),
    ...(long ? [{ key: "expire", expected: `production says ${EXPIRES}` }] : []),
  ];
}

function lengthOf(node: SourceNode | undefined): number {
  const said = textOf(node);
  return said !== undefined && DURATION.test(said) ? milliseconds(said) : 0;
}

/** `from` and `count`, or `groups`. */
function checkForm(written: SourceNode, path: readonly string[]): readonly PolicyMistake[] {
  const keys = entriesOf(written);
  const groups = keys.get("groups");
  if (groups === undefined) {
    if (written.kind !== "map" || keys.has("from")) return [];
    const problem = `${dotted(path)} names nobody.`;
    return [mistake({ at: written.at, path, problem, advice: 'Add "from: [user:<login>]", or groups.' })];
  }
  return ["from", "count"].flatMap((key) => {
    const entry = keys.get(key);
    if (entry === undefined) return [];
    const problem = `${dotted([...path, key])} stands beside groups.`;
    return [mistake({ at: entry.keyAt, path: [...path, key], problem, advice: "Keep one of them." })];
  });
}

function checkExpire(written: SourceNode, path: readonly string[]): readonly PolicyMistake[] {
  const node = nodeAt(written, "expire");
  const said = textOf(node);
  if (node === undefined || said === undefined || !DURATION.test(said)) return [];
  const length = milliseconds(said);
  if (length > 0 && length <= milliseconds(LONGEST)) return [];
  const problem =
    length === 0
      ? `${dotted([...path, "expire"])} leaves no time to approve.`
      : `${dotted([...path, "expire"])} is longer than ${LONGEST}.`;
  return [mistake({ at: node.at, path: [...path, "expire"], problem, suggestion: length === 0 ? EXPIRES : LONGEST })];
}

/** GitHub asks for one review of an environment, and for none where the policy has no environment of GitHub's. */
function checkPlaces(written: SourceNode, path: readonly string[], root: SourceNode): readonly PolicyMistake[] {
  const [, name = ""] = path;
  const places = textsOf(nodeAt(written, "via"), [...path, "via"]);
  const native = places.find(({ text }) => text === "environment");
  if (native === undefined) return [];
  const found: PolicyMistake[] = [];
  if (textOf(nodeAt(root, "environments", name, "github-environment")) === "none") {
    const problem = `${dotted(native.path)}: without an environment of GitHub's nobody can review it there.`;
    const advice = 'Leave "environment" out, or say "github-environment: required".';
    found.push(mistake({ at: native.at, path: native.path, problem, advice }));
  }
  const needed = groupsOf(written, path, root).reduce((sum, { count }) => sum + count, 0);
  if (places.length === 1 && needed > 1) {
    const problem = `${dotted(path)} asks for ${needed} approvals, and GitHub's environments take one.`;
    const advice = 'Add "issue" to via, or ask for one approval.';
    found.push(mistake({ at: native.at, path: native.path, problem, advice }));
  }
  return found;
}

/** Where only accounts are named, there have to be enough of them, each counted once. */
function checkNumbers(written: SourceNode, path: readonly string[], root: SourceNode): readonly PolicyMistake[] {
  const named = groupsOf(written, path, root).filter(({ entries }) => entries.every(({ kind }) => kind === "user"));
  const people = [...new Set(named.flatMap(({ entries }) => entries.map(login)))];
  const given = assign(
    named.map(({ count }) => count),
    people.map((person) =>
      named.flatMap(({ entries }, index) => (entries.some((each) => login(each) === person) ? [index] : [])),
    ),
  );
  for (const [index, group] of named.entries()) {
    const filled = given.filter((place) => place === index).length;
    if (filled >= group.count || group.entries.length === 0) continue;
    const own = new Set(group.entries.map(login)).size;
    const problem =
      own < group.count
        ? `${dotted(group.path)} asks for ${group.count} approvals and names ${own === 1 ? "one account" : `${own} accounts`}.`
        : `${dotted(path)} names too few accounts: each person counts in one group only.`;
    return [mistake({ at: group.at, path: group.path, problem, advice: "Name more people, or ask for fewer." })];
  }
  return [];
}

type Entry = ReturnType<typeof peopleOf>[number];

const login = (entry: Entry) => (entry.kind === "user" ? entry.login : "");

interface WrittenGroup {
  readonly at: SourceNode["at"];
  readonly path: readonly string[];
  readonly entries: readonly Entry[];
  readonly count: number;
}

/**
 * The groups as far as they have the right form; what has not is reported elsewhere. The first one needs one more where the
 * policy says that the data cannot be taken back.
 */
function groupsOf(written: SourceNode, path: readonly string[], root: SourceNode): readonly WrittenGroup[] {
  const groups = nodeAt(written, "groups");
  const [, environment = ""] = path;
  const data = textOf(nodeAt(root, "environments", environment, "rollback", "data"));
  const more = data === "irreversible" ? 1 : 0;
  const all: readonly (readonly [string, SourceNode])[] =
    groups === undefined
      ? [[ONLY_GROUP, written]]
      : [...entriesOf(groups)].map(([name, { value }]) => [name, value] as const);
  const first = all.map(([name]) => name).toSorted()[0];
  return all.map(([name, node]) => {
    const count = nodeAt(node, "count");
    const number = count?.kind === "scalar" && typeof count.value === "number" ? count.value : 1;
    return {
      at: (count ?? nodeAt(node, "from") ?? node).at,
      path: groups === undefined ? path : [...path, "groups", name],
      entries: peopleOf(textsOf(nodeAt(node, "from"), []).map(({ text }) => text)),
      // What is no count from 1 to 10 is reported as that.
      count: (number >= 1 && number <= 10 && Number.isInteger(number) ? number : 1) + (name === first ? more : 0),
    };
  });
}
