import { code, strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import type { ConfigFault } from "../environments/config/fault.ts";
import type { Configurations, Configured } from "./read.ts";
import { fillDifferences } from "./report.ts";

/** What a person reads: whether it is valid, every mistake with its place, and how the environments differ. */
export function summarizeConfigurations(summary: Summary, found: Configurations, wanted: readonly Configured[]): void {
  const names = wanted.map(({ environment }) => environment).join(", ");
  const broken = wanted.filter(({ checked }) => !checked.ok).map(({ environment }) => environment);
  summary.heading("Configuration");
  if (wanted.length === 0) summary.verdict(strong("None"), ": the policy names no configuration here.");
  else if (broken.length > 0) summary.verdict(strong("Not valid"), `: ${broken.join(", ")}`);
  else summary.verdict(strong("Valid"), `: ${names}`);
  const faults = [...wanted.flatMap(({ checked }) => (checked.ok ? [] : checked.faults)), ...found.faults];
  if (faults.length > 0) summary.table(["place", "mistake"], rowsOf(faults));
  if (found.configured.length < 2) return;
  summary.details("How the environments differ", (inner) =>
    fillDifferences(
      inner,
      found.configured.map(({ environment, rule, checked }) => ({
        environment,
        file: rule.file,
        config: checked.ok ? checked.config : undefined,
      })),
      found.differences,
    ),
  );
}

function rowsOf(faults: readonly ConfigFault[]) {
  const rows = new Map(faults.map((one) => [`${one.at.path}:${one.at.line}:${one.at.column} ${one.message}`, one]));
  return [...rows.values()].map(({ at, message }) => [code(`${at.path}:${at.line}:${at.column}`), message]);
}
