/** A place where GitHub itself takes or answers something its published description forbids. */
export interface Difference {
  /** Operation id, or `*` for all. */
  readonly operation: string;
  /** Where: in an answer ajv's instance path, in a request `query <name>` or `path <name>`. */
  readonly at: RegExp;
  /** The keyword of the description that GitHub breaks. */
  readonly keyword: string;
  readonly why: string;
}

export const DIFFERENCES: readonly Difference[] = [
  {
    operation: "*",
    at: /\/(target_url|environment_url|log_url)$/,
    keyword: "format",
    why: "a deployment status without a URL has an empty text there, which is no URI",
  },
  {
    operation: "actions/list-workflow-runs-for-repo",
    at: /^query created$/,
    keyword: "format",
    why: "described as a date-time, documented and served as a search range (`>=2026-11-19`, `a..b`)",
  },
  {
    operation: "actions/list-workflow-runs",
    at: /^query created$/,
    keyword: "format",
    why: "as for the runs of a whole repository",
  },
  {
    operation: "repos/list-attestations",
    at: /^\/attestations\/\d+\/bundle$/,
    keyword: "type",
    why: "described as an object; null since 2026-07-16, when `bundle_url` became the only way to the bundle",
  },
];

/** Whether GitHub itself differs from its description here. */
export function differs(operation: string, at: string, keyword: string): boolean {
  return DIFFERENCES.some(
    (difference) =>
      (difference.operation === "*" || difference.operation === operation) &&
      difference.keyword === keyword &&
      difference.at.test(at),
  );
}
