import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readState } from "../acceptance/observe.ts";
import { createSample, exampleFiles, type Sample } from "../acceptance/sample.ts";
import { startJob } from "../acceptance/step.ts";
import { type Postgres, startPostgres } from "./postgres/start.ts";
import { findTools } from "./tools.ts";

const tools = findTools("restore drills of a real PostgreSQL", ["postgres"]);
const POLICY = ".github/environments.yml";
const RECOVERY = "    recovery: { backup: full, every: 24h, rto: 10m, rpo: 1h, drill: 90d }\n";
const ROWS = 20_000;

describe.skipIf(tools.missing)("a restore drill of a real PostgreSQL", () => {
  const folder = mkdtempSync(join(tmpdir(), "drill-"));
  let sample: Sample;
  let postgres: Postgres;
  let dump: string;

  beforeAll(async () => {
    const policy = (exampleFiles("three-environments")[POLICY] ?? "").trimEnd();
    sample = await createSample({ files: { [POLICY]: `${policy}\n${RECOVERY}` } });
    await sample.dispatch("ci.yml", { init: "true" });
    postgres = await startPostgres(tools.path("postgres"));
    dump = join(folder, "orders.dump");
  });
  afterAll(async () => {
    await postgres[Symbol.asyncDispose]();
    expect(sample.simulator.violations).toEqual([]);
    await sample.close();
    rmSync(folder, { recursive: true });
  });

  function script(name: string, ...lines: readonly string[]): string {
    const file = join(folder, name);
    writeFileSync(file, `#!/bin/sh\nset -eu\n${lines.join("\n")}\n`, { mode: 0o755 });
    return file;
  }
  const tool = (name: string) => `${postgres.program(name)} -h ${postgres.socket} -U shop`;

  /** The usual programs: everything is there when every row is, with its sum. */
  function programs(instead: { readonly check?: readonly string[]; readonly break?: string } = {}) {
    const ask = `${tool("psql")} -d scratch -AtqX -v ON_ERROR_STOP=1 -c`;
    const check = instead.check ?? [
      `test "$(${ask} 'select count(*), sum(amount) from orders')" = "${ROWS}|${(ROWS * (ROWS + 1)) / 2}"`,
      `${ask} "select 'newest-record=' || to_char(max(created_at) at time zone 'UTC', 'YYYY-MM-DD\\"T\\"HH24:MI:SS\\"Z\\"') from orders"`,
      `cat ${join(folder, "failure")}`,
    ];
    return {
      restore: script(
        "restore.sh",
        `${tool("dropdb")} --if-exists scratch`,
        `${tool("createdb")} scratch`,
        `${postgres.program("pg_restore")} -h ${postgres.socket} -U shop -d scratch --exit-on-error ${dump}`,
      ),
      check: script("check.sh", ...check),
      break: script("break.sh", `${ask} "${instead.break ?? "delete from orders where id = 7"}"`),
    };
  }

  async function step(inputs: Readonly<Record<string, string>>) {
    const { simulator, repository, alice } = sample;
    const job = await startJob({ simulator, repository, workflow: "recovery.yml", key: "recovery", actor: alice });
    const end = await job.step({ door: "recovery", inputs: { environment: "production", ...inputs } });
    job.end(end.code === 0 ? "success" : "failure");
    await job.close();
    return end;
  }

  test("dumped, destroyed, restored: time and loss are measured, and the check went red on a fault (CP-4, CP-9(1), CP-10)", async () => {
    postgres.sql("postgres", "create database shop");
    postgres.sql(
      "shop",
      `create table orders (id int primary key, amount int not null, created_at timestamptz not null);
       insert into orders select n, n, now() - interval '20 minutes' from generate_series(1, ${ROWS}) n`,
    );
    const newest = Date.parse(
      postgres.sql(
        "shop",
        "select to_char(max(created_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from orders",
      ),
    );
    execFileSync(postgres.program("pg_dump"), ["-h", postgres.socket, "-U", "shop", "-Fc", "-f", dump, "shop"]);
    const { world } = sample.simulator;
    utimesSync(dump, world.now(), world.now());
    const taken = await step({ record: "backup", backup: `file=${dump}\nlocation=s3://backups/orders.dump` });
    expect(taken.outputs["decision"], taken.log).toBe("recorded");
    // What comes after the backup is lost with the database.
    postgres.sql("shop", `insert into orders values (${ROWS + 1}, 1, now())`);
    postgres.sql("postgres", "drop database shop");
    const failure = new Date(Math.floor(Date.now() / 1_000) * 1_000);
    writeFileSync(join(folder, "failure"), `failure-at=${failure.toISOString()}\n`);

    const drill = await step({ record: "drill", backup: `file=${dump}`, ...programs() });
    expect(drill.outputs["decision"], drill.log).toBe("accepted");
    expect(Number(drill.outputs["loss-seconds"])).toBe(Math.ceil((failure.getTime() - newest) / 1_000));
    expect(Number(drill.outputs["recovery-seconds"])).toBeGreaterThanOrEqual(1);
    expect(drill.summary).toMatch(/negative test \| red \| red \| met/);
    const { recovery } = await readState(sample, "production");
    expect(recovery?.drill).toMatchObject({ outcome: "accepted", backup: recovery?.full?.digest });
    // The fault is really in what was restored.
    expect(postgres.sql("scratch", "select count(*) from orders")).toBe(String(ROWS - 1));
  });

  test("a check that would be green whatever happens is found out by the fault", async () => {
    const said = "echo newest-record=$(date -u +%Y-%m-%dT%H:%M:%SZ -d '5 minutes ago')";
    const drill = await step({ record: "drill", ...programs({ check: [said] }) });
    expect(drill.code).toBe(1);
    expect(drill.outputs["reason"], drill.log).toBe("drill-unproven");
    const none = await step({ record: "drill", ...programs({ break: "delete from orders where id = -1" }) });
    expect(none.outputs["reason"], none.log).toBe("drill-unproven");
  });

  test("a dump that was cut is not restored, and a loss above its target is red", async () => {
    const whole = readFileSync(dump);
    writeFileSync(dump, whole.subarray(0, Math.floor(whole.length / 2)));
    const cut = await step({ record: "drill", ...programs() });
    expect(cut.outputs["reason"], cut.log).toBe("drill-failed");
    writeFileSync(dump, whole);
    writeFileSync(join(folder, "failure"), `failure-at=${new Date(Date.now() + 3 * 3_600_000).toISOString()}\n`);
    const late = await step({ record: "drill", ...programs() });
    expect(late.outputs["decision"], late.log).toBe("missed");
    expect(late.code).toBe(1);
    expect(late.summary).toContain("missed its target for data loss");
  });
});
