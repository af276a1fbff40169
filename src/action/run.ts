import { randomUUID } from "node:crypto";
import { connectNetwork } from "../network/connect.ts";
import { cancellableClock } from "./clock.ts";
import { readContext } from "./context.ts";
import type { ActionDefinition, Inputs, Values } from "./definition.ts";
import { explain } from "./errors.ts";
import { type Host, processHost } from "./host.ts";
import { readInputs, secretsOf } from "./inputs.ts";
import { createLog } from "./log.ts";
import { manualOf } from "./manual.ts";
import { createOutside } from "./outside.ts";
import { type Desk, errorSummary, reportError, reportResult } from "./report.ts";
import { type Runner, withoutSecrets } from "./runner.ts";
import { type Secrets, secretsOfStep } from "./secrets.ts";
import { createState } from "./state.ts";
import { createSummary } from "./summary.ts";
import type { World } from "./world.ts";

/** Kept by the main step once its inputs were good; without it the post step has nothing to settle. */
const begun = "env-actions-main";

/** Runs a door's main step. Its launcher in `dist/` does nothing else. */
export function run(definition: ActionDefinition, host: Host = processHost()): Promise<void> {
  return step(definition, host, async (inputs, world, desk) => {
    world.state.save(begun, "begun");
    const result = await definition.run(inputs, world);
    reportResult(definition, result, desk);
    return !result.failed;
  });
}

/**
 * Runs a door's post step. It never reports success for a main step that did not finish: a door finds out from its own
 * saved state, and a missing one means failure (R107). A main step that stopped at a wrong input left nothing to settle.
 */
export function runPost(definition: ActionDefinition, host: Host = processHost()): Promise<void> {
  if (!host.environment[`STATE_${begun}`]) return Promise.resolve();
  return step(definition, host, async (inputs, world) => {
    await definition.post?.(inputs, world);
    return true;
  });
}

/** The only place that catches: whatever is thrown becomes one clear error and a non-zero exit. */
async function step(
  definition: ActionDefinition,
  host: Host,
  work: (inputs: Values<Inputs>, world: World, desk: Desk) => Promise<boolean>,
): Promise<void> {
  // Anything that ends the process early ends it red.
  host.exitCode(1);
  const secrets = secretsOfStep([...secretsOf(definition.inputs, host.environment), ...runnerSecrets(host)]);
  const runner = withoutSecrets(host.openRunner(), secrets.redact);
  const { log, flush } = createLog(runner);
  const manual = manualOf(host.environment);
  const desk: Desk = { runner, log, manual, summary: createSummary(manual) };
  const open: { close(): void }[] = [];
  let stopped = "";
  try {
    const inputs = readInputs(definition.inputs, host.environment);
    for (const secret of secrets.masks) runner.mask(secret);
    const world = await createWorld(definition, host, { desk, secrets, open });
    if (await work(inputs, world, desk)) host.exitCode(0);
  } catch (thrown) {
    const error = explain(thrown);
    stopped = errorSummary(definition, error, manual);
    reportError(definition, error, desk);
  } finally {
    for (const client of open) client.close();
    flush();
    writeSummary(runner, stopped, desk);
  }
}

async function createWorld(
  definition: ActionDefinition,
  host: Host,
  { desk, secrets, open }: { readonly desk: Desk; readonly secrets: Secrets; readonly open: { close(): void }[] },
): Promise<World> {
  const context = readContext(host.environment);
  const createClient = await host.openGitHub();
  const cancelling = new AbortController();
  host.onCancel(() => cancelling.abort());
  const clock = cancellableClock(cancelling.signal);
  return {
    run: context,
    clock,
    log: desk.log,
    summary: desk.summary,
    state: createState(desk.runner, host.environment),
    cancelled: cancelling.signal,
    connect: (token, options = {}) => {
      const { apiUrl, graphqlUrl } = context;
      const client = createClient({
        proxyEnv: host.environment,
        token,
        apiUrl,
        graphqlUrl,
        agent: `env-actions/${definition.name}`,
        clock,
        deadline: new Date(clock.now().getTime() + stepPatience),
        ...options,
      });
      open.push(client);
      return client;
    },
    outside: createOutside({
      environment: host.environment,
      secrets,
      mask: desk.runner.mask,
      folder: context.workspace,
    }),
    network: connectNetwork({ clock, proxyEnv: host.environment }),
    environment: host.environment,
    hide: (secret) => {
      for (const more of secrets.add(secret)) desk.runner.mask(more);
    },
    exportVariable: (name, value) => desk.runner.exportVariable(name, value),
    atEnd: (close) => {
      open.push({ close });
    },
    randomUuid: () => randomUUID(),
    env: (name) => host.environment[name] || undefined,
  };
}

/** The runner hands these to every step beside the inputs. */
function runnerSecrets(host: Host): string[] {
  return ["ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"].map((name) => host.environment[name] ?? "");
}

function writeSummary(runner: Runner, stopped: string, desk: Desk): void {
  const rest = desk.summary.render(summaryLimit - Buffer.byteLength(stopped));
  const whole = [stopped, rest].filter((part) => part !== "").join("\n\n");
  if (whole !== "") runner.summary(whole);
}

/** A step waits no longer than this, in milliseconds, for rate limits and outages; then it ends `deferred` (R72). */
const stepPatience = 20 * 60_000;

/** A little below GitHub's 1 MiB, for the lines between the parts. */
const summaryLimit = 1024 * 1024 - 16;
