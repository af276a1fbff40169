import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Verdict } from "../../src/gates/gate.ts";
import type { ReleaseBrief } from "../../src/ledger/release-brief.ts";
import type { Settled } from "../../src/ledger/state/settled.ts";
import { verifyLedger } from "../../src/ledger/verify.ts";
import { dueByAutomation } from "../../src/promotion/due.ts";
import { isActive } from "../../src/promotion/target.ts";
import { POLICY_TEXT } from "../gates/facts.ts";
import { policyOf } from "../policy/policies.ts";
import { type Asking, job, newStory, type Story } from "./story.ts";

const ENVIRONMENTS = ["development", "staging", "production"] as const;
const POLICIES = [
  policyOf(POLICY_TEXT),
  policyOf(POLICY_TEXT.replaceAll("github-environment: none", "github-environment: none, supersede: false")),
];

type Step =
  | { readonly do: "register"; readonly preview: boolean }
  | {
      readonly do: "ask";
      readonly at: number;
      readonly which: number;
      readonly checks: Verdict;
      readonly again: boolean;
    }
  | { readonly do: "start"; readonly at: number; readonly which: number; readonly checks: Verdict }
  | { readonly do: "enter"; readonly at: number; readonly which: number; readonly checks: Verdict }
  | { readonly do: "rerun"; readonly which: number; readonly checks: Verdict }
  | {
      readonly do: "settle";
      readonly at: number;
      readonly ending: "success" | "failure";
      readonly by: "post" | "healer";
    }
  | { readonly do: "lock"; readonly at: number }
  | { readonly do: "automation"; readonly checks: Verdict };

// Few releases and mostly the first environments, so that some come all the way.
const at = fc.constantFrom(0, 0, 0, 1, 1, 2);
const which = fc.nat(5);
const checks = fc.constantFrom<Verdict>(...Array<"pass">(12).fill("pass"), "wait", "fail", "unknown");
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("register" as const),
      preview: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("ask" as const), at, which, checks, again: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("start" as const), at, which, checks }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("enter" as const), at, which, checks }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("rerun" as const), which, checks }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("settle" as const),
      at,
      ending: fc.constantFrom("success", "success", "failure"),
      by: fc.constantFrom("post", "healer"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("lock" as const), at }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("automation" as const), checks }) },
);

/** What a story was told to do so far, beside what its ledger knows. */
interface Memory {
  readonly releases: ReleaseBrief[];
  /** One entry a workflow run, with its newest attempt. */
  readonly runs: { asking: Asking; id: number; attempt: number }[];
  readonly settled: Map<string, Settled>;
  readonly automatic: Map<string, number>;
}

function take(story: Story, memory: Memory, wish: Step): void {
  const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];
  switch (wish.do) {
    case "register":
      memory.releases.push(story.register(memory.releases.length + 1, { preview: wish.preview }));
      return;
    case "ask": {
      const release = pick(memory.releases, wish.which);
      if (release !== undefined)
        ask(story, { environment: nameAt(wish.at), release, checks: wish.checks, again: wish.again });
      return;
    }
    case "start": {
      // The run that a dispatch started.
      const open = pick(story.state(nameAt(wish.at)).open, wish.which);
      if (open === undefined) return;
      const promotion = { promotion: open.id, plan: open.plan.slice(7, 19) };
      run(story, memory, { environment: open.environment, release: open.release, promotion, checks: wish.checks });
      return;
    }
    case "enter": {
      const release = pick(memory.releases, wish.which);
      if (release !== undefined) run(story, memory, { environment: nameAt(wish.at), release, checks: wish.checks });
      return;
    }
    case "rerun": {
      const known = pick(memory.runs, wish.which);
      if (known === undefined) return;
      known.attempt += 1;
      rerun(story, { ...known.asking, checks: wish.checks, as: job(known.id, known.attempt) });
      return;
    }
    case "settle": {
      const taken = ENVIRONMENTS.filter((name) => story.state(name).open.some(({ state }) => isActive(state)));
      const environment = pick(taken, wish.at);
      if (environment !== undefined) story.settle(environment, wish.ending, wish.by);
      return;
    }
    case "lock":
      story.lock(nameAt(wish.at));
      return;
    case "automation":
      automate(story, memory, wish.checks);
  }
}

const nameAt = (index: number) => ENVIRONMENTS[index] ?? "development";

function run(story: Story, memory: Memory, asking: Asking): void {
  const id = 1_000 + memory.runs.length;
  memory.runs.push({ asking, id, attempt: 1 });
  ask(story, { ...asking, as: job(id) });
}

/** Asking the same again, with nothing else changed, is the same promotion and writes nothing (R90). */
function ask(story: Story, asking: Asking): void {
  const { result } = story.ask(asking);
  if (result.kind === "closed" || result.kind === "rejected" || result.kind === "entered") return;
  const second = story.consider({ ...asking, again: false });
  expect(second.drafts).toEqual([]);
  expect(second.result).toMatchObject({ promotion: result.promotion });
}

