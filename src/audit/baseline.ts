import * as v from "valibot";
import type { Finding } from "../environments/finding.ts";
import { endOfDay, isDay } from "../policy/day.ts";
import { readYaml } from "../policy/read-yaml.ts";
import { plain } from "../policy/source.ts";

/** Findings that somebody accepted for a time, by their ids. */
const shape = v.strictObject({
  version: v.literal(1),
  accepted: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
      because: v.pipe(v.string(), v.minLength(3), v.maxLength(500)),
      until: v.pipe(v.string(), v.check(isDay, "a day such as 2027-01-31")),
    }),
  ),
});

type Accepted = v.InferOutput<typeof shape>["accepted"][number];

export interface Sorted {
  /** What counts. */
  readonly findings: readonly Finding[];
  /** What was accepted, with the reason and the last day. */
  readonly accepted: readonly { readonly finding: Finding; readonly because: string; readonly until: string }[];
}

/**
 * Takes out what the baseline accepts. It fails closed: a baseline that cannot be read accepts nothing and is a finding, one
 * whose day is over counts no longer, and an id that is found no more is said, so that the list does not grow old.
 */
export function sortOut(findings: readonly Finding[], baseline: Baseline | null, now: Date): Sorted {
  if (baseline === null) return { findings, accepted: [] };
  const read = readBaseline(baseline.text);
  if ("why" in read) return { findings: [...findings, broken(baseline.path, read.why)], accepted: [] };
  const holding = new Map(read.filter(({ until }) => endOfDay(until) > now).map((one) => [one.id, one]));
  const known = new Set(findings.map(({ id }) => id));
  return {
    findings: [
      ...findings.filter(({ id }) => !holding.has(id)),
      ...read.filter(({ id }) => !known.has(id)).map((one) => unused(baseline.path, one)),
    ],
    accepted: findings.flatMap((finding) => {
      const one = holding.get(finding.id);
      return one === undefined ? [] : [{ finding, because: one.because, until: one.until }];
    }),
  };
}

export interface Baseline {
  readonly path: string;
  readonly text: string;
}

function readBaseline(text: string): readonly Accepted[] | { readonly why: string } {
  const { root, mistakes } = readYaml(text);
  const [mistake] = mistakes;
  if (root === undefined || mistake !== undefined) return { why: mistake?.message ?? "it is no YAML" };
  const read = v.safeParse(shape, plain(root));
  if (read.success) return read.output.accepted;
  const [issue] = read.issues;
  return { why: `${v.getDotPath(issue) ?? "the whole"}: ${issue.message}` };
}

function broken(path: string, why: string): Finding {
  return {
    id: "baseline/broken",
    severity: "error",
    environment: null,
    message: `${path} cannot be read, so it accepts nothing: ${why}`,
    fix: "Write: version: 1, accepted: [{ id: …, because: …, until: 2027-01-31 }].",
    file: { path },
    evidence: [],
  };
}

function unused(path: string, { id }: Accepted): Finding {
  return {
    id: `baseline/unused/${id}`,
    severity: "note",
    environment: null,
    message: `${path} accepts ${id}, which is found no more.`,
    fix: "Take the line out.",
    file: { path },
    evidence: [],
  };
}
