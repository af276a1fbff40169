import type { GateResult } from "../gates/gate.ts";
import { blocking } from "../gates/outcome.ts";
import { isFailure } from "../github/errors.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { Promotion } from "../ledger/state/promotion.ts";
import { promotionOf } from "./answer.ts";
import type { PromotionContext } from "./context.ts";
import type { Verdict } from "./decide.ts";
import { fateOfDispatch, givenUp, inVain } from "./dispatch-fate.ts";
import { type Due, dueByAutomation, isResting } from "./due.ts";
import { type Ground, readGround } from "./ground.ts";
import { foreignActive, heal } from "./heal.ts";
import type { Asked, Facts } from "./read.ts";
import type { restsOnPage } from "./request/resting.ts";
import { endOfRollback } from "./rollback-time.ts";
import { verifyDue } from "./verification/due.ts";
import { repairViews } from "./views.ts";

/** One thing that was done, or found to be waiting, in one environment. */
export interface Transition {
  readonly environment: string;
  readonly promotion: string;
  readonly release: string;
  /** `failed`: it was judged here, and is not well. `locked`: a rollback whose job died, or failed. `stuck`: GitHub refused to start the workflow; the others went on. */
  readonly did: "settled" | "failed" | "locked" | "dispatched" | "waits" | "rejected" | "expired" | "unknown" | "stuck";
  readonly message: string;
  /** The gates in the way of which a person can do something; left out: none. */
  readonly blocking?: readonly Pick<GateResult, "gate" | "item" | "unblock">[];
}

export interface AdvanceOptions {
  /** Only these environments; all without it. */
  readonly only?: ReadonlySet<string>;
  /** Wishes beside what the ledger says is due, such as the first stops of a new release. */
  readonly wishes?: readonly Due[];
  readonly dryRun: boolean;
  /** A ground that was read just now. */
  readonly ground?: Ground;
  /** Promotions that wait for people are judged again only when something was said or changed. */
  readonly patient?: boolean;
  /** Called with everything that was judged. */
  judged?(facts: Facts): void;
}

/**
 * Takes every transition that is due: settles owners that are gone, starts what is clear, asks for what automation owes,
 * and starts again what was started and never ran. With nothing due, or nothing before a moment that is known, it costs one
 * request and writes nothing.
 */
export async function advance(context: PromotionContext, options: AdvanceOptions): Promise<readonly Transition[]> {
  const reread = () => readGround(context, { files: () => [] });
  const included = (environment: string) => options.only?.has(environment) ?? true;
  const done: Transition[] = [];
  let ground = options.ground ?? (await reread());
  for (const { name } of ground.policy.environments.values()) {
    if (included(name) && !options.dryRun) await repairViews(context, ground, name);
    const left = included(name) && !options.dryRun ? foreignActive(context, ground, name) : undefined;
    const healed = left === undefined ? undefined : await heal(context, ground, left, reread);
    if (left === undefined || healed === undefined) continue;
    ground = await reread();
    const back = endOfRollback(ground, name, left.id);
    if (back?.isLoud === true) context.log.warning(back.sentence);
    const message = `Its job had ended; it was settled as ${healed.outcome}.${back === undefined ? "" : ` ${back.sentence}`}`;
    done.push(transition(left, back !== undefined && healed.outcome === "failed" ? "locked" : "settled", message));
  }
  for (const { name } of ground.policy.environments.values()) {
    const verified = included(name) && !options.dryRun ? await verifyDue(context, ground, name) : undefined;
    if (verified === undefined) continue;
    done.push(transition(verified.promotion, verified.did, verified.message));
    ground = await reread();
  }
  let isOld = false;
  for (const wish of wishesOf(ground, options, included)) {
    if (isOld) ground = await reread();
    isOld = false;
    const { environment, promotion } = wish;
    const mayRest = options.patient === true && promotion !== undefined;
    if (mayRest && (await rests(context, ground, { environment, promotion }))) continue;
    const moved = await advanceOne(context, { wish, ground, dryRun: options.dryRun, judged: options.judged });
    done.push(...moved.transitions);
    isOld = moved.recorded;
  }
  return done;
}

// What judges is loaded when there is something to judge: most looks find nothing due.
const rests: typeof restsOnPage = async (...o) =>
  (await import(/* webpackChunkName: "judging" */ "./request/resting.ts")).restsOnPage(...o);

interface Moving {
  readonly wish: Wish;
  readonly ground: Ground;
  readonly dryRun: boolean;
  readonly judged: AdvanceOptions["judged"];
}

