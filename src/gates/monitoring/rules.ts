import { checkEndpoint } from "../../outside/check-endpoint.ts";
import type { Answer, GateWords } from "../../policy/gate-words.ts";
import type { PolicyMistake } from "../../policy/mistake.ts";
import { dotted, listed, mistake, shown } from "../../policy/mistake.ts";
import { checkOff, offLine } from "../../policy/off.ts";
import { entriesOf, itemsOf, nodeAt, type SourceNode, textOf } from "../../policy/source.ts";
import { type MonitoringRule, monitoringSchema, PARTS } from "./words.ts";

/** What preset production wants to know (design.md section 4, "Needs an answer"). */
export const HOW_MONITORED: Answer = {
  question: "How is production monitored?",
  lines: [
    "monitoring:",
    "  dashboard: https://grafana.example.com/d/shop",
    "  prometheus: https://prometheus.example.com",
    "  targets: 'up{env=\"production\"}'",
    "  rules: [HighErrorRate]",
    "  alertmanager: https://alertmanager.example.com",
  ],
  wayOut: offLine("monitoring"),
};

/** `monitoring`: declaring it is enabling it. Only preset production asks. */
export const monitoringWords: GateWords<MonitoringRule> = {
  key: ["monitoring"],
  schema: monitoringSchema,
  answer: (preset) => (preset === "production" ? HOW_MONITORED : undefined),
  weaker(written, preset) {
    const keys = entriesOf(written);
    if (preset !== "production" || written.kind !== "map") return undefined;
    if (keys.has("off")) return "production wants monitoring that is proven";
    const missing = PARTS.filter((part) => !keys.has(part));
    return missing.length === 0 ? undefined : `production wants ${listed(PARTS)}, and ${listed(missing)} is missing`;
  },
  check(written, path) {
    if (written.kind !== "map") return [];
    return entriesOf(written).has("off")
      ? checkOff(written, path)
      : [...checkParts(written, path), ...checkEndpoints(written, path), ...checkDiffering(written, path)];
  },
};

function checkParts(written: SourceNode, path: readonly string[]): readonly PolicyMistake[] {
  const keys = entriesOf(written);
  const until = keys.get("until");
  const stray =
    until === undefined
      ? []
      : [
          mistake({
            at: until.keyAt,
            path: [...path, "until"],
            problem: `${dotted([...path, "until"])} belongs to "off: true".`,
            advice: "Leave it out.",
          }),
        ];
  if (!PARTS.some((part) => keys.has(part))) {
    const problem = `${dotted(path)} names nothing that could be proven.`;
    const advice = `Add ${listed(PARTS)}, or say "off: true" with "because:" and "until:".`;
    return [...stray, mistake({ at: written.at, path, problem, advice })];
  }
  if (keys.has("prometheus")) {
    if (keys.has("targets") || keys.has("rules")) return stray;
    const problem = `${dotted([...path, "prometheus"])} is asked nothing.`;
    return [...stray, mistake({ at: written.at, path, problem, advice: 'Add "targets:" and "rules:".' })];
  }
  const asked = ["targets", "rules", "alerts"].flatMap((key) => {
    const entry = keys.get(key);
    if (entry === undefined) return [];
    const problem = `${dotted([...path, key])} asks a Prometheus, and none is named.`;
    return [mistake({ at: entry.keyAt, path: [...path, key], problem, advice: 'Add "prometheus: <address>".' })];
  });
  return [...stray, ...asked];
}

/** What is meant to differ is one of the rules that are asked about. */
function checkDiffering(written: SourceNode, path: readonly string[]): readonly PolicyMistake[] {
  const known = itemsOf(nodeAt(written, "rules")).map(textOf);
  return itemsOf(nodeAt(written, "differs")).flatMap((item, index) => {
    const name = textOf(item);
    if (name === undefined || known.includes(name)) return [];
    const where = [...path, "differs", index];
    const problem = `${dotted(where)}: ${shown(name)} is none of "rules".`;
    return [mistake({ at: item.at, path: where, problem, advice: 'Add it to "rules:", or leave it out here.' })];
  });
}

function checkEndpoints(written: SourceNode, path: readonly string[]): readonly PolicyMistake[] {
  return ["dashboard", "prometheus", "alertmanager"].flatMap((key) =>
    checkEndpoint(written, path, key, key === "dashboard" ? "page" : "api"),
  );
}
