import { createSimulator, type Simulator, type SimulatorOptions } from "./index.ts";
import type { Access, Repository, Scope, Token, User } from "./world.ts";

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, or `undefined` for an empty body. */
  readonly json: unknown;
}

/** A simulator with one person and one repository of theirs, and a way to talk to it. */
export interface Stage {
  readonly simulator: Simulator;
  readonly owner: User;
  readonly repository: Repository;
  /** A workflow token with everything. */
  readonly token: Token;
  /** The owner's own token. */
  readonly person: Token;
  /** Asks the REST interface below `/repos/alice/shop`; a path that starts with `//` is taken from the root. */
  ask(method: string, path: string, options?: Asking): Promise<Reply>;
}

export interface Asking {
  readonly body?: unknown;
  readonly token?: Token | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export const EVERYTHING: Readonly<Partial<Record<Scope, Access>>> = {
  actions: "write",
  checks: "write",
  contents: "write",
  deployments: "write",
  issues: "write",
  "pull-requests": "write",
  statuses: "write",
};

export async function createStage(
  options: SimulatorOptions & { readonly repository?: Partial<Parameters<Simulator["createRepository"]>[0]> } = {},
): Promise<Stage> {
  const simulator = await createSimulator(options);
  const owner = simulator.createUser("alice");
  const files = { "README.md": "# shop\n" };
  const repository = await simulator.createRepository({ owner, name: "shop", files, ...options.repository });
  const token = workflowToken(simulator, EVERYTHING);
  const person = simulator.addToken({ user: owner, workflowToken: false });
  return {
    simulator,
    owner,
    repository,
    token,
    person,
    ask: async (method, path, asking = {}) => {
      const used = asking.token === undefined ? token : asking.token;
      const url = path.startsWith("//") ? path.slice(1) : `/repos/alice/shop${path}`;
      const response = await fetch(`${simulator.apiUrl}${url}`, {
        method,
        redirect: "manual",
        headers: {
          ...(used === null ? {} : { authorization: `Bearer ${used.value}` }),
          ...asking.headers,
        },
        ...(asking.body === undefined ? {} : { body: JSON.stringify(asking.body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, json: text === "" ? undefined : parse(text) };
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Raw files and error pages are no JSON.
    return text;
  }
}

export function workflowToken(simulator: Simulator, scopes: Readonly<Partial<Record<Scope, Access>>>): Token {
  const user = simulator.createUser("github-actions[bot]");
  return simulator.addToken({ user, scopes, repository: "alice/shop", workflowToken: true });
}
