import type { Environment } from "./environment.ts";

/** Where this version of the suite is explained. */
export interface Manual {
  /** The page about a reason code. */
  pageOf(reason: string): string;
}

const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
/** A branch, tag or commit as it may stand in a path; no `..`, which would leave the repository. */
const REF = /^(?!.*\.\.)[\w.+-]+(?:\/[\w.+-]+)*$/;
const SERVER = /^https?:\/\/[^\s/?#@]+$/;

/**
 * The pages of the very version that runs: of the repository and ref after `uses:`. `undefined` for an action of the checkout
 * itself, whose pages may be anywhere, and when the runner says it in no form that makes an address.
 */
export function manualOf(environment: Environment): Manual | undefined {
  const server = environment["GITHUB_SERVER_URL"] || "https://github.com";
  const repository = environment["GITHUB_ACTION_REPOSITORY"] ?? "";
  const ref = environment["GITHUB_ACTION_REF"] ?? "";
  if (!SERVER.test(server) || !REPOSITORY.test(repository) || !REF.test(ref)) return undefined;
  return { pageOf: (reason) => `${server}/${repository}/blob/${ref}/docs/reasons/${fileOf(reason)}` };
}

/** The file that explains a reason: `soaking.md`; of a finding `upkeep/unpinned-action` it is `upkeep-unpinned-action.md`. */
export function fileOf(reason: string): string {
  return `${reason.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")}.md`;
}
