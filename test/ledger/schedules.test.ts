import { expect, test } from "vitest";
import { append, type Facts } from "../../src/ledger/append.ts";
import { compose } from "../../src/ledger/compose.ts";
import { releasePath } from "../../src/ledger/paths.ts";
import { verifyLedger } from "../../src/ledger/verify.ts";
import { MemoryBranch, type Weather } from "./memory-branch.ts";
import { ALICE, INTENT, newLedger, POLICY, RUN, registered, releaseRecord } from "./sample.ts";
import { seededRandom, VirtualClock } from "./virtual-clock.ts";

interface Schedule {
  readonly seed: number;
  readonly writers: number;
  /** The share of requests that something happens to, from 0 to 1. */
  readonly trouble: number;
  /** The longest way of a request, in milliseconds. */
  readonly latency: number;
}

function weatherOf({ seed, trouble, latency }: Schedule): Weather {
  const random = seededRandom(seed * 7919 + 1);
  return {
    latency: () => 1 + Math.floor(random() * latency),
    fault: () => {
      if (random() >= trouble) return "none";
      const which = random() * 3;
      return which < 1 ? "lost-before" : which < 2 ? "lost-after" : "lost-and-late";
    },
    lagging: () => random() < trouble,
    unreadable: () => random() < trouble / 2,
  };
}

/** Each writer registers one release of its own, unless it is there already. */
async function careful(schedule: Schedule, clock: VirtualClock, branch: MemoryBranch) {
  const facts = async (): Promise<Facts> => ({ ledger: await branch.read("web"), now: clock.now() });
  const writer = async (number: number) =>
    append({
      facts: await facts(),
      reread: facts,
      decide: ({ ledger }) => {
        const there = ledger.files.has(releasePath("web", releaseRecord(number).id));
        return { drafts: there ? [] : [registered(number)], result: number };
      },
      context: { actor: ALICE, run: RUN, policy: POLICY },
      port: branch.port(),
      clock,
      deadline: new Date(clock.now().getTime() + 30 * 60_000),
    });
  return clock.run(Promise.all(Array.from({ length: schedule.writers }, (_, index) => writer(index + 1))));
}

/** The obvious way: read, write on top of whatever is there, and on an error simply once more. */
async function naive(schedule: Schedule, clock: VirtualClock, branch: MemoryBranch) {
  const writer = async (number: number) => {
    for (let tries = 0; tries < 12; tries += 1) {
      const ledger = await branch.read("web");
      const context = { now: clock.now(), actor: ALICE, run: RUN, policy: POLICY, intent: INTENT };
      if (ledger.files.has(releasePath("web", releaseRecord(number).id))) return;
      const { additions, headline, body } = compose(ledger, [registered(number)], context);
      const sent = await branch.forcedPort().commit({ expectedHead: ledger.oid, additions, headline, body });
      if (sent.kind === "committed") return;
    }
  };
  return clock.run(Promise.all(Array.from({ length: schedule.writers }, (_, index) => writer(index + 1))));
}

async function branchFor(schedule: Schedule, start: ReadonlyMap<string, string>) {
  const clock = new VirtualClock(schedule.seed);
  return { clock, branch: new MemoryBranch(start, clock, weatherOf(schedule)) };
}

/** Whether each release is there exactly once and the ledger is whole. */
function isPerfect(branch: MemoryBranch, writers: number): boolean {
  const { files } = branch.head;
  const verdict = verifyLedger(files);
  return verdict.kind === "intact" && verdict.seq === writers + 1 && branch.history.length === writers + 1;
}

const schedules: readonly Schedule[] = Array.from({ length: 200 }, (_, seed) => ({
  seed,
  writers: 2 + (seed % 7),
  trouble: (seed % 4) / 10,
  latency: 20 + (seed % 5) * 150,
}));

test("R69, R70, R82: nothing is lost and nothing doubled in 200 random schedules of faults", async () => {
  const start = await newLedger();
  for (const schedule of schedules) {
    const { clock, branch } = await branchFor(schedule, start);
    const answers = await careful(schedule, clock, branch);
    const verdict = verifyLedger(branch.head.files);
    expect(verdict.kind, `seed ${schedule.seed}: ${JSON.stringify(verdict)}`).toBe("intact");
    for (const answer of answers) {
      // `deferred` is honest: it may or may not be there. The other two are promises.
      if (answer.kind === "deferred") continue;
      const path = releasePath("web", releaseRecord(answer.result).id);
      expect(branch.head.files.has(path), `seed ${schedule.seed}: ${answer.kind}`).toBe(true);
    }
    expect(answers.filter(({ kind }) => kind === "deferred").length, `seed ${schedule.seed}`).toBeLessThan(2);
  }
}, 60_000);

test("the naive writer fails at least every fifth of these schedules, so they are hard enough", async () => {
  const start = await newLedger();
  let failures = 0;
  for (const schedule of schedules) {
    const { clock, branch } = await branchFor(schedule, start);
    const done = await naive(schedule, clock, branch).then(
      () => isPerfect(branch, schedule.writers),
      () => false,
    );
    if (!done) failures += 1;
  }
  expect(failures).toBeGreaterThanOrEqual(schedules.length / 5);
}, 60_000);

test.each([
  { latency: 5, trouble: 0 },
  { latency: 200, trouble: 0 },
  { latency: 600, trouble: 0 },
  { latency: 200, trouble: 0.05 },
])(
  "R82, R93: 64 writers at once with answers after up to $latency ms, trouble $trouble: all there, at most twelve tries each",
  async ({ latency, trouble }) => {
    const start = await newLedger();
    for (let seed = 1; seed <= 5; seed += 1) {
      const schedule = { seed, writers: 64, trouble, latency };
      const { clock, branch } = await branchFor(schedule, start);
      const answers = await careful(schedule, clock, branch);
      expect(answers.map(({ kind }) => kind)).not.toContain("deferred");
      expect(isPerfect(branch, 64), `seed ${seed}`).toBe(true);
      expect(Math.max(...branch.sent.values())).toBeLessThanOrEqual(12);
    }
  },
  60_000,
);
