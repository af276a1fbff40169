import type { CheckSuite } from "../world.ts";
import type { Call } from "./route.ts";

/**
 * The suite a new check run of this app lands in. GitHub takes the app's first suite of the commit, so that a check made
 * with a workflow's token shows up under whatever workflow ran first there, not under the one that made it.
 */
export function suiteFor({ repository, world }: Call, sha: string, app: CheckSuite["app"]): CheckSuite {
  const first = repository.checkSuites.find((suite) => suite.head_sha === sha && suite.app.id === app.id);
  if (first !== undefined) return first;
  const id = world.nextId();
  const suite: CheckSuite = {
    id,
    node_id: `CS_${id}`,
    head_sha: sha,
    head_branch: repository.defaultBranch,
    app,
    status: "queued",
    conclusion: null,
    created_at: world.now().toISOString(),
  };
  repository.checkSuites.push(suite);
  return suite;
}
