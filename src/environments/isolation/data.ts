import type { Statement } from "../statement.ts";
import { holds } from "../statement.ts";
import { type JobRuns, judgeJob } from "./job.ts";
import type { JobRule } from "./rule.ts";
import type { Territory } from "./territory.ts";

/** A workflow that an environment's data depends on. */
interface DataJob {
  readonly part: string;
  readonly what: string;
  readonly rule: JobRule;
}

/** Live data is production's alone: pre-production holds none (PCI DSS 6.5.5). */
export function judgeData(territory: Territory | undefined): readonly Statement[] {
  if (territory === undefined) return [];
  const { environment, preset, data, stores } = territory;
  if (preset === "production") return [];
  const live = [
    ...(data === "live" ? [{ about: "", what: `${environment} says \`data: live\`.` }] : []),
    ...stores
      .filter((store) => store.rule.data === "live")
      .map(({ name }) => ({ about: name, what: `The store ${name} of ${environment} holds live data.` })),
  ];
  if (live.length === 0) return [holds("data", "isolation-proven", `${environment} says that it holds no live data.`)];
  return live.map(({ about, what }) => ({
    part: "data",
    about,
    verdict: "fail",
    reason: "isolation-live-data",
    message: `${what} Live data is for environments of preset production alone, and ${environment} is of preset ${preset}.`,
    unblock:
      "Sanitize it and say `data: sanitized` with the job that does it, or make it up and say `data: synthetic`.",
    evidence: [],
  }));
}

/** The workflows whose regular success an environment's data depends on, each with what it is asked for. */
export function dataJobs({ preset, rule, stores, data }: Territory): readonly DataJob[] {
  const own = (part: string, what: string, job: JobRule | undefined) =>
    job === undefined ? [] : [{ part, what, rule: job }];
  const sanitizing = preset === "production" ? [] : stores.filter((store) => store.data === "sanitized");
  const bySelf = sanitizing.flatMap((store) =>
    own(`sanitize ${store.name}`, `sanitizes the store ${store.name}`, store.rule.sanitize),
  );
  return [
    ...(preset !== "production" && data === "sanitized" ? own("sanitize", "sanitizes its data", rule.sanitize) : []),
    ...bySelf,
    ...own("cleanup", "cleans its data up", rule.cleanup),
  ];
}

/** Whether each of them succeeded lately, by what GitHub says of its runs. */
export function judgeDataJobs(
  territory: Territory | undefined,
  runs: (workflow: string) => JobRuns,
  about: Parameters<typeof judgeJob>[3],
): readonly Statement[] {
  if (territory === undefined) return [];
  return dataJobs(territory).map(({ part, what, rule }) => {
    const code = part.startsWith("sanitize") ? "isolation-sanitize" : "isolation-cleanup";
    return judgeJob({ part, what, code, proven: "isolation-proven" }, rule, runs(rule.workflow), about);
  });
}
