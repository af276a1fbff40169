import { code, type Inline, strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import { describeDuration } from "../policy/duration.ts";
import type { RecordedHere } from "./record-here.ts";
import type { DrillStep } from "./rehearse.ts";

/** What became of it in one sentence. */
export function sentenceOf(environment: string, here: RecordedHere, dryRun: boolean): string {
  switch (here.kind) {
    case "backup":
      return `The ${here.backup.kind} backup of ${environment} of ${here.backup.taken} ${dryRun ? "would be" : "is"} recorded.`;
    case "planned":
      return `A drill would run "${here.programs.restore}" and nothing was started.`;
    case "drill": {
      const { outcome, why } = here.drill;
      if (outcome !== "accepted") return `The restore drill of ${environment} is no success (${outcome}): ${why}.`;
      if (here.missed.length === 0) return `The restore drill of ${environment} is accepted, within its targets.`;
      return `The restore drill of ${environment} restored everything, and missed its target for ${here.missed.join(" and ")}.`;
    }
  }
}

/** The verdict first, then targets beside what was measured, then each program's end. */
export function summarizeRecovery(summary: Summary, environment: string, here: RecordedHere, dryRun: boolean): void {
  summary.heading(here.kind === "backup" ? `Backup of ${environment}` : `Restore drill of ${environment}`);
  summary.verdict(strong(sentenceOf(environment, here, dryRun)));
  switch (here.kind) {
    case "backup": {
      const { kind, digest, size, location, taken } = here.backup;
      summary.table(
        ["", ""],
        [
          ["kind", kind],
          ["taken", taken],
          ["digest", code(digest)],
          ["size", `${size} bytes`],
          ["kept at", code(location)],
          ["asked for", here.targets.every === undefined ? "no interval" : `every ${here.targets.every}`],
        ],
      );
      return;
    }
    case "planned":
      summary.table(
        ["program", "words"],
        [
          ["restore", code(here.programs.restore)],
          ["check", code(here.programs.check)],
          ["break", code(here.programs.break)],
        ],
      );
      return;
    case "drill": {
      const { drill, targets, missed, steps } = here;
      summary.table(
        ["", "target", "measured", ""],
        [
          row("recovery time", targets.rto, drill.recovery, missed),
          row("data loss", targets.rpo, drill.loss, missed),
          [
            "negative test",
            "red",
            drill.outcome === "accepted" ? "red" : "not proven",
            drill.outcome === "accepted" ? "met" : "missed",
          ],
        ],
      );
      summary.table(["program", "ended", "said last"], steps.map(stepRow));
      if (drill.backup !== null) summary.paragraph("Restored: ", code(drill.backup));
    }
  }
}

function row(
  what: string,
  target: string | undefined,
  measured: number | null,
  missed: readonly string[],
): readonly Inline[] {
  const met = missed.includes(what) ? "missed" : measured === null ? "" : "met";
  return [
    what,
    target ?? "none",
    measured === null ? "not measured" : describeDuration(measured),
    target === undefined ? "" : met,
  ];
}

function stepRow({ what, ended }: DrillStep): readonly Inline[] {
  const { code: ending, why, tail } = ended;
  return [what, ending === null ? (why ?? "unknown") : `with ${ending}`, tail.split("\n").at(-1) ?? ""];
}