/** Moves one promotion as far as it may go. A workflow that GitHub refuses to start does not stop the others. */
async function advanceOne(
  context: PromotionContext,
  { wish, ground, dryRun, judged }: Moving,
): Promise<{ readonly transitions: readonly Transition[]; readonly recorded: boolean }> {
  const { environment, release, promotion } = wish;
  const fate = await fateOfDispatch(context, promotion, ground);
  if (fate === "under-way") return { transitions: [], recorded: false };
  try {
    const asked: Asked = {
      environment: environment.name,
      choice: { kind: "known", release },
      promotion: undefined,
      cause: promotion?.cause ?? "automation",
      rollback: promotion === undefined ? wish.rollback : promotion.rollback,
    };
    const [{ ask }, { expire }] = await Promise.all([
      import(/* webpackChunkName: "judging" */ "./ask.ts"),
      import(/* webpackChunkName: "judging" */ "./expiry.ts"),
    ]);
    const { facts, verdict, recorded, request } = await ask(context, {
      asked,
      requester: promotion?.requester ?? wish.requester,
      resuming: true,
      dryRun,
      again: fate === "lost",
      more: [...(fate === "given-up" ? [givenUp(environment.workflow ?? "")] : []), ...inVain(promotion, ground.now)],
      ground,
    });
    judged?.(facts);
    const why = verdict.kind === "waiting" && !dryRun ? await expire(context, asked, facts) : undefined;
    if (why !== undefined) {
      const id = verdict.kind === "waiting" ? verdict.promotion : "";
      const over = { environment: environment.name, promotion: id, release: release.id, did: "expired" } as const;
      return { transitions: [{ ...over, message: why }], recorded: true };
    }
    const told = recorded || dryRun || verdict.kind === "unknown" || verdict.kind === "closed";
    const unasked = request.problem === undefined ? [] : [stuckOn(wish, verdict, request.problem)];
    if (unasked.length > 0) return { transitions: unasked, recorded };
    return { transitions: told ? describe(wish, verdict, facts.judgement.results) : [], recorded };
  } catch (error) {
    if (!isFailure(error, "forbidden", "not-found", "unprocessable")) throw error;
    const message = error.hint === undefined ? error.message : `${error.message} ${error.hint}`;
    const stuck = {
      environment: environment.name,
      promotion: promotion?.id ?? "",
      release: release.id,
      did: "stuck",
      message,
    } as const;
    return { transitions: [stuck], recorded: true };
  }
}

interface Wish extends Due {
  readonly promotion: Promotion | undefined;
}

/** What may move: open promotions that are not in their environment yet, and what automation owes. */
function wishesOf(ground: Ground, options: AdvanceOptions, included: (name: string) => boolean): readonly Wish[] {
  const wishes: Wish[] = [];
  for (const environment of ground.policy.environments.values()) {
    if (environment.workflow === undefined) continue;
    for (const promotion of stateOf(ground.ledger, environment.name).open) {
      const { state, release } = promotion;
      if (isResting(promotion, ground)) continue;
      if (state === "requested" || state === "waiting" || state === "cleared")
        wishes.push({ environment, release, promotion, requester: promotion.requester });
    }
  }
  for (const due of [...(options.wishes ?? []), ...dueByAutomation(ground.policy, ground.ledger)]) {
    const known = wishes.some(
      (wish) =>
        wish.environment.name === due.environment.name &&
        wish.release.id === due.release.id &&
        (due.rollback === undefined || wish.promotion?.rollback?.of === due.rollback.of),
    );
    if (!known) wishes.push({ ...due, promotion: undefined });
  }
  return wishes.filter(({ environment }) => included(environment.name));
}

function describe(wish: Wish, verdict: Verdict, results: readonly GateResult[]): readonly Transition[] {
  const { environment, release } = wish;
  const open = blocking(results);
  const because = open.map(({ message }) => message).join(" ");
  const told = open.filter(({ unblock }) => unblock !== "");
  const line = (promotion: string, did: Transition["did"], message: string): readonly Transition[] => [
    {
      ...{ environment: environment.name, promotion, release: release.id, did, message },
      ...(did === "dispatched" || told.length === 0 ? {} : { blocking: told }),
    },
  ];
  switch (verdict.kind) {
    case "dispatching":
      return line(verdict.promotion, "dispatched", `Started ${environment.workflow ?? "its workflow"}.`);
    case "waiting":
      return line(verdict.promotion, "waits", because);
    case "rejected":
      return line(verdict.promotion, "rejected", because);
    case "unknown":
      return line(verdict.promotion, "unknown", because);
    case "closed":
      return verdict.reason === "rollback-judgement-unproven" ? line(wish.rollback?.of ?? "", "waits", because) : [];
    case "dispatched":
    case "entered":
      return [];
  }
}

/** The promotion is recorded and waits, but nobody could be asked for it, or told how it stands. */
function stuckOn({ environment, release }: Wish, verdict: Verdict, message: string): Transition {
  const promotion = promotionOf(verdict) ?? "";
  return { environment: environment.name, promotion, release: release.id, did: "stuck", message };
}

function transition(promotion: Promotion, did: Transition["did"], message: string): Transition {
  return { environment: promotion.environment, promotion: promotion.id, release: promotion.release.id, did, message };
}
