import { isHolding } from "../../ledger/environment-hold.ts";
import type { Hold } from "../../ledger/state/closing.ts";
import type { EnvironmentState } from "../../ledger/state/environment.ts";
import type { Head } from "../../ledger/state/head.ts";
import { defineAuditor } from "../auditor.ts";
import type { Finding } from "../finding.ts";
import { toldBy } from "../needed.ts";
import { daysSince, isOlder } from "./age.ts";

interface Found {
  readonly head: Head | undefined;
  readonly states: readonly EnvironmentState[];
}

/** Days after which a lock without an end is one that nobody thinks of any more. */
const OLD = 14;
/** Days that a promotion may wait. */
const WAITING = 30;

/** No lock, hold or request is older than anybody's memory. */
export const locksAuditor = defineAuditor({
  name: "locks",
  async gather(ask): Promise<Found> {
    const told = await toldBy(ask);
    return { head: told?.projection.head, states: [...(told?.projection.environments.values() ?? [])] };
  },
  judge: ({ head, states }, { now }) => [
    ...(["lock", "hold"] as const).flatMap((kind) => judgeHold(kind, head?.[kind], null, now)),
    ...states.flatMap((state) => [
      ...(["lock", "hold"] as const).flatMap((kind) => judgeHold(kind, state[kind], state, now)),
      ...judgeWaiting(state, now),
    ]),
  ],
  documentation: {
    summary: "No lock or hold is forgotten, and no promotion waits for ever.",
    needs: ["`contents: read`: the ledger"],
    reasons: {
      "lock-old": {
        means: `a lock without an end holds for ${OLD} days or longer`,
        remedy: "take it off (`/unlock`), or lock again with an end (`for 3d`)",
      },
      "hold-old": {
        means: `a hold without an end holds for ${OLD} days or longer`,
        remedy: "let go (`/unhold`), or hold again with an end",
      },
      "waiting-long": {
        means: `a promotion waits for ${WAITING} days or longer`,
        remedy: "see what it waits for, or let a newer one replace it",
      },
    },
  },
});

function judgeHold(
  kind: "lock" | "hold",
  hold: Hold | null | undefined,
  state: EnvironmentState | null,
  now: Date,
): readonly Finding[] {
  if (!isHolding(hold, now) || hold.until !== undefined || !isOlder(hold.at, now, OLD)) return [];
  const subject = state === null ? "everything" : `${state.service}:${state.environment}`;
  const what = state === null ? "Everything" : `${state.environment} of ${state.service}`;
  const who = hold.actor?.login ?? "nobody in particular";
  return [
    {
      id: `locks/${kind}-old/${subject}`,
      severity: "warning",
      environment: state?.environment ?? null,
      message: `${what} is ${kind === "lock" ? "locked" : "on hold"} for ${daysSince(hold.at, now)} days, by ${who}: ${hold.why}`,
      fix: `/un${kind} ${state?.environment ?? "*"}, or do it again with an end: for 3d.`,
      evidence: [],
    },
  ];
}

function judgeWaiting({ open, environment }: EnvironmentState, now: Date): readonly Finding[] {
  return open
    .filter(({ enteredAt, requestedAt }) => enteredAt === null && isOlder(requestedAt, now, WAITING))
    .map(({ id, requestedAt, reasons }) => ({
      id: `locks/waiting-long/${id}`,
      severity: "note",
      environment,
      message: `${id} waits for ${daysSince(requestedAt, now)} days: ${reasons.map(({ gate }) => gate).join(", ") || "for its job"}.`,
      fix: "See what it waits for, or let a newer release replace it.",
      evidence: [],
    }));
}
