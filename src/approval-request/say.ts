import type { Result } from "../action/definition.ts";
import { code, link, prose, strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import type { OwnPage } from "../github/own-pages.ts";
import { shortPlan } from "../promotion/marker.ts";
import { entryWords } from "../promotion/request/asking.ts";
import { type Ask, entriesOf, planOf } from "./ask.ts";
import { names } from "./close-page.ts";
import type { Count } from "./count.ts";
import { needed, type Requesters } from "./requesters.ts";

export type RequireDecision = "approved" | "waiting" | "rejected" | "deferred" | "dry-run";
export type RequireOutput = "approved-by" | "rejected-by" | "plan-digest" | "request" | "commit";
export type RequireResult = Result<RequireDecision, RequireOutput>;

/** How a step's question stands. */
export interface Answered {
  readonly ask: Ask;
  /** `null`: nobody was asked, in a dry run. */
  readonly page: OwnPage | null;
  readonly count: Count | null;
  readonly requesters: Requesters;
  readonly dryRun: boolean;
  /** The workflow in which it goes on, so that this job never does. */
  readonly goesOn: string | null;
}

/** What a step answers. Only `approved` ends green. */
export function resultOf(answered: Answered): RequireResult {
  const { ask, page, count, dryRun } = answered;
  const said = saidOf(answered);
  const standing = count?.standing;
  const plan = planOf(ask);
  const decision = dryRun ? "dry-run" : said.decision;
  const approvers = [...new Set(standing?.approvals.map(({ vote }) => vote.person.login))];
  return {
    decision,
    reason: said.reason,
    message: dryRun ? `Would be ${said.decision}: ${said.message}` : said.message,
    ...(said.hint === undefined ? {} : { hint: said.hint }),
    failed: said.decision !== "approved",
    result: {
      plan,
      request: page?.page ?? null,
      ask: { ...ask, approvers: [...ask.approvers] },
      needed: needed(ask, answered.requesters),
      approvals: (standing?.approvals ?? []).map(({ vote }) => ({
        by: vote.person.login,
        id: vote.person.id,
        url: vote.url,
      })),
      rejection:
        standing?.rejection == null
          ? null
          : { by: standing.rejection.vote.person.login, why: standing.rejection.why, url: standing.rejection.vote.url },
      ignored: ignoredIn(count),
    },
    outputs: {
      "approved-by": approvers.join(","),
      "rejected-by": standing?.rejection?.vote.person.login ?? "",
      "plan-digest": plan,
      request: page?.page,
      commit: ask.commit,
    },
  };
}

interface Said {
  readonly decision: Exclude<RequireDecision, "dry-run">;
  readonly reason: string;
  readonly message: string;
  readonly hint?: string;
}

function saidOf(answered: Answered): Said {
  const { ask, page, count, goesOn, requesters } = answered;
  const where = page === null ? "nobody was asked yet" : page.page;
  const howTo = `Decide on ${where}: "/approve ${shortPlan(planOf(ask))}" or "/reject <why>".`;
  if (count === null) return missing(answered, needed(ask, requesters), "A step without dry-run asks them.");
  const { standing } = count;
  switch (standing.state) {
    case "approved":
      if (goesOn !== null) {
        return {
          decision: "waiting",
          reason: "approvals-elsewhere",
          message: `${names(standing)} approved; it goes on in ${goesOn}, which the resuming workflow starts.`,
        };
      }
      return { decision: "approved", reason: "approvals-given", message: `${names(standing)} approved this.` };
    case "rejected":
      return {
        decision: "rejected",
        reason: "approvals-rejected",
        message: `${standing.rejection?.vote.person.login ?? "Somebody"} rejected it: ${standing.rejection?.why ?? ""}`,
        hint: `Settle it with them; they can change their mind on ${where}.`,
      };
    case "unknown":
      return {
        decision: "deferred",
        reason: "approvals-unreadable",
        message: `Who approved could not be read: ${standing.unreadable.join("; ")}`,
        hint: "Give the job what the message names, or run it again if GitHub was not reachable.",
      };
    case "open":
      return missing(
        answered,
        standing.missing.reduce((sum, each) => sum + each.count, 0),
        howTo,
      );
  }
}

function missing({ ask, count, requesters }: Answered, left: number, hint: string): Said {
  const from = entriesOf(ask).map(entryWords).join(", ");
  const more = requesters.anybody ? "" : " One more than the step says, because nobody knows who asked.";
  const ignored = ignoredIn(count).map(({ by, why }) => ` ${by}'s does not count: ${why}`);
  const many = left === 1 ? "One approval is" : `${left} approvals are`;
  return {
    decision: "waiting",
    reason: "approvals-missing",
    message: `${many} missing, from ${from}.${more}${ignored.join("")}`,
    hint,
  };
}

function ignoredIn(count: Count | null) {
  if (count === null) return [];
  return [
    ...count.standing.ignored.map(({ vote, why }) => ({ by: vote.person.login, why, url: vote.url })),
    ...count.misspelt.map(({ login, why, url }) => ({ by: login, why, url })),
  ];
}

/** What a person reads in the job's summary. */
export function summarizeAnswer(
  summary: Summary,
  answered: Answered,
  { repositoryUrl }: { readonly repositoryUrl: string },
): void {
  const { ask, page } = answered;
  const said = saidOf(answered);
  const word = answered.dryRun ? "Dry run" : WORDS[said.decision];
  summary.heading("Approval").verdict(strong(word), ": ", prose(said.message));
  if (ask.message !== "") summary.block("text", ask.message);
  if (said.decision !== "approved" && said.hint !== undefined) summary.paragraph(prose(said.hint));
  summary.list([
    page === null ? ["Request: none yet"] : ["Request: ", link(`#${page.number}`, page.page)],
    ["Plan: ", code(planOf(ask))],
    ["Asked by: ", link(`run ${ask.run}`, `${repositoryUrl}/actions/runs/${ask.run}`), `, job ${ask.job}`],
  ]);
  const rows = ignoredIn(answered.count);
  if (rows.length > 0)
    summary.table(
      ["Who", "Why it does not count"],
      rows.map(({ by, why, url }) => [link(by, url), why]),
    );
  summary.paragraph("Reason: ", summary.reason(said.reason));
}

const WORDS: Readonly<Record<Exclude<RequireDecision, "dry-run">, string>> = {
  approved: "Approved",
  waiting: "Waiting",
  rejected: "Rejected",
  deferred: "Not decided",
};
