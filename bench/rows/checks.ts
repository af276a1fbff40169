import { deployJob } from "../../test/acceptance/deploy.ts";
import type { Sample } from "../../test/acceptance/sample.ts";
import { alternate } from "../alternate.ts";
import { atMost, foundIn, mib } from "../figures.ts";
import { createProbe } from "../probe.ts";
import type { Line, Measuring, Row } from "../row.ts";
import { depthOf, openShop, releaseToStaging } from "../shop.ts";

/** Check runs of the release's commit, and into how many suites they are spread; one workflow run makes one suite. */
const CASES = [
  { name: "5 check runs", runs: 5, suites: 1, hasGoal: true },
  { name: "500 check runs in 50 suites", runs: 500, suites: 50, hasGoal: true },
  // More than the 256 jobs of the largest matrix.
  { name: "500 check runs in one suite", runs: 500, suites: 1, hasGoal: false },
];

/** A dry run of a promotion reads and judges everything and changes nothing, so it can be repeated. */
export const checks: Row = {
  number: 6,
  name: "Gates over one commit's checks (no gate reads more than one commit yet)",
  async measure({ quick, folder }: Measuring): Promise<readonly Line[]> {
    const shop = await openShop();
    try {
      const { release, commit } = await releaseToStaging(shop, "first");
      const probe = createProbe("peak.cjs", folder);
      const seen = new Map<string, { requests: number; depth: number }>();
      const subjects: Record<string, () => Promise<number>> = {};
      for (const each of CASES) {
        subjects[each.name] = async () => {
          reportChecks(shop, commit, each);
          const job = await deployJob(shop, { environment: "production", release, node: probe.node });
          const before = shop.simulator.requests().length;
          const inputs = { environment: "production", release, "dry-run": "true" };
          const { log, outputs } = await job.step({ door: "promote", inputs });
          const requests = shop.simulator.requests().slice(before);
          job.end("cancelled");
          await job.close();
          if (outputs["decision"] !== "dry-run") throw new Error(log);
          seen.set(each.name, { requests: requests.length, depth: depthOf(requests) });
          return Number(probe.read());
        };
      }
      const found = await alternate<string>(subjects, quick ? 1 : 9);
      const few = foundIn(found, "5 check runs");
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

/** Replaces what another app than GitHub Actions said about a commit. */
function reportChecks({ repository, simulator }: Sample, sha: string, o: { runs: number; suites: number }): void {
  const { world } = simulator;
  const ours = (app: { id: number }) => app.id >= FIRST_APP;
  const gone = new Set(repository.checkSuites.filter(({ app }) => ours(app)).map(({ id }) => id));
  removeFrom(repository.checkSuites, ({ id }) => gone.has(id));
  removeFrom(repository.checkRuns, (run) => gone.has(run.suite_id));
  const time = world.now().toISOString();
  const done = { status: "completed", conclusion: "success" } as const;
  const suites = Array.from({ length: o.suites }, (_, index) => {
    const id = world.nextId();
    const app = { id: FIRST_APP + index, slug: `ci-${index}` };
    return { id, node_id: `CS_${id}`, head_sha: sha, head_branch: "main", app, ...done, created_at: time };
  });
  repository.checkSuites.push(...suites);
  for (let index = 0; index < o.runs; index += 1) {
    const id = world.nextId();
    repository.checkRuns.push({
      id,
      node_id: `CR_${id}`,
      suite_id: suites[index % suites.length]?.id ?? 0,
      head_sha: sha,
      name: `test ${index}`,
      ...done,
      external_id: "",
      details_url: "",
      started_at: time,
      completed_at: time,
      output: { title: null, summary: null, text: null },
    });
  }
}

const FIRST_APP = 900_000;

function removeFrom<T>(list: T[], drop: (item: T) => boolean): void {
  const kept = list.filter((item) => !drop(item));
  list.splice(0, list.length, ...kept);
}
