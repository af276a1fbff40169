import * as v from "valibot";
import { type Block, readBlock, throwOutside } from "./block.ts";
import { type CheckFacts, readCheckFacts } from "./check-facts.ts";
import type { Client } from "./client.ts";
import { commitFactsQuery } from "./commit-facts-query.ts";
import { type DeploymentFact, GraphqlDeployment } from "./deployment-fact.ts";
import { isFailure, unexpected } from "./errors.ts";
import { fileText, ObjectShape } from "./file-text.ts";
import { type HistoryPage, HistoryShape, historyPage } from "./history.ts";
import { parse } from "./parse.ts";
import type { Repo } from "./repo.ts";

export type { CheckFact, CheckFacts, StatusFact, SuiteFact } from "./check-facts.ts";

/** What the gates need to know about a release's commit. */
export interface CommitFacts {
  /** The answer's `Date` header. */
  readonly date: Date;
  readonly checks: Block<CheckFacts>;
  /** Of the files that were asked for, read with {@link textOf}. */
  readonly files: ReadonlyMap<string, Block<string | null>>;
  /** Whether the default branch contains the commit; a commit that the API resolves may come from a fork (R27). */
  readonly reachable: Block<boolean>;
  /** The first hundred commits that the commit contains; `null` when they were not asked for. */
  readonly history: Block<HistoryPage | null>;
  /** Whether the witness is in the ledger branch's history. */
  readonly witness: Block<"ancestor" | "not-ancestor" | "unasked">;
  /** The newest twenty of the environments that were asked for, newest first; empty when none were. */
  readonly deployments: Block<readonly DeploymentFact[]>;
}

/** A file as it is at a commit. */
export interface FileAt {
  /** Full id. */
  readonly commit: string;
  readonly path: string;
}

export interface CommitFactsQuery {
  readonly repo: Repo;
  readonly commit: string;
  /** Without `refs/heads/`. */
  readonly ledgerBranch: string;
  /** Files to read beside it, of whatever branch; costs no request of its own. */
  readonly files?: readonly FileAt[];
  /** Environments whose newest Deployments to read; costs no request of its own. */
  readonly deploymentsOf?: readonly string[];
  /** Whether to read the first hundred commits that the commit contains; costs no request of its own. */
  readonly history?: boolean;
  /** A ledger commit seen before, which must still be an ancestor of the branch's head. */
  readonly witness?: string;
}

const REQUEST = "graphql CommitFacts";
const BLOCKS = ["checks", "history", "reach", "witness", "deployments"];
const CommitObject = v.object({ object: v.unknown() });
const HistoryObject = v.object({ object: v.nullable(HistoryShape) });
const FileObject = v.object({ object: v.nullable(ObjectShape) });
const ComparedShape = v.object({
  compare: v.nullable(v.object({ status: v.picklist(["AHEAD", "BEHIND", "DIVERGED", "IDENTICAL"]) })),
});
const WitnessShape = v.object({ ref: ComparedShape });
const DeploymentsShape = v.object({ deployments: v.object({ nodes: v.array(GraphqlDeployment) }) });
const ReachShape = v.object({ defaultBranchRef: ComparedShape });

/**
 * Reads checks, statuses, the ledger's witness, files and Deployments in one GraphQL request, and more only when a commit has over a hundred suites or a suite over a hundred checks. More than a thousand of either
 * make the checks not ok (R65).
 *
 * @throws GitHubFailure when the whole read fails or the repository is not visible
 */
