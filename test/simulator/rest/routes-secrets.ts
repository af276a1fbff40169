import { START, stamp } from "../create-world.ts";
import { paged } from "./paging.ts";
import { type Answer, type Call, Refusal, type Route } from "./route.ts";

/** Names of secrets, for people and apps: no workflow's token may list them. */
export const secretRoutes: readonly Route[] = [
  {
    method: "GET",
    route: "/repos/{owner}/{repo}/actions/secrets",
    scope: "metadata:read",
    role: "write",
    closed: true,
    handle: listSecrets,
  },
];

async function listSecrets(call: Call): Promise<Answer> {
  if (call.token?.workflowToken === true) throw new Refusal(403, "Resource not accessible by integration");
  return paged(call, {
    items: [...call.repository.secrets.keys()].sort(),
    render: (name) => ({ name, created_at: stamp(START), updated_at: stamp(START) }),
    key: "secrets",
    newest: "last",
  });
}
