import type { Client } from "../../src/github/client.ts";
import { createBranch } from "../../src/github/ledger-branch.ts";
import { getBranch } from "../../src/github/refs.ts";
import { createSimulator, type Simulator } from "../simulator/index.ts";
import type { Repository, Scope, User } from "../simulator/world.ts";
import { clientOf } from "./scripted-server.ts";

/** A workflow that can be dispatched. */
export const WORKFLOW = `name: Production
on:
  workflow_dispatch:
    inputs:
      release: { type: string }
run-name: Deploy \${{ inputs.release }}
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - run: echo deploy
`;

/** The shop's repository. */
export const repo = { owner: "octo", name: "shop" };

/** A simulated GitHub with the repository octo/shop. */
export interface Shop {
  readonly simulator: Simulator;
  readonly octo: User;
  readonly repository: Repository;
  /** The head of `main`. */
  readonly head: string;
  /** Of the owner, who may do everything. */
  readonly client: Client;
  /** A client with a workflow's token of exactly these permissions. */
  clientWith(scopes: Partial<Record<Scope, "read" | "write">>): Client;
  /** Makes the ledger's branch and answers its head. */
  withLedger(): Promise<string>;
  /** Closes everything; throws when a request or an answer was not as GitHub describes it. */
  close(): Promise<void>;
}

/** Files of a small ledger. */
export const ledgerFiles = [
  { path: "head.json", contents: '{"seq":1}' },
  { path: "state/api.json", contents: "{}" },
  { path: "state/api/production.json", contents: '{"a":"ä"}' },
  { path: "state/web/production.json", contents: "{}" },
  { path: "releases/api/r1.json", contents: '{"id":"r1"}' },
];

export async function openShop(): Promise<Shop> {
  const simulator = await createSimulator();
  const octo = simulator.createUser("octo");
  const opened: Client[] = [];
  const clientWith = (scopes?: Partial<Record<Scope, "read" | "write">>): Client => {
    const limits = scopes === undefined ? {} : { scopes, repository: "octo/shop" };
    const token = simulator.addToken({ user: octo, workflowToken: scopes !== undefined, ...limits });
    const options = { graphqlUrl: simulator.graphqlUrl, token: token.value, requestTimeout: 10_000 };
    const client = clientOf({ url: simulator.apiUrl }, options);
    opened.push(client);
    return client;
  };
  const repository = await simulator.createRepository({
    owner: octo,
    name: "shop",
    files: {
      "README.md": "# Shop\n",
      ".github/env-actions.yml": "version: 1\n",
      ".github/workflows/production.yml": WORKFLOW,
    },
    environments: ["staging", "production"],
    collaborators: { mona: "maintain", hubot: "triage" },
  });
  const client = clientWith();
  const headOf = async (branch: string): Promise<string> => (await getBranch(client, { repo, branch })) ?? "";
  return {
    simulator,
    octo,
    repository,
    head: await headOf("main"),
    client,
    clientWith,
    withLedger: async () => {
      await createBranch(client, { repo, branch: "env-actions", message: "Begin [skip ci]", files: ledgerFiles });
      return headOf("env-actions");
    },
    close: async () => {
      for (const each of opened) each.close();
      const { violations } = simulator;
      await simulator.close();
      if (violations.length > 0) throw new Error(violations.join("\n"));
    },
  };
}
