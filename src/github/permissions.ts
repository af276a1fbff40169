/**
 * Keys of a workflow's `permissions:`. A permission outside this list can never be given to the workflow's own token.
 * Source: the workflow schema of actions/languageservices.
 */
const WORKFLOW_KEYS: ReadonlySet<string> = new Set([
  "actions",
  "artifact-metadata",
  "attestations",
  "checks",
  "contents",
  "deployments",
  "discussions",
  "issues",
  "packages",
  "pages",
  "pull-requests",
  "repository-projects",
  "security-events",
  "statuses",
  "vulnerability-alerts",
]);

/**
 * Turns GitHub's `x-accepted-github-permissions` header into the line to add (R80). Alternatives are separated by `;`,
 * permissions needed together by `,`: `contents=write; contents=write,workflows=write`.
 *
 * @returns `undefined` when the header is absent or says nothing that can be added.
 */
export function permissionHint(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const ways = header.split(";").map(parseWay);
  const possible = ways.find((way) => way.length > 0 && way.every((need) => WORKFLOW_KEYS.has(need.key)));
  if (possible !== undefined) return addPermissions(possible);
  const other = ways.find((way) => way.length > 0);
  if (other === undefined) return undefined;
  const needs = other.map((need) => `${need.key}: ${need.level}`).join(", ");
  return `this needs a GitHub App or personal token with ${needs}; the workflow's own token can never have it`;
}

/** The line to add for one missing permission, as in `contents` and `write`. */
export function addPermission(key: string, level: "read" | "write"): string {
  return addPermissions([{ key, level }]);
}

interface Need {
  readonly key: string;
  readonly level: string;
}

function addPermissions(needs: readonly Need[]): string {
  const lines = needs.map((need) => `\`${need.key}: ${need.level}\``).join(" and ");
  return `add ${lines} to the job's permissions:`;
}

function parseWay(text: string): readonly Need[] {
  const needs: Need[] = [];
  for (const part of text.split(",")) {
    const match = /^\s*([a-z_-]{1,60})=(read|write|admin)\s*$/.exec(part);
    const [, key, level] = match ?? [];
    // Every token may read metadata; naming it would only distract.
    if (key !== undefined && level !== undefined && key !== "metadata")
      needs.push({ key: key.replaceAll("_", "-"), level });
  }
  return needs;
}
