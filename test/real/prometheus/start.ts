import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { setTimeout as nap } from "node:timers/promises";

/** A shop that Prometheus scrapes; its answer can be changed. */
export interface Shop extends AsyncDisposable {
  readonly port: number;
  /** Whether it answers its scrapes. */
  up: boolean;
  /** What it counts. */
  errors: number;
}

export async function startShop(): Promise<Shop> {
  const shop = { up: true, errors: 0 };
  const server = createServer((_, response) => {
    if (shop.up) response.end(`# TYPE shop_errors gauge\nshop_errors ${shop.errors}\n`);
    else response.writeHead(503).end();
  });
  const port = await listening(server);
  return Object.assign(shop, {
    port,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  });
}

/** A program that serves on a port of this machine. */
export interface Served extends AsyncDisposable {
  readonly url: string;
  /** Ends it without a goodbye. */
  kill(): Promise<void>;
  /** Lets it hang: connections are taken, and nothing answers. */
  freeze(): void;
}

export interface Wanted {
  readonly program: string;
  readonly folder: string;
  readonly shop: number;
  /** The port of the Alertmanager to send alerts to. */
  readonly alertmanager: number | undefined;
}

/** Starts Prometheus with a scrape and two alerting rules, each once a second. */
export async function startPrometheus({ program, folder, shop, alertmanager }: Wanted): Promise<Served> {
  mkdirSync(folder, { recursive: true });
  const rule = (alert: string, expr: string, labels: Record<string, string>) => ({ alert, expr, labels });
  const environment = { env: "production" };
  const rules = [
    rule("InstanceDown", 'up{env="production"} == 0', environment),
    rule("HighErrorRate", 'shop_errors{env="production"} > 5', environment),
    // Two series on both sides: Prometheus refuses to match them.
    rule("Broken", '{__name__=~"up|shop_errors"} + on (env) {__name__=~"up|shop_errors"}', environment),
  ];
  const config = {
    global: { scrape_interval: "1s", scrape_timeout: "1s", evaluation_interval: "1s" },
    rule_files: ["rules.yml"],
    scrape_configs: [{ job_name: "shop", static_configs: [{ targets: [`127.0.0.1:${shop}`], labels: environment }] }],
    ...(alertmanager === undefined
      ? {}
      : { alerting: { alertmanagers: [{ static_configs: [{ targets: [`127.0.0.1:${alertmanager}`] }] }] } }),
  };
  // JSON is YAML.
  writeFileSync(join(folder, "rules.yml"), JSON.stringify({ groups: [{ name: "shop", rules }] }));
  writeFileSync(join(folder, "prometheus.yml"), JSON.stringify(config));
  const port = await freePort();
  const words = [
    `--config.file=${join(folder, "prometheus.yml")}`,
    `--storage.tsdb.path=${join(folder, "data")}`,
    `--web.listen-address=127.0.0.1:${port}`,
    "--log.level=error",
  ];
  return serving(spawn(program, words, { stdio: "ignore" }), port, "/-/ready");
}

export async function startAlertmanager(program: string, folder: string): Promise<Served & { readonly port: number }> {
  mkdirSync(folder, { recursive: true });
  const config = { route: { receiver: "nobody" }, receivers: [{ name: "nobody" }] };
  writeFileSync(join(folder, "alertmanager.yml"), JSON.stringify(config));
  const port = await freePort();
  const words = [
    `--config.file=${join(folder, "alertmanager.yml")}`,
    `--storage.path=${join(folder, "data")}`,
    `--web.listen-address=127.0.0.1:${port}`,
    "--cluster.listen-address=",
    "--log.level=error",
  ];
  return { ...(await serving(spawn(program, words, { stdio: "ignore" }), port, "/-/ready")), port };
}

async function serving(child: ChildProcess, port: number, ready: string): Promise<Served> {
  const url = `http://127.0.0.1:${port}`;
  const ended = once(child, "exit");
  const kill = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  for (let tries = 0; ; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with ${child.exitCode}`);
    const answer = await fetch(`${url}${ready}`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok === true) break;
    if (tries > 600) {
      await kill();
      throw new Error(`${child.spawnfile} does not answer`);
    }
    await nap(50);
  }
  return {
    url,
    kill,
    freeze: () => {
      child.kill("SIGSTOP");
    },
    [Symbol.asyncDispose]: () => (child.exitCode === null && child.signalCode === null ? kill() : Promise.resolve()),
  };
}

async function listening(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  server.close();
  await once(server, "close");
  return port;
}
