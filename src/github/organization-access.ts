import * as v from "valibot";
import type { Client } from "./client.ts";
import { Id, parse } from "./parse.ts";
import type { Repo } from "./repo.ts";

const MOST_APPS = 1_000;
const MOST_GRANTS = 5_000;

/** What something may do, such as `contents: write`. */
export type Permissions = Readonly<Record<string, string>>;

/** A GitHub App that the owner installed. */
export interface InstalledApp {
  /** Of the installation. */
  readonly id: number;
  readonly slug: string;
  /** Whether it reaches all repositories of the owner, or some, of which GitHub does not say here which. */
  readonly selection: "all" | "selected";
  readonly permissions: Permissions;
  readonly suspended: boolean;
}

/** A person's fine-grained token that the owner let in to this repository. */
export interface TokenGrant {
  readonly id: number;
  readonly owner: { readonly id: number; readonly login: string };
  readonly name: string;
  readonly permissions: Permissions;
  /** `null`: it never ends. */
  readonly expiresAt: string | null;
  readonly expired: boolean;
}

const Levels = v.record(v.string(), v.string());
const AppShape = v.object({
  id: Id,
  app_slug: v.pipe(v.string(), v.minLength(1)),
  repository_selection: v.picklist(["all", "selected"]),
  permissions: Levels,
  suspended_at: v.nullish(v.string()),
});
const GrantShape = v.object({
  id: Id,
  owner: v.object({ id: Id, login: v.pipe(v.string(), v.minLength(1)) }),
  token_name: v.nullish(v.string()),
  permissions: v.object({ repository: v.optional(Levels, {}) }),
  token_expired: v.boolean(),
  token_expires_at: v.nullish(v.string()),
});

/**
 * The GitHub Apps that the organization installed. One that reaches only some repositories is listed too: nothing says which.
 *
 * @throws GitHubFailure `forbidden` or `not-found` without the organization's `Administration: read`, and where a person owns the repository
 */
export async function listInstalledApps(client: Client, { owner }: Repo): Promise<readonly InstalledApp[]> {
  const route = "GET /orgs/{org}/installations";
  const items = await client.pages(route, { org: owner }, { cap: MOST_APPS, list: "installations" });
  return items.map((item) => {
    const {
      id,
      app_slug: slug,
      repository_selection: selection,
      permissions,
      suspended_at,
    } = parse(AppShape, item, route);
    return { id, slug, selection, permissions, suspended: suspended_at != null };
  });
}

/**
 * The fine-grained tokens that reach this repository. Only a GitHub App of the organization is told.
 *
 * @throws GitHubFailure `forbidden` or `not-found` for every other token, and where a person owns the repository
 */
export async function listTokenGrants(client: Client, { owner, name }: Repo): Promise<readonly TokenGrant[]> {
  const route = "GET /orgs/{org}/personal-access-tokens";
  const items = await client.pages(route, { org: owner, repository: name }, { cap: MOST_GRANTS });
  return items.map((item) => {
    const found = parse(GrantShape, item, route);
    return {
      id: found.id,
      owner: found.owner,
      name: found.token_name ?? "",
      permissions: found.permissions.repository,
      expiresAt: found.token_expires_at ?? null,
      expired: found.token_expired,
    };
  });
}
