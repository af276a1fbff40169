import { stillThere, wasDecided } from "../../environments/access/removal.ts";
import { type AccessFacts, snapshotOf } from "../../environments/access/snapshot.ts";
import type { Finding } from "../../environments/finding.ts";
import type { LastReview } from "./last-review.ts";

/** Lines that a finding shows. */
const MOST_SHOWN = 20;

/** Who somebody decided to take away and who is still there, under whatever name or role. Pure. */
export function judgeRemovals(facts: AccessFacts, last: LastReview | undefined, url: string): readonly Finding[] {
  const now = snapshotOf(facts);
  const remove = last?.reviewed.remove;
  if (last === undefined || now === undefined || remove === undefined) return [];
  const { actor, at, comment } = last.reviewed;
  return stillThere(remove, now).map(({ decided, line }) => ({
    id: `access/not-removed/${decided.split(" ").slice(0, 3).join(":")}`,
    severity: "error",
    environment: null,
    message: `${actor.login} decided on ${at.slice(0, 10)} that this goes, and it is still there: ${line}.`,
    fix: "Take it away at GitHub (Settings, Collaborators and teams, Deploy keys, Environments or Rules), or let somebody who may sign decide anew.",
    evidence: [`${url}/issues/${comment.issue}#issuecomment-${comment.id}`],
  }));
}

/** What changed since somebody confirmed it, but for what they decided themselves. Pure. */
export function judgeChange(facts: AccessFacts, last: LastReview | undefined, url: string): readonly Finding[] {
  const now = snapshotOf(facts);
  if (last === undefined || now === undefined || now.digest === last.reviewed.snapshot) return [];
  const { snapshot, reviewed } = last;
  const remove = reviewed.remove ?? [];
  const was = new Set(snapshot?.lines);
  const is = new Set(now.lines);
  const gained = now.lines.filter((line) => !was.has(line)).map((line) => `+ ${line}`);
  const lost = [...was].filter((line) => !is.has(line) && !wasDecided(remove, line)).map((line) => `- ${line}`);
  const lines = [...gained, ...lost];
  if (snapshot !== undefined && lines.length === 0) return [];
  const rest = lines.length > MOST_SHOWN ? ` and ${lines.length - MOST_SHOWN} more` : "";
  const shown =
    snapshot === undefined
      ? "The page of the review does not show any more what was confirmed, so what changed cannot be shown."
      : `${lines.slice(0, MOST_SHOWN).join("; ")}${rest}.`;
  return [
    {
      id: "access/changed-since-review",
      severity: "warning",
      environment: null,
      message: `Who has access is not what ${reviewed.actor.login} confirmed (${reviewed.snapshot.slice(0, 19)}). ${shown}`,
      fix: "Look at it: take away what should not be, and confirm the rest on the review's issue.",
      evidence: [`${url}/issues/${reviewed.comment.issue}`],
    },
  ];
}
