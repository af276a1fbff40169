import { code, diagramLabel, type Inline, link, strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import type { GateResult } from "../gates/gate.ts";
import { describeRelease } from "../release/release.ts";
import { currentlyRuns } from "./enter.ts";
import type { Facts } from "./read.ts";

const VERDICTS: Readonly<Record<GateResult["verdict"], string>> = {
  pass: "passed",
  fail: "refused",
  wait: "waiting",
  unknown: "could not be judged",
};

/** The road of this service, with the environment in question marked. */
function road(facts: Facts): readonly string[] {
  const names = [...facts.ground.policy.environments.keys()];
  const node = (name: string) => `e${names.indexOf(name)}`;
  const lines = ["flowchart LR"];
  for (const [name, { after }] of facts.ground.policy.environments) {
    lines.push(`  ${node(name)}["${diagramLabel(name)}"]`);
    for (const upstream of after) lines.push(`  ${node(upstream)} --> ${node(name)}`);
  }
  lines.push(`  style ${node(facts.environment.name)} stroke-width:3px`);
  return lines;
}

/** What a promotion's step tells a person: the verdict first, what stands in the way, then what it rests on. */
export function summarize(
  summary: Summary,
  facts: Facts,
  told: {
    readonly decision: string;
    readonly message: string;
    readonly promotion: string | null;
    readonly repositoryUrl: string;
  },
): void {
  const { environment, release, judgement } = facts;
  summary.heading(`${environment.name}: ${describeRelease(release)}`);
  summary.verdict(strong(told.decision), ": ", told.message);
  const blocking = judgement.results.filter(({ verdict }) => verdict !== "pass");
  if (blocking.length > 0) {
    summary.heading("What stands in the way");
    summary.table(
      ["Gate", "Verdict", "Why", "What unblocks it"],
      blocking.map((result) => [result.gate, VERDICTS[result.verdict], because(result), result.unblock]),
    );
  }
  summary.heading("Gates");
  summary.table(
    ["Gate", "Verdict", "Why"],
    judgement.results.map((result) => [result.gate, VERDICTS[result.verdict], because(result)]),
  );
  summary.heading("The release");
  summary.table(
    ["Artifact", "Kind", "Digest"],
    judgement.release.artifacts.map(({ name, kind, digest }) => [name, kind, code(digest)]),
  );
  const runs = currentlyRuns(facts);
  summary.list([
    ["Commit ", link(release.commit.slice(0, 12), `${told.repositoryUrl}/commit/${release.commit}`)],
    ["Built by ", link(`run ${release.run}`, `${told.repositoryUrl}/actions/runs/${release.run}`)],
    runs === null ? "Nothing is known to run there" : ["Running there before: ", code(runs)],
    ...(told.promotion === null ? [] : [["Promotion ", code(told.promotion)]]),
  ]);
  summary.details("The road", (inner) => inner.mermaid(road(facts)));
}

/** Message, code and evidence of one gate. */
function because({ message, reason, evidence }: GateResult): Inline {
  return [
    message,
    " ",
    code(reason),
    ...evidence.slice(0, 3).flatMap((url, index) => [" ", link(`[${index + 1}]`, url)]),
  ];
}
