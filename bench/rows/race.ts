import { rm } from "node:fs/promises";
import { append } from "../../src/ledger/append.ts";
import { releasePath } from "../../src/ledger/paths.ts";
import { verifyLedger } from "../../src/ledger/verify.ts";
import { GitBranch, gitInTurn } from "../../test/ledger/git-branch.ts";
import { ALICE, newLedger, POLICY, RUN, registered, releaseRecord } from "../../test/ledger/sample.ts";
import { VirtualClock } from "../../test/ledger/virtual-clock.ts";
import type { Line, Measuring, Row } from "../row.ts";

const WRITERS = 64;

/** Time is simulated, the repository and its compare-and-swap are git's own. */
export const race: Row = {
  number: 5,
  name: "64 writers at once on one real git ref",
  async measure({ quick }: Measuring): Promise<readonly Line[]> {
    const races = await inTurn(quick ? [64] : [64, 65, 66], writeAtOnce);
    const worst = (figure: (race: Raced) => number, pick: (...values: number[]) => number) =>
      pick(...races.map(figure));
    const written = worst(({ entries }) => entries, Math.min);
    const most = worst(({ tries }) => Math.max(...tries), Math.max);
    const all = worst(({ tries }) => tries.reduce((sum, each) => sum + each, 0), Math.max);
    const peer = races.length === 1 ? "" : `the worst of ${races.length} schedules`;
    return [
      { what: "entries in the ledger", ours: String(written), peer, goal: `${WRITERS}`, met: written === WRITERS },
      { what: "tries of the unluckiest", ours: String(most), peer, goal: "≤ 12", met: most <= 12 },
      { what: "tries of all together", ours: String(all), peer, goal: "≤ 600", met: all <= 600 },
    ];
  },
};

interface Raced {
  readonly entries: number;
  readonly tries: readonly number[];
}

async function writeAtOnce(seed: number): Promise<Raced> {
  const clock = new VirtualClock(seed);
  const travel = () => clock.sleep(1 + Math.floor(clock.random() * 20));
  const branch = await GitBranch.begin(await newLedger(), { run: gitInTurn, travel });
  const write = async (index: number) => {
    const release = releasePath("web", releaseRecord(index).id);
    const facts = async () => ({ ledger: await branch.read("web", [release]), now: clock.now() });
    return append({
      facts: await facts(),
      reread: facts,
      decide: ({ ledger }) => ({ drafts: ledger.files.has(release) ? [] : [registered(index)], result: index }),
      context: { actor: ALICE, run: RUN, policy: POLICY },
      port: branch,
      clock,
      deadline: new Date(clock.now().getTime() + 600_000),
    });
  };
  await clock.run(Promise.all(Array.from({ length: WRITERS }, (_, index) => write(index))));
  const verdict = verifyLedger(await branch.files());
  await rm(branch.path, { recursive: true, force: true });
  if (verdict.kind !== "intact") throw new Error(`the ledger is ${verdict.kind} after the race`);
  // The first entry created the ledger.
  return { entries: verdict.seq - 1, tries: [...branch.sent.values()] };
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const item of items) done.push(await work(item));
  return done;
}
