import type { BranchRule, Repository } from "../world.ts";
import { GithubError } from "./errors.ts";
import { rulesFor } from "./rule.ts";

export interface RefChange {
  /** Fully qualified; only branches have rules in this world. */
  readonly ref: string;
  readonly change: "creation" | "deletion" | "fast_forward" | "forced";
}

/** Stops a change of a branch that one of its rules forbids; there is nobody who may bypass rules. */
export function refuseByRule(repository: Repository, { ref, change }: RefChange): void {
  if (!ref.startsWith("refs/heads/")) return;
  const broken = rulesFor(repository, ref.slice("refs/heads/".length)).flatMap((rule) => {
    const sentence = violation(rule, change);
    return sentence === null ? [] : [`${sentence} (${rule.type})`];
  });
  if (broken.length > 0) {
    throw new GithubError("UNPROCESSABLE", `Repository rule violations found\n\n${broken.join("\n")}`);
  }
}

function violation(rule: BranchRule, change: RefChange["change"]): string | null {
  const moves = change === "fast_forward" || change === "forced";
  switch (rule.type) {
    case "creation":
      return change === "creation" ? "Cannot create ref due to creations being restricted." : null;
    case "deletion":
      return change === "deletion" ? "Cannot delete this branch." : null;
    case "non_fast_forward":
      return change === "forced" ? "Cannot force-push to this branch." : null;
    case "update":
      return moves ? "Cannot update this protected ref." : null;
    case "pull_request":
      return moves ? "Changes must be made through a pull request." : null;
    case "required_status_checks":
      return moves
        ? (rule.contexts ?? []).map(({ context }) => `Required status check "${context}" is expected.`).join("\n")
        : null;
  }
}
