import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as nap } from "node:timers/promises";

/** A PostgreSQL of its own that listens on a socket in a folder and nowhere else. */
export interface Postgres extends AsyncDisposable {
  /** For `-h`. */
  readonly socket: string;
  /** One of PostgreSQL's own programs, such as `psql`. */
  program(name: string): string;
  /** Runs SQL in a database as its owner, and gives back what psql prints. */
  sql(database: string, text: string): string;
}

const USER = "shop";

/** PostgreSQL refuses to run as root: then it is somebody without rights. */
function somebody(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((each) => each.startsWith("nobody:"));
  const [, , uid, gid] = (line ?? "").split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

/** Makes a cluster with its own `initdb` and starts it. `postgres` is the server's program. */
export async function startPostgres(postgres: string): Promise<Postgres> {
  const who = somebody();
  const folder = mkdtempSync(join(tmpdir(), "pg-"));
  const data = join(folder, "data");
  const socket = join(folder, "socket");
  mkdirSync(socket);
  if (who.uid !== undefined && who.gid !== undefined)
    for (const each of [folder, socket]) chownSync(each, who.uid, who.gid);
  const program = (name: string) => join(dirname(postgres), name);
  const options = { ...who, cwd: folder, env: { PATH: process.env["PATH"], LC_ALL: "C" } } as const;
  execFileSync(program("initdb"), ["-D", data, "-U", USER, "-A", "trust", "--no-sync"], {
    ...options,
    stdio: "ignore",
  });
  const server = spawn(postgres, ["-D", data, "-k", socket, "-c", "listen_addresses=", "-c", "fsync=off"], {
    ...options,
    stdio: "ignore",
  });
  const ended = once(server, "exit");
  const sql = (database: string, text: string) =>
    execFileSync(
      program("psql"),
      ["-h", socket, "-U", USER, "-d", database, "-AtqX", "-v", "ON_ERROR_STOP=1", "-c", text],
      { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] },
    ).trim();
  for (let tries = 0; ; tries += 1) {
    try {
      sql("postgres", "select 1");
      break;
    } catch (error) {
      if (tries > 200 || server.exitCode !== null) throw error;
      await nap(100);
    }
  }
  return {
    socket,
    program,
    sql,
    async [Symbol.asyncDispose]() {
      server.kill("SIGQUIT");
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
