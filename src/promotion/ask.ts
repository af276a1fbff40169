import type { GateResult } from "../gates/gate.ts";
import type { Actor } from "../ledger/actor.ts";
import type { CommentRef } from "../ledger/comment-ref.ts";
import { rollbackRule } from "../rollback/rule.ts";
import type { PromotionContext } from "./context.ts";
import { type Decision, decide, type Verdict } from "./decide.ts";
import { startWorkflow } from "./dispatch.ts";
import type { Ground } from "./ground.ts";
import { type Asked, type Facts, judgeAgain, readFacts } from "./read.ts";
import { record } from "./record.ts";
import type { Told } from "./request/tell.ts";
import { NOBODY, tellRecorded } from "./request/tell-recorded.ts";
import { wayBack } from "./way-back.ts";

export interface Asking {
  readonly asked: Asked;
  readonly requester: Actor | null;
  /** The comment that carried the wish; left out where this run did. */
  readonly comment?: CommentRef | undefined;
  readonly dryRun: boolean;
  /** The run of an earlier dispatch is not to be seen: start it again. */
  readonly again?: boolean;
  /** What was read a moment ago, to save requests. */
  readonly ground?: Ground;
  /** This is the look after all promotions: also a request that somebody else should have opened is opened. */
  readonly resuming?: boolean;
  /** It is only asked for: nothing is started, also when all is clear. */
  readonly hold?: boolean;
  /** What was found outside the gates. */
  readonly more?: readonly GateResult[];
}

export interface Answered {
  readonly facts: Facts;
  readonly verdict: Verdict;
  /** Whether the ledger was written. */
  readonly recorded: boolean;
  /** The run that was started, where GitHub says it. */
  readonly run: number | null;
  /** Where people decide on it. */
  readonly request: Told;
}

/**
 * Asks for a promotion from outside its environment's workflow: judges, records what follows, and starts the workflow when
 * all is clear. Asking twice has no second effect (R90). The environment has a workflow, or there is nothing to start.
 */
export async function ask(context: PromotionContext, asking: Asking): Promise<Answered> {
  const { asked, more = [] } = asking;
  const standpoint = { here: "anywhere", more } as const;
  const facts =
    asking.ground === undefined
      ? await readFacts(context, asked, standpoint)
      : await judgeAgain(context, asked, { ...standpoint, ground: asking.ground });
  const decideOn = (fresh: Facts) => decideToStart(asking, fresh);
  if (asking.dryRun) return { facts, verdict: decideOn(facts).result, recorded: false, run: null, request: NOBODY };
  const recorded = await record(context, facts, {
    reread: () => readFacts(context, asked, standpoint),
    decide: decideOn,
  });
  const verdict = recorded.result;
  const run = verdict.kind === "dispatching" ? await start(context, recorded.facts, verdict) : null;
  const request = await tellRecorded(context, recorded, { ours: asking.resuming === true });
  return { facts: recorded.facts, verdict, recorded: recorded.kind === "appended", run, request };
}

function decideToStart(asking: Asking, facts: Facts): Decision {
  const { ground, environment, judgement } = facts;
  return decide({
    ledger: ground.ledger,
    environment,
    policy: ground.policy.sha256,
    release: facts.release,
    releaseDigest: judgement.release.digest,
    back: wayBack(ground, environment, facts.release),
    results: judgement.results,
    outcome: judgement.outcome,
    wanted: facts.wanted,
    cause: asking.asked.cause,
    requester: asking.requester,
    comment: asking.comment,
    onClear:
      asking.hold === true
        ? { kind: "hold" }
        : {
            kind: "dispatch",
            workflow: workflowFor(facts),
            ref: ground.snapshot.repository.defaultBranch,
            again: asking.again ?? false,
          },
  });
}

/** What is started: a rollback may have a workflow of its own. */
function workflowFor({ environment, judgement: { action } }: Facts): string {
  return (action === "rollback" ? rollbackRule(environment).workflow : environment.workflow) ?? "";
}

function start(
  context: PromotionContext,
  facts: Facts,
  { promotion, plan }: { readonly promotion: string; readonly plan: string },
): Promise<number | null> {
  const { environment, release, ground } = facts;
  return startWorkflow(context, {
    workflow: workflowFor(facts),
    ref: ground.snapshot.repository.defaultBranch,
    environment: environment.name,
    release: release.id,
    promotion,
    plan,
    service: ground.policy.services.length === 0 ? undefined : ground.service,
  });
}