export async function readCommitFacts(client: Client, query: CommitFactsQuery): Promise<CommitFacts> {
  const files = [...new Map((query.files ?? []).map((file) => [expressionOf(file), file])).values()];
  const answer = await client.graphql("read", commitFactsQuery(files.length), variablesOf(query, files));
  const name = `${query.repo.owner}/${query.repo.name}`;
  const blocks = new Set([...BLOCKS, ...files.map((_, index) => `t${index}`)]);
  throwOutside({ answer, request: REQUEST, blocks, repository: name });

  const block = <T>(alias: string, permissions: readonly string[], read: (data: unknown) => T): Block<T> =>
    readBlock({ answer, alias, permissions, read });

  return {
    date: answer.date,
    checks: await checksBlock(
      client,
      query,
      block("checks", ["checks", "statuses"], (found) => parse(CommitObject, found, REQUEST).object),
    ),
    files: new Map(
      files.map((file, index) => [
        expressionOf(file),
        block(`t${index}`, ["contents"], (found) => textIn(found, file.path)),
      ]),
    ),
    reachable: block("reach", ["contents"], (found) => isBehind(parse(ReachShape, found, REQUEST).defaultBranchRef)),
    history: query.history === true ? block("history", ["contents"], historyOf) : { ok: true, value: null },
    witness: query.witness === undefined ? { ok: true, value: "unasked" } : block("witness", ["contents"], witnessOf),
    deployments:
      (query.deploymentsOf ?? []).length === 0
        ? { ok: true, value: [] }
        : block("deployments", ["deployments"], deploymentsIn),
  };
}

/** The text of one of the files that were asked for; `null` when it does not exist there. */
export function textOf({ files }: Pick<CommitFacts, "files">, file: FileAt): Block<string | null> {
  return files.get(expressionOf(file)) ?? { ok: false, why: `${file.path} was not asked for` };
}

function expressionOf({ commit, path }: FileAt): string {
  return `${commit}:${path}`;
}

function variablesOf(query: CommitFactsQuery, files: readonly FileAt[]): Readonly<Record<string, unknown>> {
  const { deploymentsOf = [] } = query;
  return {
    owner: query.repo.owner,
    name: query.repo.name,
    commit: query.commit,
    head: query.commit,
    withHistory: query.history === true,
    withWitness: query.witness !== undefined,
    ledger: `refs/heads/${query.ledgerBranch}`,
    witness: query.witness ?? "",
    withDeployments: deploymentsOf.length > 0,
    ...(deploymentsOf.length > 0 ? { deploymentsOf } : {}),
    ...Object.fromEntries(files.map((file, index) => [`t${index}`, expressionOf(file)])),
  };
}

async function checksBlock(client: Client, query: CommitFactsQuery, found: Block<unknown>): Promise<Block<CheckFacts>> {
  if (!found.ok) return found;
  if (found.value === null) return { ok: false, why: `GitHub does not know the commit ${query.commit}` };
  try {
    return { ok: true, value: await readCheckFacts(client, { ...query, data: found.value }) };
  } catch (failure) {
    // The caller has to end `deferred` then, whatever the other blocks say (R72).
    if (isFailure(failure, "rate-limited") || !isFailure(failure)) throw failure;
    return { ok: false, why: failure.message };
  }
}

function historyOf(data: unknown): HistoryPage {
  const { object } = parse(HistoryObject, data, REQUEST);
  if (object === null) throw unexpected(REQUEST, "GitHub does not know the commit");
  return historyPage(object, REQUEST);
}

function textIn(data: unknown, path: string): string | null {
  const { object } = parse(FileObject, data, REQUEST);
  return object === null ? null : fileText(object, path, REQUEST);
}

function deploymentsIn(data: unknown): readonly DeploymentFact[] {
  return parse(DeploymentsShape, data, REQUEST).deployments.nodes;
}

function witnessOf(data: unknown): "ancestor" | "not-ancestor" {
  return isBehind(parse(WitnessShape, data, REQUEST).ref) ? "ancestor" : "not-ancestor";
}

/**
 * The branch is the base and the commit in question the head: an ancestor is behind it, or the same commit. GitHub answers
 * `null` for a commit it does not have or that shares no history with the branch, which an ancestor never is.
 */
function isBehind({ compare }: v.InferOutput<typeof ComparedShape>): boolean {
  return compare?.status === "BEHIND" || compare?.status === "IDENTICAL";
}
