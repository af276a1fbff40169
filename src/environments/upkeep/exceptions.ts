import { endOfDay, isDay } from "../../policy/day.ts";
import { dotted, type Path, type Position } from "../../policy/mistake.ts";
import { POLICY_PATH } from "../../policy/policy.ts";
import { readYaml } from "../../policy/read-yaml.ts";
import { entriesOf, type SourceNode, textOf } from "../../policy/source.ts";
import { defineAuditor } from "../auditor.ts";
import type { Finding } from "../finding.ts";
import { needed } from "../needed.ts";

/** Everything in the policy that somebody allowed until a day. */
interface Exception {
  readonly path: Path;
  readonly at: Position;
  readonly until: string;
  readonly because: string | undefined;
}

const SOON = 14 * 86_400_000;

/** What was allowed for a time is not forgotten when the time is over. */
export const exceptionsAuditor = defineAuditor({
  name: "exceptions",
  async gather(ask): Promise<readonly Exception[]> {
    // A policy with mistakes decides nothing; the auditor of the policy says so.
    needed(ask.policy);
    const { root } = readYaml(ask.policyText ?? "");
    return root === undefined ? [] : exceptionsIn(root, []);
  },
  judge: (exceptions, { now }) => exceptions.flatMap((one) => judgeException(one, now)),
  documentation: {
    summary: "No exception of the policy (`until:`) is over or about to be.",
    needs: ["`contents: read`: the policy of the default branch's head"],
    reasons: {
      over: {
        means: "the day until which something was allowed is over; what it kept quiet counts again",
        remedy: "take the exception out, or decide again with a new day and reason",
      },
      "ending-soon": {
        means: "the day until which something is allowed is at most two weeks ahead",
        remedy: "do what the exception waits for, or decide again",
      },
    },
  },
});

/** Every mapping with `until: <day>`, wherever it stands. */
function exceptionsIn(node: SourceNode, path: Path): readonly Exception[] {
  switch (node.kind) {
    case "list":
      return node.items.flatMap((item, index) => exceptionsIn(item, [...path, index]));
    case "map": {
      const until = node.entries.get("until");
      const day = textOf(until?.value);
      const because = textOf(node.entries.get("because")?.value);
      const here =
        until === undefined || day === undefined || !isDay(day)
          ? []
          : [{ path, at: until.value.at, until: day, because }];
      return [...here, ...[...entriesOf(node)].flatMap(([key, { value }]) => exceptionsIn(value, [...path, key]))];
    }
    case "scalar":
    case "unknown":
      return [];
  }
}

function judgeException({ path, at, until, because }: Exception, now: Date): readonly Finding[] {
  const left = endOfDay(until).getTime() - now.getTime();
  if (left > SOON) return [];
  const where = dotted(path);
  const [top, name] = path;
  const why = because === undefined ? "" : ` It was allowed because: ${because}.`;
  return [
    {
      id: `exceptions/${left > 0 ? "ending-soon" : "over"}/${where}`,
      severity: left > 0 ? "note" : "warning",
      environment: top === "environments" && typeof name === "string" ? name : null,
      message: `${where} was allowed until ${until}, ${left > 0 ? "which is near" : "and that is over"}.${why}`,
      fix: "Take it out, or decide again with a new day and reason.",
      file: { path: POLICY_PATH, line: at.line, column: at.column },
      evidence: [],
    },
  ];
}
