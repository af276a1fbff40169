import type { EnvironmentState } from "../ledger/state/environment.ts";
import { type Known, shown } from "./facts.ts";
import type { Behind, ShownRelease } from "./report.ts";

/** What an environment is compared with: what runs in another one, or what was registered last. */
export interface Ahead {
  readonly than: string | null;
  readonly release: ShownRelease | null;
}

/** How far what runs here is behind. Nothing is known of what nobody can vouch for, or where nothing runs (R88). */
export function behindOf(
  { registered, facts }: Known,
  { service, current }: Pick<EnvironmentState, "service" | "current">,
  { than, release }: Ahead,
): Behind {
  const unknown = { than, releases: null, commits: null, compare: null };
  if (release === null || current.kind !== "release") return unknown;
  const here = shown(current.release);
  if (here.id === release.id) return { than, releases: 0, commits: 0, compare: null };
  const order = registered.get(service) ?? [];
  const [mine, theirs] = [order.lastIndexOf(here.id), order.lastIndexOf(release.id)];
  const sameCommit = here.commit === release.commit;
  return {
    than,
    releases: mine < 0 || theirs < 0 ? null : theirs - mine,
    commits: sameCommit ? 0 : null,
    compare: sameCommit ? null : compareUrl(facts.repository.url, here, release),
  };
}

/** GitHub's page of what one release has that another has not. */
export function compareUrl(repositoryUrl: string, from: ShownRelease, to: ShownRelease): string {
  return `${repositoryUrl}/compare/${from.commit}...${to.commit}`;
}

/** In a few words, such as `2 releases behind staging`; empty where there is nothing to say. */
export function describeBehind({ than, releases, commits }: Behind): string {
  const whom = than ?? "the newest release";
  if (releases === null) return "";
  if (releases === 0) return `level with ${whom}`;
  const many = Math.abs(releases);
  const same = commits === 0 ? ", of the same commit" : "";
  return `${many} ${many === 1 ? "release" : "releases"} ${releases > 0 ? "behind" : "ahead of"} ${whom}${same}`;
}
