import type { Finding } from "../finding.ts";
import { unreadable } from "../reading.ts";
import { changesSince, nameOf, type SettingsChange, type SettingsHistory } from "./history.ts";
import type { Part, PartKind } from "./parts.ts";

export interface SettingsQuestion {
  readonly now: readonly Part[];
  /** Undefined: there is no ledger. */
  readonly history: SettingsHistory | undefined;
  /** The number of the last review of who has access, where it is proven; 0: there is none. */
  readonly reviewed: number;
  readonly url: string;
}

/** Parts that stand on the page of a review of who has access: whoever signed it has seen them. */
const REVIEWED = /^(?:environment|branch|ruleset) /;
/** Lines of a finding, before and after together. */
const MOST_SHOWN = 20;

/**
 * A change that nobody answered for is a finding that shows before and after, for as long as nobody does (R62). What could
 * not be read is one too, never "no change". Pure.
 */
export function judgeSettings({ now, history, reviewed, url }: SettingsQuestion): readonly Finding[] {
  const unread = unreadKinds(now).map((part) => judgeUnread(part));
  if (history === undefined) return unread;
  const open = [...history.changes, ...changesSince(history, now)].filter((change) => !isReviewed(change, reviewed));
  const evidence = [`${url}/settings`];
  return [
    ...unread,
    ...open.map((change) => judgeChange(change, evidence)),
    ...(history.seq === 0 ? [UNRECORDED] : []),
  ];
}

function isReviewed({ part, recorded }: SettingsChange, reviewed: number): boolean {
  return recorded !== undefined && recorded.seq < reviewed && REVIEWED.test(part);
}

function judgeChange(change: SettingsChange, evidence: readonly string[]): Finding {
  const { part, before, after, recorded } = change;
  const gone = before.filter((line) => !after.includes(line));
  const come = after.filter((line) => !before.includes(line));
  const when = recorded === undefined ? "since the last entry about it" : `by entry ${recorded.seq} of the log`;
  const severity = part.startsWith("secrets ") ? "warning" : "error";
  const environment = /^environment (.*)$/.exec(part)?.[1] ?? /^secrets of (?!the repository$)(.*)$/.exec(part)?.[1];
  const review = REVIEWED.test(part)
    ? "confirm it by the review of who has access (`access: { review: 90d }`), or "
    : "";
  return {
    id: `settings/changed/${nameOf(change)}`,
    severity,
    environment: environment ?? null,
    message: `GitHub's settings changed (${part}), ${when}, and no record says who answers for it. Before: ${shown(gone)}. After: ${shown(come)}.`,
    fix: `Find out who did it: the audit log of the organization, or the security log of the owner. Where it is meant to be so, ${review}accept this finding with a reason in .github/audit-baseline.yml; else set it back, and accept that too.`,
    evidence,
  };
}

function shown(lines: readonly string[]): string {
  if (lines.length === 0) return "nothing";
  const rest = lines.length > MOST_SHOWN ? ` and ${lines.length - MOST_SHOWN} more` : "";
  return `${lines.slice(0, MOST_SHOWN).join("; ")}${rest}`;
}

/** The first unread part of each kind, with the names of all. */
function unreadKinds(now: readonly Part[]): readonly { readonly first: Part; readonly names: readonly string[] }[] {
  const kinds = new Map<PartKind, Part[]>();
  for (const part of now) if (!part.lines.ok) kinds.set(part.kind, [...(kinds.get(part.kind) ?? []), part]);
  return [...kinds.values()].flatMap((parts) => {
    const [first] = parts;
    return first === undefined ? [] : [{ first, names: parts.map(({ part }) => part) }];
  });
}

/** No workflow's own token is shown bypass lists and names of secrets, so that there it is a note; what it may read is not. */
function judgeUnread({ first, names }: { readonly first: Part; readonly names: readonly string[] }): Finding {
  const { kind, lines } = first;
  const why = lines.ok ? { why: "", fix: "" } : lines;
  const severity = kind === "bypass-lists" || kind === "secret-names" ? "note" : "error";
  const what = `Whether settings of GitHub changed (${names.join(", ")})`;
  return unreadable(`settings/unseen/${kind}`, what, why, { severity });
}

const UNRECORDED: Finding = {
  id: "settings/unrecorded",
  severity: "warning",
  environment: null,
  message: "The ledger has no record of GitHub's settings, so nobody will see from it when they change.",
  fix: "Run the audit without `dry-run`, and with `contents: write`: it records them when they changed, and nothing else.",
  evidence: [],
};
