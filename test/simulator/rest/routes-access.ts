import { START, stamp } from "../create-world.ts";
import type { Repository, Role, User } from "../world.ts";
import { roleOf } from "./access.ts";
import { repositoryApi } from "./links.ts";
import { paged } from "./paging.ts";
import { renderUser } from "./render-repository.ts";
import { type Answer, type Call, ok, type Route } from "./route.ts";
import { permissions } from "./routes-repositories.ts";

const REPOSITORY = "/repos/{owner}/{repo}";

/** Who and what has access, and what its jobs are called by at a cloud. */
export const accessRoutes: readonly Route[] = [
  {
    ...{ method: "GET", closed: true, role: "write" },
    route: `${REPOSITORY}/collaborators`,
    scope: "metadata:read",
    handle: listCollaborators,
  },
  {
    ...{ method: "GET", closed: true, role: "admin" },
    route: `${REPOSITORY}/teams`,
    scope: "administration:read",
    handle: listTeams,
  },
  {
    ...{ method: "GET", closed: true, role: "admin" },
    route: `${REPOSITORY}/keys`,
    scope: "administration:read",
    handle: listKeys,
  },
  {
    method: "GET",
    route: `${REPOSITORY}/actions/oidc/customization/sub`,
    scope: "actions:read",
    handle: getSubject,
  },
];

function listCollaborators(call: Call): Promise<Answer> {
  const { world, repository, links } = call;
  const people = world.users.flatMap((user): { user: User; role: Role }[] => {
    const role = user.type === "Organization" ? null : roleOf(repository, user.id);
    return role === null ? [] : [{ user, role }];
  });
  return paged(call, {
    items: people,
    render: ({ user, role }) => ({ ...renderUser(links, user), permissions: permissions(role), role_name: role }),
    newest: "last",
  });
}

function listTeams(call: Call): Promise<Answer> {
  const { repository, links, world } = call;
  const granted = repository.teamAccess ?? [];
  return paged(call, {
    items: granted,
    render: ({ slug, permission }) => {
      const id = world.teams.find((team) => team.slug === slug)?.id ?? 1;
      const api = `${links.api}/organizations/${repository.owner.id}/team/${id}`;
      return {
        id,
        node_id: `T_${id}`,
        name: slug,
        slug,
        description: null,
        privacy: "closed",
        permission,
        url: api,
        html_url: `${links.web}/orgs/${repository.owner.login}/teams/${slug}`,
        members_url: `${api}/members{/member}`,
        repositories_url: `${api}/repos`,
        type: "organization",
        parent: null,
      };
    },
    newest: "last",
  });
}

function listKeys(call: Call): Promise<Answer> {
  const { repository, links } = call;
  return paged(call, {
    items: repository.deployKeys ?? [],
    render: ({ id, title, readOnly }) => ({
      id,
      key: "ssh-ed25519 AAAA",
      url: `${repositoryApi(links, repository)}/keys/${id}`,
      title,
      verified: true,
      created_at: stamp(START),
      read_only: readOnly,
    }),
    newest: "last",
  });
}

function getSubject({ repository }: Call): Answer {
  const { claims, immutable } = repository.oidc ?? { immutable: true };
  return ok({
    use_default: claims === undefined,
    ...(claims === undefined ? {} : { include_claim_keys: claims }),
    use_immutable_subject: immutable,
    sub_claim_prefix: prefixOf(repository, immutable),
  });
}

function prefixOf({ owner, name, id }: Repository, immutable: boolean): string {
  return immutable ? `repo:${owner.login}@${owner.id}/${name}@${id}` : `repo:${owner.login}/${name}`;
}
