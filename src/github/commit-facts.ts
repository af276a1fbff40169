import * as v from "valibot";
import { type Block, readBlock, throwOutside } from "./block.ts";
import { type CheckFacts, readCheckFacts } from "./check-facts.ts";
import type { Client } from "./client.ts";
import { COMMIT_FACTS_QUERY } from "./commit-facts-query.ts";
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
  /** Text of the asked ledger file; `null` when it does not exist or was not asked for. */
  readonly file: Block<string | null>;
  /** Text of the asked workflow file at the commit; `null` when it does not exist or was not asked for. */
  readonly workflowFile: Block<string | null>;
  /** Whether the default branch contains the commit; a commit that the API resolves may come from a fork (R27). */
  readonly reachable: Block<boolean>;
  /** The first hundred commits that the commit contains; `null` when they were not asked for. */
  readonly history: Block<HistoryPage | null>;
  /** Whether the witness is in the ledger branch's history. */
  readonly witness: Block<"ancestor" | "not-ancestor" | "unasked">;
}

export interface CommitFactsQuery {
  readonly repo: Repo;
  readonly commit: string;
  /** Without `refs/heads/`. */
  readonly ledgerBranch: string;
  /** The ledger commit to read `ledgerFile` at; both or neither. */
  readonly ledgerOid?: string;
  readonly ledgerFile?: string;
  /** A file to read at `commit`. */
  readonly workflowPath?: string;
  /** Whether to read the first hundred commits that the commit contains; costs no request of its own. */
  readonly history?: boolean;
  /** A ledger commit seen before, which must still be an ancestor of the branch's head. */
  readonly witness?: string;
}

const REQUEST = "graphql CommitFacts";
const BLOCKS = new Set(["checks", "history", "file", "workflow", "reach", "witness"]);
const CommitObject = v.object({ object: v.unknown() });
const HistoryObject = v.object({ object: v.nullable(HistoryShape) });
const FileObject = v.object({ object: v.nullable(ObjectShape) });
const ComparedShape = v.object({
  compare: v.nullable(v.object({ status: v.picklist(["AHEAD", "BEHIND", "DIVERGED", "IDENTICAL"]) })),
});
const WitnessShape = v.object({ ref: ComparedShape });
const ReachShape = v.object({ defaultBranchRef: ComparedShape });

/**
 * Reads checks, statuses, the full release file, the building workflow and the ledger's witness in one GraphQL request,
 * and more only when a commit has over a hundred suites or a suite over a hundred checks. More than a thousand of either
 * make the checks not ok (R65).
 *
 * @throws GitHubFailure when the whole read fails or the repository is not visible
 */
export async function readCommitFacts(client: Client, query: CommitFactsQuery): Promise<CommitFacts> {
  const answer = await client.graphql("read", COMMIT_FACTS_QUERY, variablesOf(query));
  const name = `${query.repo.owner}/${query.repo.name}`;
  throwOutside({ answer, request: REQUEST, blocks: BLOCKS, repository: name });

  const block = <T>(alias: string, permissions: readonly string[], read: (data: unknown) => T): Block<T> =>
    readBlock({ answer, alias, permissions, read });
  const text = (alias: string, path: string | undefined): Block<string | null> =>
    path === undefined ? { ok: true, value: null } : block(alias, ["contents"], (found) => textOf(found, path));

  return {
    date: answer.date,
    checks: await checksBlock(
      client,
      query,
      block("checks", ["checks", "statuses"], (found) => parse(CommitObject, found, REQUEST).object),
    ),
    file: text("file", query.ledgerFile),
    workflowFile: text("workflow", query.workflowPath),
    reachable: block("reach", ["contents"], (found) => isBehind(parse(ReachShape, found, REQUEST).defaultBranchRef)),
    history: query.history === true ? block("history", ["contents"], historyOf) : { ok: true, value: null },
    witness: query.witness === undefined ? { ok: true, value: "unasked" } : block("witness", ["contents"], witnessOf),
  };
}

function variablesOf(query: CommitFactsQuery): Readonly<Record<string, unknown>> {
  if ((query.ledgerFile === undefined) !== (query.ledgerOid === undefined)) {
    throw unexpected(REQUEST, "a ledger file can only be read at a ledger commit");
  }
  return {
    owner: query.repo.owner,
    name: query.repo.name,
    commit: query.commit,
    head: query.commit,
    withFile: query.ledgerFile !== undefined,
    file: `${query.ledgerOid ?? ""}:${query.ledgerFile ?? ""}`,
    withWorkflow: query.workflowPath !== undefined,
    workflow: `${query.commit}:${query.workflowPath ?? ""}`,
    withHistory: query.history === true,
    withWitness: query.witness !== undefined,
    ledger: `refs/heads/${query.ledgerBranch}`,
    witness: query.witness ?? "",
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

function textOf(data: unknown, path: string): string | null {
  const { object } = parse(FileObject, data, REQUEST);
  return object === null ? null : fileText(object, path, REQUEST);
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
