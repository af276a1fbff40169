import type { Auditor } from "../src/environments/auditor.ts";
import { table } from "./door-tables.ts";

/** What each auditor looks at, for the guide to the audit. */
export function auditorSections(auditors: readonly Auditor[]): string {
  return auditors.map(section).join("\n\n");
}

function section({ name, documentation: { summary, needs, reasons } }: Auditor): string {
  const rows = Object.entries(reasons).map(([reason, { means, remedy }]) => [`\`${name}/${reason}\``, means, remedy]);
  return [
    `### ${name}`,
    summary,
    `Needs:\n\n${needs.map((need) => `- ${need}`).join("\n")}`,
    table(["Finding", "It means", "What to do"], rows),
  ].join("\n\n");
}
