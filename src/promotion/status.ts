import { code, type Inline, type Markdown, strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import { describeHold } from "../gates/lock/gate.ts";
import { isHolding } from "../ledger/environment-hold.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { EnvironmentState, Said } from "../ledger/state/environment.ts";
import type { Promotion } from "../ledger/state/promotion.ts";
import { describeRelease } from "../release/release.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";

type Known = Pick<Ground, "ledger" | "now" | "policy" | "service">;

/** What every environment of a service runs, and what waits for what and why. Pure. */
export function describeStatus(
  summary: Summary,
  grounds: readonly Known[],
  context: Pick<PromotionContext, "repositoryUrl">,
): Summary {
  for (const ground of grounds) {
    if (grounds.length > 1) summary.heading(ground.service);
    summary.table(
      ["Environment", "Runs", "State"],
      [...ground.policy.environments.keys()].map((name) => {
        const state = stateOf(ground.ledger, name);
        return [strong(name), runs(state), stateInWords(state, ground.now)];
      }),
    );
    const waiting = [...ground.policy.environments.keys()].flatMap((name) => {
      return stateOf(ground.ledger, name).open.flatMap((promotion) => waitsOf(promotion, context));
    });
    if (waiting.length > 0) summary.list(waiting);
  }
  const [first] = grounds;
  const everywhere = first === undefined ? [] : closed(first.ledger.head, first.now);
  if (everywhere.length > 0) summary.paragraph(strong("Everywhere"), ": ", ...everywhere);
  return summary;
}

function runs({ current, succeeded, settled }: EnvironmentState): Inline {
  switch (current.kind) {
    case "empty":
      return current.said === undefined ? "nothing yet" : `nothing, ${describeWord(current.said)}`;
    case "release": {
      if (current.said !== undefined) return `${describeRelease(current.release)}, ${describeWord(current.said)}`;
      const by = settled.find(({ id }) => id === current.promotion);
      const why = by?.rollback === undefined ? "" : ` (${by.rollback.why})`;
      const back = by?.rollbackOf === undefined ? "" : `, by a rollback of ${by.rollbackOf}${why}`;
      return `${describeRelease(current.release)} since ${current.since}${back}`;
    }
    case "unknown": {
      const before = succeeded === null ? "" : `; the last good one is ${describeRelease(succeeded.release)}`;
      return [strong("not known"), `: ${current.promotion} did not end well${before}`];
    }
  }
}

/** Whose word it is, since when, and how they know: nobody takes it for what a job found. */
function describeWord({ actor, at, why, before }: Said): string {
  return `as ${actor.login} says since ${at}, after ${before.promotion} failed: ${why}`;
}

function stateInWords(state: EnvironmentState, now: Date): Inline {
  const inside = state.open.filter(({ enteredAt }) => enteredAt !== null);
  const parts: (string | Markdown)[] = [
    ...closed(state, now),
    ...inside.map(({ id, state: is, enteredAt, rollback }) => {
      const back = rollback === undefined ? "" : `, a rollback of ${rollback.of},`;
      return `${id}${back} is ${is} since ${enteredAt ?? "now"}. `;
    }),
  ];
  return parts.length === 0 ? "open" : parts;
}

function closed(
  { lock, hold }: Partial<Pick<EnvironmentState, "lock" | "hold">>,
  now: Date,
): readonly (string | Markdown)[] {
  return [
    ...(isHolding(lock, now) ? [strong("locked"), ` by ${describeHold(lock)} `] : []),
    ...(isHolding(hold, now) ? [strong("on hold"), ` by ${describeHold(hold)} `] : []),
  ];
}

/** A promotion on its way: what it waits for, and where it is decided. */
function waitsOf(
  { id, environment, release, reasons, state, enteredAt, request }: Promotion,
  { repositoryUrl }: Pick<PromotionContext, "repositoryUrl">,
): readonly Inline[] {
  if (enteredAt !== null) return [];
  const what = [code(id), ": ", describeRelease(release), " to ", strong(environment)] as const;
  const where = request === undefined ? [] : [` It is decided in ${issueName(request, repositoryUrl)}.`];
  if (state === "cleared") return [[...what, " is cleared; its workflow was started.", ...where]];
  return [[...what, ` waits. ${whyItWaits(reasons)}`, ...where]];
}

/** What a promotion waits for, gate by gate, in sentences. */
export function whyItWaits(reasons: Promotion["reasons"]): string {
  return reasons
    .map(({ gate, message, retryAt }) =>
      retryAt === undefined ? `${gate}: ${message}` : `${gate}: ${message} (not before ${retryAt})`,
    )
    .join(" ");
}

/** A number alone links nowhere once it is escaped, and need not: the reader is on the page, or finds it by it. */
function issueName({ repository, issue }: NonNullable<Promotion["request"]>, repositoryUrl: string): string {
  return repositoryUrl.toLowerCase().endsWith(`/${repository.toLowerCase()}`)
    ? `issue ${issue}`
    : `${repository}, issue ${issue}`;
}
