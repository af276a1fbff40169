import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createLog } from "../../src/action/log.ts";
import { createSummary } from "../../src/action/summary.ts";
import { type Audited, audit } from "../../src/audit/audit.ts";
import type { Finding } from "../../src/environments/finding.ts";
import type { Client } from "../../src/github/client.ts";
import type { Network } from "../../src/network/network.ts";
import type { PromotionContext } from "../../src/promotion/context.ts";
import type { Sample } from "../acceptance/sample.ts";
import { clientOf, manualClock } from "../github/scripted-server.ts";
import { ACTIONS_BOT, type Access, type Scope } from "../simulator/world.ts";

/** What the example's audit may do. */
export const SCOPES: Readonly<Partial<Record<Scope, Access>>> = {
  contents: "write",
  actions: "read",
  deployments: "read",
  issues: "write",
  "pull-requests": "read",
  "vulnerability-alerts": "read",
  metadata: "read",
};

/** What a GitHub App needs to see everything that an audit looks at. */
export const APP_SCOPES: typeof SCOPES = {
  ...SCOPES,
  administration: "write",
  environments: "read",
  secrets: "read",
  variables: "read",
  members: "read",
  "organization-administration": "read",
  "organization-personal-access-tokens": "read",
};

export interface Told extends Audited {
  readonly ids: readonly string[];
  readonly summary: string;
  readonly sarifText: string;
}

export interface Auditing {
  /** A workflow's own token with these; left out: an administrator's; with `app` that of a GitHub App with these. */
  readonly scopes?: Readonly<Partial<Record<Scope, Access>>>;
  readonly app?: boolean;
  readonly only?: string;
  readonly dryRun?: boolean;
  readonly network?: Network;
  /** GitHub's clock is so many days further. */
  readonly days?: number;
}

const nowhere = () => Promise.reject(new Error("no network in this test"));
const NOWHERE: Network = { request: nowhere, resolve: nowhere, knock: nowhere };

/** Runs the audit of a sample as its door does, in this process. */
export async function auditOf({ simulator, repository, alice }: Sample, o: Auditing = {}): Promise<Told> {
  const name = `${repository.owner.login}/${repository.name}`;
  const token = simulator.addToken(
    o.scopes === undefined
      ? { user: alice, workflowToken: false }
      : { user: ACTIONS_BOT, workflowToken: o.app !== true, repository: name, scopes: o.scopes },
  );
  const github = clientOf({ url: simulator.apiUrl }, { graphqlUrl: simulator.graphqlUrl, token: token.value });
  const client: Client = {
    ...github,
    graphql: async (...asked) => {
      const answer = await github.graphql(...asked);
      return { ...answer, date: new Date(answer.date.getTime() + (o.days ?? 0) * 86_400_000) };
    },
  };
  const folder = await mkdtemp(path.join(tmpdir(), "audit-"));
  const summary = createSummary();
  const { log } = createLog({ command: () => {}, print: () => {} } as unknown as Parameters<typeof createLog>[0]);
  const repo = { owner: repository.owner.login, name: repository.name };
  const outside = { secret: () => undefined, execute: () => Promise.reject(new Error("nothing runs here")) };
  const clock = manualClock();
  const context: PromotionContext = {
    ...{ client, clock, log, repo, branch: "env-actions", serviceInput: undefined, actor: null },
    calling: { id: 1, attempt: 1, job: "audit", checkRun: null },
    ...{ repositoryUrl: `${simulator.url}/${name}`, runUrl: `${simulator.url}/${name}/actions/runs/1` },
    ...{ workflowPath: undefined, deadline: new Date(clock.now().getTime() + 60_000), outside },
    network: o.network ?? NOWHERE,
    registries: {
      ...{ logins: new Map(), token: token.value, env: {}, agent: "test", connections: new Map(), clock },
      ...{ onSecret: () => undefined, onProgress: () => undefined },
    },
    randomUuid: randomUUID,
  };
  try {
    const audited = await audit(
      {
        client,
        repo,
        branch: "env-actions",
        url: `${simulator.url}/${name}`,
        network: o.network ?? NOWHERE,
        outside,
      },
      {
        only: o.only,
        baseline: ".github/audit-baseline.yml",
        issue: true,
        dryRun: o.dryRun ?? false,
        folder,
        log,
        summary,
        context,
      },
    );
    const sarifText = await readFile(audited.sarif, "utf8");
    return { ...audited, ids: audited.findings.map(({ id }) => id), summary: summary.render(), sarifText };
  } finally {
    client.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The finding of this id, which must be there. */
export function found({ findings }: Audited, id: string): Finding {
  const finding = findings.find((one) => one.id === id);
  if (finding === undefined) throw new Error(`no ${id} among: ${findings.map((one) => one.id).join(", ")}`);
  return finding;
}
