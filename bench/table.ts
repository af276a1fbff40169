import { arch, cpus, platform, totalmem } from "node:os";
import type { Line, Row } from "./row.ts";

/** A row with what it measured. */
export interface Measured {
  readonly row: Row;
  readonly lines: readonly Line[];
}

const COLUMNS = ["#", "What", "Ours", "Beside", "Ratio", "Goal", "Met"];

/** The table as markdown: a heading line for each row, then its lines. */
export function tableOf(measured: readonly Measured[]): string {
  const rows = measured.flatMap(({ row, lines }) => [
    [String(row.number), `**${row.name}**`, "", "", "", "", ""],
    ...lines.map(({ what, ours, peer, ratio, goal, met }) => [
      "",
      what,
      ours,
      peer,
      ratio === undefined || Number.isNaN(ratio) ? "" : ratio.toFixed(2),
      goal,
      met === undefined ? "" : met ? "yes" : "**no**",
    ]),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(COLUMNS), `|${" --- |".repeat(COLUMNS.length)}`, ...rows.map(line)].join("\n");
}

/** What a reader has to know to judge the times. */
export function machineFacts(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${cpu?.model.trim() || "unnamed"}), ${memory} GiB, ${platform()} ${arch()}, Node ${process.versions.node}.`;
}
