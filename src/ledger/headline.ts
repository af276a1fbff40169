import type { EventBody, LedgerEvent } from "./event.ts";
import type { ReleaseBrief } from "./release-brief.ts";

/** GitHub shows about this much of a headline in a history before it folds it. */
const MAX_HEADLINE = 120;

/** Workflows on `push` must not start for the ledger branch. */
const SKIP = " [skip ci]";

/** The line of a commit's body by which an append finds its own commit again (R70). */
export function markerOf(intent: string): string {
  return `Intent: ${intent}`;
}

/** One line of history for the events of one decision, such as `web: p-production-42 requested for r-3f9c2a1b7d04, waiting`. */
export function headlineOf(events: readonly LedgerEvent[]): string {
  const service = events.find((event) => event.service !== null)?.service;
  const phrases = events.map((event, index) => {
    const subject = subjectOf(event);
    const known = subject === subjectOf(events[index - 1]);
    return known || subject === undefined ? phraseOf(event) : `${subject} ${phraseOf(event)}`;
  });
  const text = `${service === undefined ? "" : `${service}: `}${phrases.join(", ")}`;
  const room = MAX_HEADLINE - SKIP.length;
  return `${text.length <= room ? text : `${text.slice(0, room - 1).toWellFormed()}…`}${SKIP}`;
}

/** The body: each event with its place in the log, then the line that marks the append. */
export function bodyOf(events: readonly LedgerEvent[], intent: string): string {
  const lines = events.map((event) => [event.seq, event.event, subjectOf(event)].join(" ").trimEnd());
  return [...lines, "", markerOf(intent)].join("\n");
}

function subjectOf(event: LedgerEvent | undefined): string | undefined {
  return event?.promotion ?? event?.environment ?? undefined;
}

function phraseOf(event: EventBody): string {
  switch (event.event) {
    case "ledger.created":
      return "ledger created";
    case "release.registered":
      return `${release(event.data.release)} registered`;
    case "promotion.requested":
      return event.data.kind === undefined
        ? `requested for ${release(event.data.release)}`
        : `requested to go back to ${release(event.data.release)}`;
    case "promotion.entered":
      return "deploying";
    case "verification.started":
      return "verifying";
    case "verification.judged":
      return `verified: ${event.data.verdict}`;
    case "promotion.overridden":
      return `overridden: ${event.data.gate}`;
    case "approval.requested":
      return `asked in ${event.data.repository}#${event.data.issue}`;
    case "approval.given":
      return `approved by ${event.data.person.login}`;
    case "approval.revoked":
      return `approval of ${event.data.person.login} ${event.data.why}`;
    case "access.reviewed":
      return `access reviewed: ${event.data.people} people`;
    case "settings.observed":
      return `settings observed: ${event.data.parts.length} changed`;
    case "artifact.revoked":
      return `${event.data.digest.slice(0, 19)} revoked`;
    case "release.readmitted":
      return `readmits ${event.data.release}`;
    case "rollback.planned":
      return `way back planned for ${event.data.release}`;
    case "recovery.backup":
      return `${event.data.kind} backup recorded`;
    case "recovery.drill":
      return `restore drill ${event.data.outcome}`;
    case "repository.locked":
    case "repository.unlocked":
    case "repository.held":
    case "repository.unheld":
      return `everything ${event.event.slice("repository.".length)}`;
    default:
      return event.event.slice(event.event.indexOf(".") + 1);
  }
}

function release(brief: Pick<ReleaseBrief, "id" | "version">): string {
  return brief.version === null ? brief.id : `${brief.id} (${brief.version})`;
}
