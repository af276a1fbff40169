import type { RunContext } from "../action/context.ts";
import { UserError } from "../action/errors.ts";
import { at } from "../action/event.ts";
import { type ReleaseChoice, readChoice } from "../promotion/choose-release.ts";
import { isCommitId } from "../release/release.ts";

/** What the gates are asked about. */
export type Subject =
  | { readonly kind: "release"; readonly choice: ReleaseChoice }
  | {
      readonly kind: "commit";
      /** Full id: the head of the pull request, the merge group's commit, or the one named. */
      readonly commit: string;
      readonly origin: "pull-request" | "merge-group" | "input";
      /** The policy as this commit has it is worth a look: it may become the policy. */
      readonly proposes: boolean;
    };

/**
 * The subject that a step means: what its inputs name, else the commit that a pull request or a merge queue wants in, else
 * the release that would come next. The commit of a pull request is its head, never the merge GitHub tries (R23).
 *
 * @throws UserError `invalid-input` when the inputs name two subjects or no commit
 */
export function subjectOf(
  inputs: { readonly release: string | undefined; readonly commit: string | undefined },
  run: Pick<RunContext, "eventName" | "event">,
): Subject {
  const { release, commit } = inputs;
  if (release !== undefined && commit !== undefined) {
    throw new UserError("`release` and `commit` name two subjects.", {
      reason: "invalid-input",
      hint: "Leave one out: a release is judged for promotion, a commit for merging.",
    });
  }
  if (commit !== undefined) return { kind: "commit", commit: fullId(commit), origin: "input", proposes: false };
  if (release !== undefined) return { kind: "release", choice: readChoice(release) };
  switch (run.eventName) {
    case "pull_request":
    case "pull_request_target":
      return proposed(at(run.event, "pull_request", "head", "sha"), "pull-request");
    case "merge_group":
      return proposed(at(run.event, "merge_group", "head_sha"), "merge-group");
    default:
      return { kind: "release", choice: readChoice(undefined) };
  }
}

function proposed(commit: unknown, origin: "pull-request" | "merge-group"): Subject {
  return { kind: "commit", commit: fullId(commit), origin, proposes: true };
}

function fullId(commit: unknown): string {
  if (typeof commit === "string" && isCommitId(commit)) return commit;
  throw new UserError("The commit to judge is not a full commit id.", {
    reason: "invalid-input",
    hint: "Give all 40 hex digits: short ids and branches can come to mean another commit.",
  });
}
