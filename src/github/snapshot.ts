import * as v from "valibot";
import { AskedPagesShape, askedPages } from "./asked-pages.ts";
import { type Block, readBlock, repositoryMissing, throwOutside } from "./block.ts";
import type { Client } from "./client.ts";
import type { Conversation } from "./conversation.ts";
import { type DeploymentFact, GraphqlDeployment } from "./deployment-fact.ts";
import { unexpected } from "./errors.ts";
import { FileShape, FolderShape, fileText, folderEntries } from "./file-text.ts";
import { type OpenIssue, OpenIssuesShape, ownOnly } from "./own-text.ts";
import { Id, Oid, parse } from "./parse.ts";
import type { Repo } from "./repo.ts";
import { ProtectionShape, type RequiredCheck, RequiredShape, requiredChecks } from "./required-checks.ts";
import { type EnvironmentFact, readEnvironments } from "./snapshot-environments.ts";
import { type LedgerFiles, readLedgerFiles } from "./snapshot-ledger.ts";
import { snapshotQuery } from "./snapshot-query.ts";

export type { Block } from "./block.ts";
export type { DeploymentFact } from "./deployment-fact.ts";
export type { RequiredCheck } from "./required-checks.ts";
export type { EnvironmentFact } from "./snapshot-environments.ts";
export type { LedgerFiles } from "./snapshot-ledger.ts";

export interface SnapshotQuery {
  readonly repo: Repo;
  /** The ledger's branch, without `refs/heads/`. */
  readonly ledger: string;
  /** A folder of the ledger, without its final slash: its JSON files are read. */
  readonly folder: string;
  /** Ledger paths to read beside it, as in `head.json`; the ledger's own room knows how names become paths. */
  readonly files: readonly string[];
  readonly environment?: string;
  readonly policyPath: string;
  /** A folder of the default branch whose Markdown files are read too; without it none is. */
  readonly pages?: string;
  /** Read the open issues of our own account that have this label, too. */
  readonly openIssues?: string;
  /** Whose deployments to read; the environment's by default, and the whole repository's without one. */
  readonly deploymentEnvironments?: readonly string[];
}

export interface RepositoryFacts {
  readonly id: number;
  readonly nodeId: string;
  readonly nameWithOwner: string;
  readonly visibility: "public" | "private" | "internal";
  readonly defaultBranch: string;
  readonly defaultHead: string;
  readonly hasIssues: boolean;
}

export interface Snapshot {
  /** The answer's `Date` header. */
  readonly date: Date;
  readonly repository: RepositoryFacts;
  /** Text at the head of the default branch; `null` when there is no such file. */
  readonly policy: Block<string | null>;
  /** The Markdown files of the folder `pages` at the head of the default branch, by name; empty when there is none. */
  readonly pages: Block<ReadonlyMap<string, string>>;
  /** `null` when the branch does not exist. */
  readonly ledger: Block<LedgerFiles | null>;
  /** `null` when it does not exist or none was asked for. */
  readonly environment: Block<EnvironmentFact | null>;
  /** All of the repository. */
  readonly environments: Block<readonly EnvironmentFact[]>;
  /** Of the default branch, from rulesets and classic protection. */
  readonly requiredChecks: Block<readonly RequiredCheck[]>;
  /** Newest first, at most twenty. */
  readonly deployments: Block<readonly DeploymentFact[]>;
  /** Newest first, at most a hundred, of our own account; `undefined` when they were not asked for. */
  readonly openIssues: Block<readonly OpenIssue[]> | undefined;
  /** Of those the newest twenty with all that was said on them, by number; one that is not here has to be read alone. */
  readonly asked: ReadonlyMap<number, Conversation>;
}

const REQUEST = "graphql Snapshot";
const BLOCKS = new Set([
  "policy",
  "pages",
  "ledger",
  "environment",
  "environments",
  "required",
  "protection",
  "issues",
  "deployments",
]);

const RepositoryShape = v.object({
  databaseId: Id,
  id: v.string(),
  nameWithOwner: v.string(),
  visibility: v.picklist(["PUBLIC", "PRIVATE", "INTERNAL"]),
  hasIssuesEnabled: v.boolean(),
  defaultBranchRef: v.nullable(v.object({ name: v.string(), target: v.object({ oid: Oid }) })),
});
const PolicyShape = v.object({ defaultBranchRef: v.object({ target: v.object({ oid: Oid, file: FileShape }) }) });
const PagesShape = v.object({ defaultBranchRef: v.object({ target: v.object({ oid: Oid, file: FolderShape }) }) });
const LedgerShape = v.object({ ref: v.unknown() });
const EnvironmentShape = v.object({ environment: v.nullish(v.object({ databaseId: Id, name: v.string() })) });
const EnvironmentsShape = v.object({ environments: v.unknown() });
const RequiredBlock = v.object({ defaultBranchRef: RequiredShape });
const ProtectionBlock = v.object({ defaultBranchRef: ProtectionShape });
const DeploymentsShape = v.object({ deployments: v.object({ nodes: v.array(GraphqlDeployment) }) });

/**
 * Reads everything a decision about an environment starts from, in one GraphQL request (and one more
 * for each further hundred environments). Each block that GitHub refuses or
 * that cannot be understood is not ok by itself, with the reason.
 *
 * @throws GitHubFailure when the whole read fails or the repository is not visible
 */
