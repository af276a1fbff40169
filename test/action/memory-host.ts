import type { Host } from "../../src/action/host.ts";
import type { Runner } from "../../src/action/runner.ts";
import { type Client, type ClientOptions, createClient } from "../../src/github/client.ts";

/** A process that remembers what a step wrote, and can be cancelled. */
export interface MemoryHost extends Host {
  readonly outputs: Map<string, string>;
  readonly variables: Map<string, string>;
  readonly state: Map<string, string>;
  readonly commands: { kind: string; message: string; place: unknown }[];
  readonly lines: string[];
  readonly masks: string[];
  readonly clients: { options: ClientOptions; closed: boolean }[];
  summaryText: string;
  code: number | undefined;
  cancel(): void;
  /** Everything that left the step, as one text. */
  everything(): string;
}

export const runnerVariables: Readonly<Record<string, string>> = {
  GITHUB_REPOSITORY: "octo/shop",
  GITHUB_REPOSITORY_ID: "4711",
  GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
  GITHUB_REF: "refs/heads/main",
  GITHUB_EVENT_NAME: "workflow_dispatch",
  GITHUB_RUN_ID: "812345678901",
  GITHUB_RUN_ATTEMPT: "2",
  GITHUB_RUN_NUMBER: "17",
  GITHUB_JOB: "deploy",
  GITHUB_ACTOR: "alice",
  GITHUB_ACTOR_ID: "1001",
  GITHUB_TRIGGERING_ACTOR: "bob",
  GITHUB_WORKFLOW_REF: "octo/shop/.github/workflows/deploy.yml@refs/heads/main",
  GITHUB_WORKSPACE: "/home/runner/work/shop/shop",
  RUNNER_TEMP: "/home/runner/work/_temp",
};

export function memoryHost(variables: Readonly<Record<string, string>> = {}): MemoryHost {
  const stops: (() => void)[] = [];
  const runner: Runner = {
    print: (line) => host.lines.push(line),
    command: (kind, message, place) => host.commands.push({ kind, message, place }),
    startGroup: (title) => host.lines.push(`[group] ${title}`),
    endGroup: () => host.lines.push("[end]"),
    mask: (secret) => host.masks.push(secret),
    output: (name, value) => host.outputs.set(name, value),
    exportVariable: (name, value) => host.variables.set(name, value),
    saveState: (name, value) => host.state.set(name, value),
    summary: (markdown) => {
      host.summaryText += markdown;
    },
  };
  const host: MemoryHost = {
    environment: { ...runnerVariables, ...variables },
    outputs: new Map(),
    variables: new Map(),
    state: new Map(),
    commands: [],
    lines: [],
    masks: [],
    clients: [],
    summaryText: "",
    code: undefined,
    openRunner: () => runner,
    openGitHub: () => Promise.resolve((options) => openClient(host, options)),
    onCancel: (stop) => stops.push(stop),
    exitCode: (code) => {
      host.code = code;
    },
    cancel: () => {
      for (const stop of stops) stop();
    },
    everything: () =>
      [
        ...host.outputs.values(),
        ...host.variables.values(),
        ...host.state.values(),
        ...host.commands.map((command) => command.message),
        ...host.lines,
        host.summaryText,
      ].join("\n"),
  };
  return host;
}

/** The real client, which remembers that it was closed. */
function openClient(host: MemoryHost, options: ClientOptions): Client {
  const entry = { options, closed: false };
  host.clients.push(entry);
  const client = createClient(options);
  return {
    ...client,
    close: () => {
      entry.closed = true;
      client.close();
    },
  };
}
