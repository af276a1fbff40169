import type { ChildProcess } from "node:child_process";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { FaultTarget } from "../simulator/faults.ts";
import type { Run } from "../simulator/world.ts";
import { type Built, release } from "./build.ts";
import { deploy, deployJob } from "./deploy.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";
import { startJob } from "./step.ts";

/**
 * A rollback dies at every step of it (R69, R84-R90, R101): in the controller, which settles the failure and starts the way
 * back, in the step that enters, and in its post step. A process that dies between two writes leaves what one leaves that
 * dies at the first of them after it was done, so it is killed at the writes only: once before and once after each.
 */
const POLICY = ".github/environments.yml";
const files = (() => {
  const before = exampleFiles("three-environments")[POLICY] ?? "";
  const policy = before.replace(
    "workflow: development.yml }",
    "workflow: development.yml, rollback: { automatic: true } }",
  );
  if (policy === before) throw new Error("the example's policy says development in another way");
  return { [POLICY]: policy };
})();

let sample: Sample;
let good: Built;
async function open(): Promise<void> {
  sample = await createSample({ files });
  good = await release(sample, "good");
  const inputs = { environment: "development", release: good.release, by: sample.alice };
  expect((await deploy(sample, inputs)).main.code).toBe(0);
}
async function close(): Promise<void> {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
}
beforeEach(open, 60_000);
afterEach(close);

type When = "before" | "after";
type Part = "controller" | "main" | "post";
interface Death {
  readonly part: Part;
  readonly nth: number;
  readonly when: When;
}

/** Whether a request changes anything at GitHub. */
const isWrite = ({ method, route, operation }: FaultTarget) =>
  route === "/graphql" ? operation === "Commit" : method !== "GET";

/** Counts the writes of a process, and kills it at the one that is to be its last. */
function watch(death: Pick<Death, "nth" | "when"> | undefined) {
  let child: ChildProcess | undefined;
  let writes = 0;
  const kill = () => child?.kill("SIGKILL");
  sample.simulator.faults.add({
    match: (target) => {
      if (!isWrite(target)) return false;
      writes += 1;
      if (writes !== death?.nth) return false;
      if (death.when === "before") kill();
      else setImmediate(kill);
      return true;
    },
    fault: death?.when === "before" ? { before: { kind: "hang" } } : { after: { kind: "hang" } },
  });
  return {
    started: (process: ChildProcess) => {
      child = process;
    },
    end: () => {
      sample.simulator.faults.clear();
      return writes;
    },
  };
}

/** One look of the controller, by itself or with a command of Alice's. */
async function look(death?: Death, command?: string) {
  const watched = watch(death);
  const job = await startJob({
    ...{ simulator: sample.simulator, repository: sample.repository, workflow: "resume.yml", key: "resume" },
    ...(command === undefined ? { event: "schedule" } : { inputs: { command }, actor: sample.alice }),
    ...{ mayDispatch: true, scopes: { issues: "write" }, started: watched.started },
  });
  const end = await job.step({ door: "resume", inputs: command === undefined ? {} : { command } });
  const writes = watched.end();
  job.end(end.code === 0 ? "success" : "failure");
  await job.close();
  return { end, writes };
}

/** The run that was started, as a whole: with its post step, whatever the other said. */
async function goBack(run: Run, death?: Death) {
  const { environment, release: wanted, promotion } = run.payload["inputs"] as Record<string, string>;
  const inputs = {
    environment: environment ?? "",
    release: wanted ?? "",
    promotion: promotion ?? "",
    "on-blocked": "fail",
  };
  const watched = { child: undefined as ChildProcess | undefined };
  let striking: ReturnType<typeof watch> | undefined;
  const job = await startJob({
    ...{ simulator: sample.simulator, repository: sample.repository, workflow: "development.yml", again: run },
    started: (child) => {
      watched.child = child;
      striking?.started(child);
    },
  });
  striking = watch(death?.part === "main" ? death : undefined);
  const main = await job.step({ door: "promote", inputs });
  const writes = { main: striking.end(), post: 0 };
  let post: typeof main | undefined;
  if (main.code !== null) {
    striking = watch(death?.part === "post" ? death : undefined);
    post = await job.step({ door: "promote", post: true, inputs });
    writes.post = striking.end();
  }
  const isWell = main.code === 0 && post?.code === 0;
  job.end(isWell ? "success" : "failure");
  await job.close();
  return { main, post, writes };
}

/** Runs that were started for a rollback and did not run yet, oldest first. */
const started = () =>
  sample.repository.runs.filter(({ path, status }) => path.endsWith("/development.yml") && status === "queued");

