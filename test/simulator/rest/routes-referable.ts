import { stamp } from "../create-world.ts";
import type { Environment } from "../world.ts";
import { page } from "./paging.ts";
import { hasFeature } from "./render-repository.ts";
import { type Answer, type Call, notFound, type Route } from "./route.ts";

const REPOSITORY = "/repos/{owner}/{repo}/actions";
const ENVIRONMENT = "/repos/{owner}/{repo}/environments/{environment_name}";
/** No open data, whatever the visibility; and no workflow's token can have these permissions. */
const CLOSED = { method: "GET", closed: true, role: "write" } as const;

/** Secrets and variables: names of the ones, names and values of the others. */
export const referableRoutes: readonly Route[] = [
  {
    ...CLOSED,
    route: `${ENVIRONMENT}/secrets`,
    scope: "environments:read",
    handle: (call) => {
      const { name, secrets: names = [] } = environmentOf(call);
      return secrets(call, names, `${name}/`);
    },
  },
  {
    ...CLOSED,
    route: `${ENVIRONMENT}/variables`,
    scope: "environments:read",
    handle: (call) => variables(call, Object.entries(environmentOf(call).variables ?? {})),
  },
  {
    ...CLOSED,
    route: `${REPOSITORY}/secrets`,
    scope: "secrets:read",
    handle: (call) => secrets(call, [...call.repository.secrets.keys()], ""),
  },
  {
    ...CLOSED,
    route: `${REPOSITORY}/organization-secrets`,
    scope: "secrets:read",
    handle: (call) => secrets(call, call.repository.organizationSecrets ?? [], "organization/"),
  },
  {
    ...CLOSED,
    route: `${REPOSITORY}/variables`,
    scope: "variables:read",
    handle: (call) => variables(call, [...call.repository.variables]),
  },
];

function environmentOf({ repository, params }: Call): Environment {
  const name = params["environment_name"]?.toLowerCase();
  const known = hasFeature(repository, "environments") ? repository.environments : [];
  const found = known.find((environment) => environment.name.toLowerCase() === name);
  if (found === undefined) throw notFound();
  return found;
}

function secrets(call: Call, names: readonly string[], place: string): Answer {
  const written = call.repository.secretsWritten;
  const times = timesOf(call);
  return listing(
    call,
    "secrets",
    names.map((name) => {
      const time = written?.get(`${place}${name}`);
      return { name, ...(time === undefined ? times : { created_at: time, updated_at: time }) };
    }),
    { usual: 30, most: 100 },
  );
}

function variables(call: Call, known: readonly (readonly [string, string])[]): Answer {
  const times = timesOf(call);
  return listing(
    call,
    "variables",
    known.map(([name, value]) => ({ name, value, ...times })),
    { usual: 10, most: 30 },
  );
}

function timesOf({ world }: Call): { readonly created_at: string; readonly updated_at: string } {
  const time = stamp(world.now().toISOString());
  return { created_at: time, updated_at: time };
}

function listing(
  call: Call,
  key: string,
  all: readonly { readonly name: string }[],
  size: { readonly usual: number; readonly most: number },
): Answer {
  const sorted = all.toSorted((left, right) => (left.name < right.name ? -1 : 1));
  const { items, link } = page(call, sorted, size.usual, size.most);
  return {
    status: 200,
    json: { total_count: sorted.length, [key]: items },
    headers: link === undefined ? {} : { link },
  };
}
