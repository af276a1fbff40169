import type { GateFacts, GateResult, Verdict } from "../../src/gates/gate.ts";
import { lockGate } from "../../src/gates/lock/gate.ts";
import { orderGate } from "../../src/gates/order/gate.ts";
import { outcomeOf } from "../../src/gates/outcome.ts";
import type { RunRef } from "../../src/ledger/actor.ts";
import { compose } from "../../src/ledger/compose.ts";
import type { EventDraft } from "../../src/ledger/event.ts";
import type { ReleaseBrief } from "../../src/ledger/release-brief.ts";
import { type LedgerSnapshot, parseLedger, stateOf } from "../../src/ledger/snapshot.ts";
import type { EnvironmentPolicy, Policy } from "../../src/policy/policy.ts";
import { type Decision, decide } from "../../src/promotion/decide.ts";
import type { RollbackWish } from "../../src/promotion/rollback-wish.ts";
import { type Ending, settleDrafts } from "../../src/promotion/settle.ts";
import { findTarget, isActive, type Wanted } from "../../src/promotion/target.ts";
import { composePlan } from "../../src/rollback/plan.ts";
import { facts } from "../gates/facts.ts";
import { ALICE, brief, digest, held, INTENT, newLedger, POLICY, RUN, registered } from "../ledger/sample.ts";

/** A ledger that decisions are written to one after the other, exactly as an append would, and everything they did. */
export interface Story {
  readonly policy: Policy;
  readonly ledger: () => LedgerSnapshot;
  /** Every file, the log included. */
  readonly files: Map<string, string>;
  /** Every event so far, in order. */
  readonly events: EventDraft[];
  register(number: number, options?: { readonly preview?: boolean }): ReleaseBrief;
  /** What `decide` says, without writing it. */
  consider(asking: Asking): Decision;
  /** Decides and writes. */
  ask(asking: Asking): Decision;
  /** Settles whatever is in the environment. */
  settle(environment: string, ending: "success" | "failure", by?: "post" | "healer"): void;
  write(drafts: readonly EventDraft[]): void;
  lock(environment: string): void;
  state(environment: string): ReturnType<typeof stateOf>;
}

export interface Asking {
  readonly environment: string;
  readonly release: ReleaseBrief;
  /** Enters as this job; without one the environment's workflow is dispatched. */
  readonly as?: RunRef;
  readonly promotion?: Wanted["promotion"];
  readonly cause?: "person" | "automation";
  readonly again?: boolean;
  /** What a gate outside the ledger says; it passes unless told. */
  readonly checks?: Verdict;
  readonly message?: string;
  /** Whether that gate is left to the environment's own job. */
  readonly deferred?: true;
  /** When that gate may say something else. */
  readonly retryAt?: string;
  /** That gate's reason. */
  readonly reason?: string;
  /** What is to be taken back. */
  readonly rollback?: RollbackWish;
}

export const job = (id: number, attempt = 1): RunRef => ({ ...RUN, id, attempt });

const START = await newLedger();

export function newStory(policy: Policy): Story {
  const files = new Map(START);
  let ledger = parseLedger(files, "", "web");
  const events: EventDraft[] = [];

  const environmentNamed = (name: string): EnvironmentPolicy => {
    const found = policy.environments.get(name);
    if (found === undefined) throw new Error(`no environment ${name}`);
    return found;
  };
  const write = (drafts: readonly EventDraft[]): void => {
    if (drafts.length === 0) return;
    const context = { now: new Date("2026-11-22T10:00:00Z"), actor: ALICE, run: RUN, policy: POLICY, intent: INTENT };
    const composed = compose(ledger, drafts, context);
    for (const { path, contents } of composed.additions) files.set(path, contents);
    ledger = composed.after;
    events.push(...drafts);
  };
  const consider = (asking: Asking): Decision => {
    const environment = environmentNamed(asking.environment);
    const { release, as, promotion, cause = "person" } = asking;
    const wanted: Wanted = { environment: environment.name, release, promotion, calling: as ?? RUN, ...backOf(asking) };
    const results = judge(policy, ledger, { wanted, environment, cause, asking });
    return decide({
      ledger,
      environment,
      policy: POLICY,
      release,
      releaseDigest: digest(release.id),
      back: composePlan({
        environment,
        state: stateOf(ledger, environment.name),
        everywhere: ledger.head,
        release: release.id,
        page: { ok: true, value: null },
      }),
      results,
      outcome: outcomeOf(results, as === undefined ? "anywhere" : "in-environment"),
      wanted,
      cause,
      requester: cause === "person" ? ALICE : null,
      onClear:
        as === undefined
          ? { kind: "dispatch", workflow: "deploy.yml", ref: "main", again: asking.again ?? false }
          : { kind: "enter", owner: as },
    });
  };
  return {
    policy,
    files,
    events,
    ledger: () => ledger,
    write,
    consider,
    state: (environment) => stateOf(ledger, environment),
    register: (number, options = {}) => {
      write([registered(number, options)]);
      return brief(number, options);
    },
    ask: (asking) => {
      const decision = consider(asking);
      write(decision.drafts);
      return decision;
    },
    settle: (environment, outcome, by = "post") => {
      const inside = stateOf(ledger, environment).open.find(({ state }) => isActive(state));
      if (inside === undefined) throw new Error(`nothing is in ${environment}`);
      const ending: Ending =
        outcome === "success" ? { outcome, moved: [] } : { outcome, reason: "job-failure", message: "The job failed." };
      write(settleDrafts(inside, ending, by, 4000));
    },
    lock: (environment) => {
      const { lock } = stateOf(ledger, environment);
      const unlocked = () => held("environment.unlocked", { environment, ...(lock && { lock: lock.seq }) });
      write([lock === null ? held("environment.locked", { environment }) : unlocked()]);
    },
  };
}

const backOf = ({ rollback }: Asking) => (rollback === undefined ? {} : { rollback });

/** The gates that depend on the ledger are the real ones; one more stands for everything outside it. */
function judge(
  policy: Policy,
  ledger: LedgerSnapshot,
  {
    wanted,
    environment,
    cause,
    asking,
  }: { wanted: Wanted; environment: EnvironmentPolicy; cause: GateFacts["cause"]; asking: Asking },
): readonly GateResult[] {
  const target = findTarget(ledger, wanted);
  const asked = facts({
    policy,
    environment,
    release: wanted.release,
    cause,
    action: asking.rollback === undefined ? "promote" : "rollback",
    states: [...ledger.states.values()],
    promotion: target.kind === "open" ? target.promotion : undefined,
  });
  const outside: GateResult = {
    gate: "checks",
    verdict: asking.checks ?? "pass",
    ...(asking.deferred === undefined ? {} : { deferred: asking.deferred }),
    ...(asking.retryAt === undefined ? {} : { retryAt: asking.retryAt }),
    reason: asking.reason ?? "checks-said",
    message: asking.message ?? "So it is.",
    evidence: [],
    unblock: "",
  };
  return [orderGate.judge(asked), outside, lockGate.judge(asked)];
}