export async function readSnapshot(client: Client, query: SnapshotQuery): Promise<Snapshot> {
  const answer = await client.graphql("read", snapshotQuery(query.files.length), variablesOf(query));
  const name = `${query.repo.owner}/${query.repo.name}`;
  throwOutside({ answer, request: REQUEST, blocks: BLOCKS, repository: name });
  const data = parse(v.looseObject({ repository: v.nullable(RepositoryShape) }), answer.data, REQUEST);
  const { repository } = data;
  if (repository === null) throw repositoryMissing(REQUEST, name);
  const head = repository.defaultBranchRef;
  if (head === null) throw unexpected(REQUEST, `${name} is empty: its default branch has no commit`);
  const folder = query.pages;
  const block = <T>(
    alias: string,
    permissions: readonly string[],
    read: (found: unknown) => T,
    file?: number,
  ): Block<T> => readBlock({ answer, alias, permissions, read, answersWithNull: (path) => path.length === file });
  const asked =
    query.openIssues === undefined
      ? undefined
      : block("issues", ["issues"], (found) =>
          askedPages(query.repo, parse(AskedPagesShape, found, REQUEST), answer.date),
        );

  return {
    date: answer.date,
    repository: {
      id: repository.databaseId,
      nodeId: repository.id,
      nameWithOwner: repository.nameWithOwner,
      visibility: VISIBILITY[repository.visibility],
      defaultBranch: head.name,
      defaultHead: head.target.oid,
      hasIssues: repository.hasIssuesEnabled,
    },
    // The last number is the length of an error's path that ends at a file or environment that may be missing.
    policy: block("policy", ["contents"], (found) => policyText(found, head.target.oid, query.policyPath), 4),
    pages:
      folder === undefined
        ? { ok: true, value: new Map() }
        : block("pages", ["contents"], (found) => pagesIn(found, head.target.oid, folder), 4),
    ledger: block("ledger", ["contents"], (found) => ledgerOf(found, query), 4),
    environment: block("environment", ["actions"], environmentOf, 2),
    environments: await readEnvironments(
      client,
      query.repo,
      block("environments", ["actions"], (found) => parse(EnvironmentsShape, found, REQUEST).environments),
    ),
    requiredChecks: block("required", ["contents"], (found) =>
      requiredChecks(parse(RequiredBlock, found, REQUEST).defaultBranchRef, protectionOf(data["protection"]), REQUEST),
    ),
    deployments: block(
      "deployments",
      ["deployments"],
      (found) => parse(DeploymentsShape, found, REQUEST).deployments.nodes,
    ),
    asked: asked?.ok === true ? asked.value : new Map(),
    openIssues:
      query.openIssues === undefined
        ? undefined
        : block("issues", ["issues"], (found) => ownOnly(parse(OpenIssuesShape, found, REQUEST).issues.nodes)),
  };
}

const VISIBILITY = { PUBLIC: "public", PRIVATE: "private", INTERNAL: "internal" } as const;

function variablesOf(query: SnapshotQuery): Readonly<Record<string, unknown>> {
  const own = query.environment === undefined ? undefined : [query.environment];
  const environments = query.deploymentEnvironments ?? own;
  return {
    owner: query.repo.owner,
    name: query.repo.name,
    policyPath: query.policyPath,
    withPages: query.pages !== undefined,
    pages: query.pages ?? "",
    ledger: `refs/heads/${query.ledger}`,
    folder: query.folder,
    withEnvironment: query.environment !== undefined,
    environment: query.environment ?? "",
    withIssues: query.openIssues !== undefined,
    ...(query.openIssues === undefined ? {} : { issueLabels: [query.openIssues] }),
    ...(environments === undefined ? {} : { deploymentEnvironments: environments }),
    ...Object.fromEntries(query.files.map((path, index) => [`f${index}`, path])),
  };
}

function policyText(data: unknown, head: string, path: string): string | null {
  const { target } = parse(PolicyShape, data, REQUEST).defaultBranchRef;
  if (target.oid !== head) throw unexpected(REQUEST, "the default branch moved during the read");
  return target.file === null ? null : fileText(target.file.object, path, REQUEST);
}

function pagesIn(data: unknown, head: string, folder: string): ReadonlyMap<string, string> {
  const { target } = parse(PagesShape, data, REQUEST).defaultBranchRef;
  if (target.oid !== head) throw unexpected(REQUEST, "the default branch moved during the read");
  const pages = folderEntries(target.file, folder, REQUEST).filter(
    ({ name, type }) => type === "blob" && name.endsWith(".md"),
  );
  return new Map(pages.map(({ name, object }) => [name, fileText(object, `${folder}/${name}`, REQUEST)]));
}

function ledgerOf(data: unknown, query: SnapshotQuery): LedgerFiles | null {
  const { ref } = parse(LedgerShape, data, REQUEST);
  return readLedgerFiles({ data: ref, folder: query.folder, asked: query.files, request: REQUEST });
}

function environmentOf(data: unknown): EnvironmentFact | null {
  const found = parse(EnvironmentShape, data, REQUEST).environment ?? null;
  return found === null ? null : { id: found.databaseId, name: found.name };
}

/** Only administrators may read it; everybody else reads the names in `refUpdateRule`, so that a refusal is no failure. */
function protectionOf(data: unknown): v.InferOutput<typeof ProtectionShape> | null {
  const parsed = v.safeParse(ProtectionBlock, data);
  return parsed.success ? parsed.output.defaultBranchRef : null;
}
