import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as nap } from "node:timers/promises";

/** The login that {@link startDebianRegistry} knows. */
export const LOGIN = { username: "deployer", password: "Tr0mbone-secret" };
const HTPASSWD = "deployer:$2b$05$abcdefghijklmnopqrstuuTg.8BPTJt7QZSt.xnrc23R6PgA6HEXS\n";

export interface DebianRegistry {
  /** `127.0.0.1:<port>` */
  readonly host: string;
  stop(): Promise<void>;
}

/** Starts Debian's `docker-registry` on a free port, with its storage in `folder`. */
export async function startDebianRegistry(
  program: string,
  o: { readonly folder: string; readonly login: boolean },
): Promise<DebianRegistry> {
  mkdirSync(o.folder, { recursive: true });
  writeFileSync(join(o.folder, "htpasswd"), HTPASSWD);
  const port = await freePort();
  const config = {
    version: "0.1",
    log: { level: "error" },
    storage: { filesystem: { rootdirectory: join(o.folder, "storage") } },
    http: { addr: `127.0.0.1:${port}` },
    ...(o.login ? { auth: { htpasswd: { realm: "test", path: join(o.folder, "htpasswd") } } } : {}),
  };
  // JSON is YAML.
  writeFileSync(join(o.folder, "config.yml"), JSON.stringify(config));
  const child = spawn(program, ["serve", join(o.folder, "config.yml")], { stdio: "ignore" });
  const host = `127.0.0.1:${port}`;
  await answering(child, `http://${host}/v2/`);
  return {
    host,
    stop: async () => {
      const ended = once(child, "exit");
      child.kill();
      await ended;
    },
  };
}

async function answering(child: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`docker-registry ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer !== undefined) return;
    await nap(25);
  }
  child.kill();
  throw new Error("docker-registry does not answer");
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
