import type { Outside } from "../action/outside.ts";
import type { AuditAsk, WholeLedger } from "../environments/auditor.ts";
import { type Reading, reading } from "../environments/reading.ts";
import { readPolicy } from "../gates/policy.ts";
import type { Block } from "../github/block.ts";
import { readArchive } from "../github/branch-archive.ts";
import { readBranchLog } from "../github/branch-log.ts";
import type { Client } from "../github/client.ts";
import { listDeployments } from "../github/deployments.ts";
import { addPermission } from "../github/permissions.ts";
import type { Repo } from "../github/repo.ts";
import { readSnapshot } from "../github/snapshot.ts";
import { readWorkflowFiles } from "../github/workflow-files.ts";
import { tellLedger } from "../ledger/verify.ts";
import type { Network } from "../network/network.ts";
import { POLICY_PATH, type Policy } from "../policy/policy.ts";
import { readAccess } from "./access/read.ts";
import { textsIn } from "./unzip.ts";

/** The ledger, packed. */
const LARGEST_LEDGER = 256 * 1024 * 1024;
/** A hundred requests. */
const MOST_COMMITS = 10_000;
const MOST_DEPLOYMENTS = 10_000;

export interface AuditSetting {
  readonly client: Client;
  readonly repo: Repo;
  readonly branch: string;
  readonly url: string;
  readonly network: Network;
  readonly outside: Outside;
}

/** Reads what all auditors start from; what only some need is read when the first of them asks, and once. */
export async function createAsk(setting: AuditSetting): Promise<AuditAsk> {
  const { client, repo, branch } = setting;
  const snapshot = await readSnapshot(client, {
    repo,
    ledger: branch,
    folder: "state",
    files: [],
    policyPath: POLICY_PATH,
  });
  const { repository } = snapshot;
  const policy = policyIn(snapshot.policy);
  return {
    ...setting,
    now: snapshot.date,
    repository,
    policy,
    policyText: snapshot.policy.ok ? snapshot.policy.value : null,
    environments: fixed(snapshot.environments, addPermission("actions", "read")),
    newestDeployments: fixed(snapshot.deployments, addPermission("deployments", "read")),
    ledger: once(() => readLedger(setting)),
    access: once(() => readAccess({ client, repo, branch, repository, policy })),
    workflows: once(() => readWorkflowFiles(client, { repo, commit: repository.defaultHead })),
    deployments: once(() => listDeployments(client, { repo, most: MOST_DEPLOYMENTS })),
  };
}

function policyIn(text: Block<string | null>): Reading<Policy> {
  if (!text.ok) return { ok: false, why: text.why, fix: addPermission("contents", "read") };
  if (text.value === null) return { ok: false, why: `there is no ${POLICY_PATH}`, fix: "Write one: docs/start.md." };
  const read = readPolicy(text.value);
  if (read.ok) return { ok: true, value: read.policy };
  return { ok: false, why: `${POLICY_PATH} has ${read.mistakes.length} mistakes`, fix: "Correct it." };
}

function fixed<T>(block: Block<T>, fix: string): Reading<T> {
  return block.ok ? block : { ...block, fix };
}

async function readLedger({ client, repo, branch }: AuditSetting): Promise<WholeLedger | null> {
  const log = await readBranchLog(client, { repo, branch, most: MOST_COMMITS });
  if (log === null) return null;
  const files = await textsIn(await readArchive(client, { repo, ref: log.head, limit: LARGEST_LEDGER }));
  const told = await reading("docs/ledger.md says how to find the commit that broke it.", async () =>
    tellLedger(files),
  );
  return { oid: log.head, files, log, told };
}

/** The same, with the ledger as it is now. */
export function rereadLedger(setting: AuditSetting, ask: AuditAsk): AuditAsk {
  return { ...ask, ledger: once(() => readLedger(setting)) };
}

/** Reads at most once, however many ask. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => {
    reading ??= read();
    return reading;
  };
}