let number = 0;
/** A release whose deploying job dies inside; the environment holds half of it, and nobody has said so yet. */
async function fail(): Promise<Built> {
  number += 1;
  // The rollback before left the environment on hold.
  if ((await readState(sample, "development")).hold !== null)
    expect((await look(undefined, "/unhold development next")).end.code).toBe(0);
  const bad = await release(sample, `bad ${number}`);
  const job = await deployJob(sample, { environment: "development", release: bad.release, by: sample.alice });
  const inputs = { environment: "development", release: bad.release, promotion: "", "on-blocked": "fail" };
  const entered = await job.step({ door: "promote", inputs });
  expect(entered.code, entered.log).toBe(0);
  job.end("failure");
  await job.close();
  return bad;
}

/** Dies there, then comes by again until nothing is left to do. */
async function round(death?: Death) {
  const bad = await fail();
  const counted = { controller: 0, main: 0, post: 0 };
  const first = await look(death?.part === "controller" ? death : undefined);
  counted.controller = first.writes;
  const ends = [first.end];
  for (let turn = 0; turn < 6; turn += 1) {
    const [run] = started();
    if (run === undefined) {
      const { open, rejected, lock } = await readState(sample, "development");
      if (open.length === 0 && rejected.includes(bad.release)) break;
      // A start whose run is not to be seen counts as lost after a minute.
      sample.simulator.world.advance(120_000);
      // What died inside locked the environment: a person looks, and goes back again (R102).
      ends.push((await look(undefined, lock === null ? undefined : "/rollback development again")).end);
      continue;
    }
    const isFirst = turn === 0;
    const gone = await goBack(run, isFirst && death?.part !== "controller" ? death : undefined);
    ends.push(gone.main, ...(gone.post === undefined ? [] : [gone.post]));
    if (isFirst) Object.assign(counted, gone.writes);
    // What died is run again by GitHub's button, as people do.
    const died = gone.main.code === null || gone.post?.code === null;
    if (died) ends.push((await goBack(run)).main);
  }
  return { bad, counted, ends };
}

async function expectRight(
  { bad, ends }: Awaited<ReturnType<typeof round>>,
  place: string,
  mayDieInside: boolean,
): Promise<void> {
  const log = `${place}\n${ends.map((end) => end.log).join("\n---\n")}`;
  const state = await readState(sample, "development");
  expect(state.current, log).toMatchObject({ kind: "release", release: { id: good.release } });
  expect(state, log).toMatchObject({ open: [], lock: null, hold: { actor: null } });
  expect(state.rejected, log).toContain(bad.release);
  const taken = state.settled.find((each) => each.release.id === bad.release);
  const attempts = state.settled.filter(({ number: nth }) => nth > (taken?.number ?? 0));
  // One attempt; or one that died inside, where nobody knew what ran, and one by a person after it.
  const [last, ...before] = attempts.map((each) => each.state);
  expect(last, log).toBe("succeeded");
  expect(before, log).toEqual(mayDieInside ? before.slice(0, 1).map(() => "rolled-back") : []);
  expect(taken?.state, log).toBe(before.length === 0 ? "rolled-back" : "failed");
  for (const { id } of [...attempts, taken].filter((each) => each !== undefined)) {
    const ours = sample.repository.deployments.filter(
      ({ payload }) => (payload as { promotion: string }).promotion === id,
    );
    const shown = ours.map(({ statuses }) => statuses.at(-1)?.state);
    const wanted = id === attempts[0]?.id ? "success" : "failure";
    // What died between its record and its Deployment has none.
    expect(shown, log).toEqual(shown.length === 0 && mayDieInside && wanted === "failure" ? [] : [wanted]);
  }
}

it.each(["controller", "main", "post"] as const)(
  "goes back once, whatever died on the way in its part %s (R69, R84-R90, R101, I5, I15)",
  async (part) => {
    const whole = await round();
    await expectRight(whole, "undisturbed", false);
    expect(whole.counted[part]).toBeGreaterThan(0);
    for (let nth = 1; nth <= whole.counted[part]; nth += 1) {
      for (const when of ["before", "after"] as const) {
        const place = `write ${nth} ${when} of ${part}`;
        const ended = await round({ part, nth, when });
        const log = ended.ends.map((end) => end.log).join("\n---\n");
        const codes = ended.ends.map(({ code }) => code);
        expect(codes, `${place}\n${log}`).toContain(null);
        await expectRight(ended, place, part !== "controller");
        if (part !== "post") continue;
        // Whose post step died is red, whatever it recorded: that success proves nothing, so the next begins anew.
        await close();
        await open();
      }
    }
  },
  600_000,
);
