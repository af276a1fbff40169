import { code, link, strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import type { Transition } from "../promotion/advance.ts";
import { tableOf } from "../promotion/resume-summary.ts";
import { describeRelease, type ReleaseRecord } from "../release/release.ts";

/** What a registration tells a person: the release, its bytes, and where it is going. */
export function summarizeRegistration(
  summary: Summary,
  release: ReleaseRecord,
  told: { readonly message: string; readonly transitions: readonly Transition[]; readonly repositoryUrl: string },
): void {
  summary.heading(`Release ${describeRelease(release)}`);
  summary.verdict(strong(release.preview ? "Preview" : "Release"), ": ", told.message);
  summary.table(
    ["Artifact", "Kind", "Digest"],
    release.artifacts.map(({ name, kind, digest }) => [name, kind, code(digest)]),
  );
  summary.list([
    ["Commit ", link(release.commit.slice(0, 12), `${told.repositoryUrl}/commit/${release.commit}`)],
    ["Built by ", link(`run ${release.run.id}`, `${told.repositoryUrl}/actions/runs/${release.run.id}`)],
    ...(release.compare === null ? [] : [[link("What changed since the release before", release.compare)]]),
    ...(release.notes === null ? [] : [[link("Release notes", release.notes)]]),
  ]);
  if (told.transitions.length > 0) tableOf(summary.heading("Promotions"), told.transitions);
}
