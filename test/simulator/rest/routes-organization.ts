import { START, stamp } from "../create-world.ts";
import type { Repository, Scope } from "../world.ts";
import { paged } from "./paging.ts";
import { renderUser } from "./render-repository.ts";
import { type Answer, notFound, Refusal } from "./route.ts";
import type { OrganizationCall, OrganizationRoute } from "./routes-teams.ts";

/** What only somebody of the organization's administration is told: installed Apps, and people's fine-grained tokens. */
export const organizationRoutes: readonly OrganizationRoute[] = [
  { method: "GET", route: "/orgs/{org}/installations", ask: listInstallations },
  { method: "GET", route: "/orgs/{org}/personal-access-tokens", ask: listGrants },
];

/** The organization's repositories, if this token may ask; `app`: a person's token never may. */
function askedOf(call: OrganizationCall, scope: Scope, o: { readonly app: boolean }): readonly Repository[] {
  const { token, world, params } = call;
  if (token === null) throw new Refusal(401, "Requires authentication");
  const name = params["org"]?.toLowerCase();
  const repositories = world.repositories.filter(
    ({ owner }) => owner.type === "Organization" && owner.login.toLowerCase() === name,
  );
  const isPerson = token.scopes === undefined;
  const owns = repositories.some(({ collaborators }) => collaborators.get(token.user.id) === "admin");
  if (token.workflowToken || (isPerson ? o.app || !owns : !token.scopes.has(scope))) {
    throw new Refusal(403, "Resource not accessible by integration", {
      headers: { "x-accepted-github-permissions": `${scope.replaceAll("-", "_")}=read` },
    });
  }
  if (repositories.length === 0) throw notFound();
  return repositories;
}

function listInstallations(call: OrganizationCall): Promise<Answer> {
  const [repository] = askedOf(call, "organization-administration", { app: false });
  const { links, params } = call;
  return paged(call, {
    key: "installations",
    items: repository?.installedApps ?? [],
    render: ({ id, slug, selection, permissions, suspended = false }) => ({
      id,
      account: repository === undefined ? null : renderUser(links, repository.owner),
      repository_selection: selection,
      access_tokens_url: `${links.api}/app/installations/${id}/access_tokens`,
      repositories_url: `${links.api}/installation/repositories`,
      html_url: `${links.web}/organizations/${params["org"]}/settings/installations/${id}`,
      app_id: id + 1,
      target_id: repository?.owner.id ?? 1,
      target_type: "Organization",
      permissions,
      events: [],
      created_at: stamp(START),
      updated_at: stamp(START),
      single_file_name: null,
      app_slug: slug,
      suspended_by: null,
      suspended_at: suspended ? stamp(START) : null,
    }),
    newest: "last",
  });
}

function listGrants(call: OrganizationCall): Promise<Answer> {
  const wanted = call.query.get("repository");
  const grants = askedOf(call, "organization-personal-access-tokens", { app: true })
    .filter(({ name }) => wanted === null || name === wanted)
    .flatMap(({ tokenGrants = [] }) => tokenGrants);
  const { links, params } = call;
  return paged(call, {
    items: grants,
    render: ({ id, owner, name, permissions, expiresAt }) => ({
      id,
      owner: renderUser(links, owner),
      repository_selection: "subset",
      repositories_url: `${links.api}/organizations/${params["org"]}/personal-access-tokens/${id}/repositories`,
      permissions: { repository: permissions },
      access_granted_at: stamp(START),
      token_id: id,
      token_name: name,
      token_expired: false,
      token_expires_at: expiresAt,
      token_last_used_at: null,
    }),
    newest: "last",
  });
}
