import type { Finding, Severity } from "../environments/finding.ts";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly note: number;
}

/** The worst first, then by id, each id once: the same findings always come in the same order. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const once = new Map(findings.map((finding) => [finding.id, finding]));
  return [...once.values()].sort(
    (left, right) => RANK[left.severity] - RANK[right.severity] || (left.id < right.id ? -1 : 1),
  );
}

export function countsOf(findings: readonly Finding[]): Counts {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  return { error: count("error"), warning: count("warning"), note: count("note") };
}

/** Whether there is anything at least this bad. */
export function reaches({ error, warning }: Counts, least: "error" | "warning" | "never"): boolean {
  switch (least) {
    case "error":
      return error > 0;
    case "warning":
      return error + warning > 0;
    case "never":
      return false;
  }
}

/** Counts in words, such as `2 errors, 1 warning`; notes only where there is nothing else to say. */
export function describeCounts({ error, warning, note }: Counts): string {
  const say = (count: number, one: string) => (count === 0 ? [] : [`${count} ${one}${count === 1 ? "" : "s"}`]);
  return [...say(error, "error"), ...say(warning, "warning"), ...say(note, "note")].join(", ");
}