/** A further attempt never takes its old promotion up again, and after a success nothing at all happens (R17). */
function rerun(story: Story, asking: Asking): void {
  const { as, environment, release } = asking;
  const before = story.state(environment);
  const mine = before.settled.find(({ run }) => run === as?.id);
  const inside = before.open.find(({ owner }) => owner?.id === as?.id);
  const { drafts, result } = story.ask(asking);
  if (inside !== undefined || (mine !== undefined && mine.state !== "failed")) expect(drafts).toEqual([]);
  if (result.kind === "entered") {
    expect(mine?.id).not.toBe(result.promotion);
    expect(story.state(environment).candidate?.release.id).toBe(release.id);
  }
}

/** What automation does when it looks: asks for everything that is due, until nothing is. It always ends (R94). */
function automate(story: Story, memory: Memory, verdict: Verdict): void {
  for (let round = 0; ; round += 1) {
    const [due] = dueByAutomation(story.policy, story.ledger());
    if (due === undefined) return;
    expect(round).toBeLessThan(10);
    expect(due.release.preview).toBe(false);
    const key = `${due.environment.name} ${due.release.id}`;
    memory.automatic.set(key, (memory.automatic.get(key) ?? 0) + 1);
    story.ask({ environment: due.environment.name, release: due.release, cause: "automation", checks: verdict });
  }
}

function check(story: Story, memory: Memory): void {
  for (const name of ENVIRONMENTS) {
    const state = story.state(name);
    // I2: one promotion inside at most, and it is the candidate.
    const inside = state.open.filter((open) => isActive(open.state));
    expect(inside.length).toBeLessThan(2);
    expect(
      inside.every(({ release, fence }) => release.id === state.candidate?.release.id && fence === state.fence),
    ).toBe(true);
    // R90: one open promotion a release.
    expect(new Set(state.open.map(({ release }) => release.id)).size).toBe(state.open.length);
    // I3: what runs there is what succeeded last, or nobody knows.
    const last = state.settled.find((each) => each.state === "succeeded" || each.state === "failed");
    const expected =
      inside.length > 0 || last?.state === "failed" ? "unknown" : last === undefined ? "empty" : last.release.id;
    if (state.settled.length < 20)
      expect(state.current.kind === "release" ? state.current.release.id : state.current.kind).toBe(expected);
    // I10: what is settled stays what it was, and never opens again.
    for (const settled of state.settled) {
      const known = memory.settled.get(settled.id);
      // Only the end of a success's stay is added later.
      if (known !== undefined) expect({ ...settled, left: known.left }).toEqual({ ...known, left: known.left });
      if (known?.left !== undefined) expect(settled.left).toBe(known.left);
      memory.settled.set(settled.id, settled);
    }
    expect(state.open.filter(({ id }) => memory.settled.has(id))).toEqual([]);
  }
}

/** What a promotion must have come through when it enters (I11), seen on the state before. */
function checkEntries(
  story: Story,
  drafts: readonly (typeof story.events)[number][],
  before: ReadonlyMap<string, ReturnType<Story["state"]>>,
): void {
  for (const draft of drafts) {
    const state = before.get(draft.environment ?? "");
    if (draft.event === "promotion.superseded") {
      const gone = state?.open.find(({ id }) => id === draft.promotion);
      expect(gone === undefined || isActive(gone.state)).toBe(false);
    }
    if (draft.event !== "promotion.entered") continue;
    expect(state?.lock).toBeNull();
    const release = story.state(draft.environment ?? "").candidate?.release;
    for (const upstream of story.policy.environments.get(draft.environment ?? "")?.after ?? []) {
      const there = story.state(upstream);
      const numbered = [...there.open, ...there.settled].filter((each) => each.release.id === release?.id);
      const newest = numbered.toSorted((left, right) => right.number - left.number)[0];
      expect(newest?.state ?? (there.current.kind === "release" && there.current.release.id === release?.id)).toBe(
        newest === undefined ? true : "succeeded",
      );
      expect(release?.preview).toBe(false);
    }
  }
}

describe("whatever happens in whatever order", () => {
  test("the ledger takes every decision, and the invariants hold (R17, R85, R90, R94, I2, I3, I10, I11)", () => {
    const totals = { settled: 0, retries: 0, production: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...POLICIES),
        fc.noBias(fc.array(step, { minLength: 40, maxLength: 90, size: "max" })),
        (policy, steps) => {
          const story = newStory(policy);
          const memory: Memory = { releases: [], runs: [], settled: new Map(), automatic: new Map() };
          take(story, memory, { do: "register", preview: false });
          for (const wish of steps) {
            const from = story.events.length;
            const before = new Map(ENVIRONMENTS.map((name) => [name as string, story.state(name)]));
            take(story, memory, wish);
            check(story, memory);
            checkEntries(story, story.events.slice(from), before);
          }
          for (const times of memory.automatic.values()) expect(times).toBeLessThanOrEqual(3);
          const verdict = verifyLedger(story.files);
          expect(verdict.kind, JSON.stringify(verdict)).toBe("intact");
          totals.production += story.events.filter(
            ({ event, environment }) => event === "promotion.entered" && environment === "production",
          ).length;
          totals.settled += memory.settled.size;
          totals.retries += story.events.filter(
            (event) => event.event === "promotion.requested" && event.data.retryOf !== null,
          ).length;
        },
      ),
      { numRuns: 70 },
    );
    // The property would hold of a story in which nothing happens, too.
    expect(totals.production).toBeGreaterThan(0);
    expect(totals.settled).toBeGreaterThan(500);
    expect(totals.retries).toBeGreaterThan(3);
  }, 60_000);
});
