import { deployJob } from "../../test/acceptance/deploy.ts";
import type { Sample } from "../../test/acceptance/sample.ts";
import { commit } from "../../test/simulator/populate.ts";
import { alternate } from "../alternate.ts";
import { atMost, foundIn, mib } from "../figures.ts";
import { createProbe } from "../probe.ts";
import type { Line, Measuring, Row } from "../row.ts";
import { apiRequests, depthOf, openShop, promote, releaseToStaging } from "../shop.ts";

/** Check runs, over how many commits since the release in production, and into how many suites those of one are spread. */
interface Case {
  readonly name: string;
  readonly commits: number;
  readonly runs: number;
  readonly suites: number;
  readonly hasGoal: boolean;
}

const LATENCY = 80;
const COMMITS = 40;
const FEW = { name: "5 check runs on one commit", commits: 1, runs: 5, suites: 1, hasGoal: true };
const CASES: readonly Case[] = [
  FEW,
  { name: `500 check runs over ${COMMITS} commits`, commits: COMMITS, runs: 500, suites: COMMITS, hasGoal: true },
  { name: "500 check runs in 50 suites of one commit", commits: 1, runs: 500, suites: 50, hasGoal: true },
  // More than the 256 jobs of the largest matrix.
  { name: "500 check runs in one suite", commits: 1, runs: 500, suites: 1, hasGoal: false },
];

/** A dry run of a promotion reads and judges everything and changes nothing, so it can be repeated. */
export const checks: Row = {
  number: 6,
  name: "Gates over the checks of every commit since the release in production",
  async measure({ quick, folder }: Measuring): Promise<readonly Line[]> {
    const shop = await openShop();
    try {
      const first = await releaseToStaging(shop, "first");
      await promote(shop, first.release);
      const between = await addCommits(shop, COMMITS - 1);
      const second = await releaseToStaging(shop, "second");
      const { release } = second;
      const range = [second.commit, ...between];
      const probe = createProbe("peak.cjs", folder);
      const seen = new Map<string, { requests: number; depth: number }>();
      const subjects: Record<string, () => Promise<number>> = {};
      for (const each of CASES) {
        subjects[each.name] = async () => {
          // What the default branch requires is asked of every commit since; without rules only the release's own counts.
          const { rules } = shop.repository;
          rules.splice(0, rules.length);
          if (each.commits > 1) rules.push(REQUIRED);
          reportChecks(shop, range.slice(0, each.commits), each);
          const job = await deployJob(shop, { environment: "production", release, node: probe.node });
          const before = shop.simulator.requests().length;
          const inputs = { environment: "production", release, "dry-run": "true" };
          // Answers that take their time come in an order that does not depend on the machine.
          shop.simulator.latency = LATENCY;
          const { log, outputs } = await job.step({ door: "promote", inputs });
          shop.simulator.latency = 0;
          const requests = shop.simulator.requests().slice(before);
          job.end("cancelled");
          await job.close();
          if (outputs["decision"] !== "dry-run") throw new Error(log);
          const isRange = requests.some(({ operation }) => operation === "RangeChecks");
          if (isRange !== each.commits > 1) throw new Error(`${each.name}: not the commits that were meant`);
          seen.set(each.name, { requests: apiRequests(requests), depth: depthOf(requests) });
          return Number(probe.read());
        };
      }
      const found = await alternate<string>(subjects, quick ? 1 : 9);
      const few = foundIn(found, FEW.name);
      return CASES.flatMap(({ name, hasGoal }) => {
        const { requests, depth } = seen.get(name) ?? { requests: Number.NaN, depth: Number.NaN };
        const peak = foundIn(found, name);
        return [
          { what: `${name}: requests`, ours: String(requests), peer: "", ...limit(requests, 10, hasGoal) },
          { what: `${name}: one after the other`, ours: String(depth), peer: "", ...limit(depth, 6, hasGoal) },
          {
            what: `${name}: memory`,
            ours: mib(peak),
            peer: `with 5 ${mib(few)}`,
            ratio: peak / few,
            goal: atMost(1.2),
            met: peak / few <= 1.2,
          },
        ];
      });
    } finally {
      await shop.close();
    }
  },
};

function limit(value: number, most: number, hasGoal: boolean): Pick<Line, "goal" | "met"> {
  return hasGoal ? { goal: `≤ ${most}`, met: value <= most } : { goal: "" };
}

/** The app whose checks are judged, and the others beside it. */
const FIRST_APP = 900_000;
const REQUIRED = {
  branch: "~DEFAULT_BRANCH",
  type: "required_status_checks",
  contexts: [{ context: "test 0", integration_id: FIRST_APP }],
} as const;

/** Commits on the default branch, the newest first; one on the other, as merged pull requests leave them. */
async function addCommits({ repository, simulator, alice }: Sample, count: number): Promise<readonly string[]> {
  const made: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const files = { "notes.md": `between ${index}` };
    const push = { branch: "main", files, message: `Between ${index}`, actor: alice };
    made.unshift((await commit(simulator.world, repository, push)).after);
  }
  return made;
}

/** Replaces what other apps than GitHub Actions said about commits. */
function reportChecks({ repository, simulator }: Sample, commits: readonly string[], o: Case): void {
  const { world } = simulator;
  const gone = new Set(repository.checkSuites.filter(({ app }) => app.id >= FIRST_APP).map(({ id }) => id));
  removeFrom(repository.checkSuites, ({ id }) => gone.has(id));
  removeFrom(repository.checkRuns, (run) => gone.has(run.suite_id));
  const time = world.now().toISOString();
  const done = { status: "completed", conclusion: "success" } as const;
  const perCommit = o.suites / commits.length;
  const suites = commits.flatMap((head_sha) =>
    Array.from({ length: perCommit }, (_, index) => {
      const id = world.nextId();
      const app = { id: FIRST_APP + index, slug: `ci-${index}` };
      return { id, node_id: `CS_${id}`, head_sha, head_branch: "main", app, ...done, created_at: time };
    }),
  );
  repository.checkSuites.push(...suites);
  for (let index = 0; index < o.runs; index += 1) {
    const id = world.nextId();
    const suite = suites[index % suites.length];
    if (suite === undefined) throw new Error("no suite for a check run");
    repository.checkRuns.push({
      id,
      node_id: `CR_${id}`,
      suite_id: suite.id,
      head_sha: suite.head_sha,
      name: `test ${Math.floor(index / suites.length)}`,
      ...done,
      external_id: "",
      details_url: "",
      started_at: time,
      completed_at: time,
      output: { title: null, summary: null, text: null },
    });
  }
}

function removeFrom<T>(list: T[], drop: (item: T) => boolean): void {
  const kept = list.filter((item) => !drop(item));
  list.splice(0, list.length, ...kept);
}
