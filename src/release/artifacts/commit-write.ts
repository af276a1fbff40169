import { commitOnBranch } from "../../github/branch-commit.ts";
import { type BranchFiles, readBranchFiles } from "../../github/branch-files.ts";
import { changesFor } from "./commit-edit.ts";
import { ArtifactFault } from "./fault.ts";
import type { KindContext, Placed } from "./kind.ts";
import type { FileValues, ValuesTarget } from "./target.ts";

/** A commit whose environment has the release written into files of the default branch. */
export type Written = Placed<"commit"> & { readonly target: ValuesTarget };

/** Lost races before it is given up. */
const MOST_TRIES = 6;

/** Commits what has to change to a branch; nothing when it is there. */
export async function commitValues(
  context: KindContext,
  o: {
    readonly written: Written;
    readonly values: FileValues;
    readonly files: BranchFiles;
    /** The default branch when undefined. */
    readonly branch: string | undefined;
  },
): Promise<void> {
  const { client, repo, clock } = context;
  let files = o.files;
  for (let tries = 1; ; tries += 1) {
    const additions = await changesFor(o.values, files);
    if (additions.length === 0) return;
    const commit = { repo, branch: files.branch, expectedHead: files.head, additions, ...messageOf(o.written) };
    const answer = await commitOnBranch(client, commit);
    if (answer.kind === "committed") return;
    if (answer.kind === "refused") throw refused(files.branch, answer.why);
    if (tries === MOST_TRIES) throw gaveUp(files.branch, answer.kind === "ambiguous" ? answer.cause : undefined);
    await clock.sleep(clock.random() * 250 * 2 ** tries);
    // After a lost answer it is the content that tells whether our commit was made.
    files = await readFiles(context, o.values, o.branch);
  }
}

/** What a commit and a pull request of ours say of themselves. */
export function messageOf({ moving, target }: Written): { readonly headline: string; readonly body: string } {
  const { release, environment } = moving;
  return {
    headline: `Promote ${release.version ?? release.id} to ${environment}`,
    body: [
      `Release ${release.id} of commit ${release.commit}, written into:`,
      "",
      ...[...target.values].map(([path, values]) => `- ${path}: ${[...values.keys()].join(", ")}`),
    ].join("\n"),
  };
}

/** Throws `ArtifactFault` when the branch is gone. */
export async function readFiles(
  { client, repo }: KindContext,
  values: FileValues,
  branch: string | undefined,
): Promise<BranchFiles> {
  const paths = [...values.keys()];
  const found = await readBranchFiles(client, { repo, paths, ...(branch === undefined ? {} : { branch }) });
  if (found !== null) return found;
  throw new ArtifactFault(
    "values-refused",
    branch === undefined ? "The repository has no default branch." : `The branch "${branch}" is gone.`,
    "Promote again when the branch is there.",
  );
}

function refused(branch: string, why: string): ArtifactFault {
  return new ArtifactFault(
    "values-refused",
    `GitHub does not let values be committed to ${branch}: ${why}`,
    "Where the branch wants pull requests, say via: pull-request beside values:.",
  );
}

function gaveUp(branch: string, cause: Error | undefined): ArtifactFault {
  const why = cause === undefined ? "it moved each time" : cause.message;
  return new ArtifactFault(
    "values-refused",
    `The values could not be committed to ${branch} in ${MOST_TRIES} tries: ${why}.`,
    "Nothing else was changed: promote again.",
    cause === undefined ? {} : { cause },
  );
}
