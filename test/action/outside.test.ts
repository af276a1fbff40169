import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Program } from "../../src/action/execute.ts";
import { createOutside } from "../../src/action/outside.ts";
import { LEADER } from "../../src/action/program-leader.ts";
import { secretsOfStep } from "../../src/action/secrets.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "env-actions-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  for (const server of servers.splice(0)) server.close();
  // A child that a fault left behind ends with its connection.
  for (const socket of sockets.splice(0)) socket.destroy();
});
const servers: Server[] = [];
const sockets: Socket[] = [];

const TOKEN = "ghs_0123456789abcdefgh";

function opened(variables: Readonly<Record<string, string>> = {}) {
  const masked: string[] = [];
  const environment = {
    PATH: process.env["PATH"],
    SystemRoot: process.env["SystemRoot"],
    INPUT_TOKEN: TOKEN,
    ...variables,
  };
  const secrets = secretsOfStep([TOKEN]);
  const outside = createOutside({ environment, secrets, mask: (secret) => masked.push(secret), folder });
  return { outside, masked, secrets };
}

/** A program in JavaScript, which every system of the tests can run. */
function script(source: string, wish: Partial<Program> = {}, ...words: readonly string[]): Program {
  const file = join(folder, "program.cjs");
  writeFileSync(file, source);
  return {
    file: process.execPath,
    arguments: [file, ...words],
    environment: {},
    timeout: 20_000,
    limit: 10_000,
    ...wish,
  };
}

describe("secrets of the step", () => {
  test("R49: a value is masked before anybody gets it, and taken out of what the step writes", () => {
    const { outside, masked, secrets } = opened({ CHANGE_TOKEN: "s3cr3t-of-changes" });
    expect(outside.secret("CHANGE_TOKEN")).toBe("s3cr3t-of-changes");
    expect(masked).toEqual(["s3cr3t-of-changes"]);
    expect(secrets.redact("sent s3cr3t-of-changes and more")).toBe("sent *** and more");
    outside.secret("CHANGE_TOKEN");
    expect(masked).toHaveLength(1);
  });

  test.each([
    ["absent", {}, "CHANGE_TOKEN"],
    ["empty", { CHANGE_TOKEN: " " }, "CHANGE_TOKEN"],
    ["an input of the step", {}, "INPUT_TOKEN"],
    ["the runner's service", { ACTIONS_RUNTIME_TOKEN: "t" }, "ACTIONS_RUNTIME_TOKEN"],
    ["the token of the job", { GITHUB_TOKEN: TOKEN }, "GITHUB_TOKEN"],
    ["no name", { "a b": "t" }, "a b"],
  ])("gives nothing for %s", (_, variables, name) => {
    expect(opened(variables).outside.secret(name)).toBeUndefined();
  });
});

/** The source of a program whose child holds a connection for as long as it lives. */
async function listen() {
  const server = createServer().listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const child = `require("net").connect(${port}, "127.0.0.1").on("close", () => process.exit()); setInterval(() => {}, 1000);`;
  const source = `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(child)}], { stdio: "inherit" }); setInterval(() => {}, 1000);`;
  const here = once(server, "connection");
  const gone = here.then(async ([socket]: unknown[]) => {
    if (!(socket instanceof Socket)) throw new Error("no connection");
    sockets.push(socket);
    await once(socket.on("error", () => {}).resume(), "close");
  });
  return { source, here, gone };
}

describe("programs", () => {
  test("a program's exit code and both outputs, in their order", async () => {
    const source = 'require("fs").writeSync(1, "one\\n"); require("fs").writeSync(2, "two\\n"); process.exitCode = 75;';
    const done = await opened().outside.execute(script(source));
    expect(done).toEqual({ code: 75, output: "one\ntwo\n", why: undefined });
  });

  test("arguments arrive as they are, without a shell in between", async () => {
    const words = ["a b", "$(id)", "`id`", ";", "--", "'\"", "*", "%PATH%", "", "-e"];
    const done = await opened().outside.execute(
      script("process.stdout.write(JSON.stringify(process.argv.slice(2)))", {}, ...words),
    );
    expect(JSON.parse(done.output)).toEqual(words);
  });

  test("R49: no token of the step reaches a program, whatever its variable is called, and no file for commands", async () => {
    const files = {
      GITHUB_ENV: "e",
      GITHUB_OUTPUT: "o",
      GITHUB_PATH: "p",
      GITHUB_STATE: "s",
      GITHUB_STEP_SUMMARY: "x",
    };
    const tokens = {
      GITHUB_TOKEN: TOKEN,
      RUNNER_OTHER: `x ${TOKEN}`,
      ACTIONS_RUNTIME_TOKEN: "r",
      STATE_x: "y",
      AWS_KEY: "z",
    };
    const { outside } = opened({ ...files, ...tokens, GITHUB_SHA: "abc" });
    const done = await outside.execute(
      script("process.stdout.write(JSON.stringify(process.env))", { environment: { SMOKE: "1" } }),
    );
    const seen: Record<string, string> = JSON.parse(done.output);
    expect(seen["GITHUB_SHA"]).toBe("abc");
    expect(seen["SMOKE"]).toBe("1");
    for (const name of [...Object.keys(files), ...Object.keys(tokens), "INPUT_TOKEN"])
      expect(seen).not.toHaveProperty(name);
    expect(done.output).not.toContain(TOKEN);
  });

  test("R49: secrets are taken out of what it says", async () => {
    const { outside } = opened({ SMOKE_PASSWORD: "correct-horse-battery" });
    outside.secret("SMOKE_PASSWORD");
    const said = Buffer.from("correct-horse-battery").toString("base64");
    const done = await outside.execute(script(`console.log("login correct-horse-battery ${said}")`));
    expect(done.output).not.toContain("correct-horse");
    expect(done.output).not.toContain(said.slice(0, -4));
  });

  test("a long output keeps its ends, in whole lines, and says what is missing", async () => {
    const source = 'for (let i = 0; i < 20000; i += 1) console.log("line " + i);';
    const done = await opened().outside.execute(script(source, { limit: 400 }));
    expect(done.output.length).toBeLessThan(500);
    expect(done.output).toMatch(
      /^line 0\nline 1\n(?:line \d+\n)*… \d+ bytes are not shown …\n(?:line \d+\n)*line 19999\n$/,
    );
  });

  test("R49: a secret that lies across the cut is not shown in part", async () => {
    const { outside } = opened({ KEY: "0123456789".repeat(8) });
    const secret = outside.secret("KEY") ?? "";
    const source = `const s = process.argv[2]; for (let i = 0; i < 200; i += 1) process.stdout.write("x".repeat(i % 40) + s + "\\n");`;
    for (const limit of [200, 333, 401, 555, 1_000]) {
      const done = await outside.execute(script(source, { limit }, secret));
      expect(done.output).not.toMatch(/\d{10}/);
    }
  });

  test("a program that does not end is ended, with everything it started", async () => {
    const family = await listen();
    const done = await opened().outside.execute(script(family.source, { timeout: 1_500 }));
    expect(done).toEqual({ code: null, output: "", why: "it was ended after 1500 ms" });
    await family.gone;
  });

  test("R106: a program does not outlive the step that started it", async () => {
    const family = await listen();
    const { file, arguments: words } = script(family.source);
    const leader = spawn(process.execPath, ["--eval", LEADER, "--", "60000", file, ...words]);
    await family.here;
    leader.stdin.destroy();
    await family.gone;
  });

  test.skipIf(process.platform === "win32")("a signal is no exit code", async () => {
    const done = await opened().outside.execute(
      script('process.kill(process.pid, "SIGSEGV"); setInterval(() => {}, 1000);'),
    );
    expect(done).toMatchObject({ code: null, why: "it was ended by SIGSEGV" });
  });

  test("a program that is not there never started, which is not a failure of it", async () => {
    const done = await opened().outside.execute({ ...script(""), file: join(folder, "none") });
    expect(done.code).toBeNull();
    expect(done.why).toMatch(/^it never started: there is no such file/);
  });

  test("a workspace that is not there", async () => {
    const environment = { PATH: process.env["PATH"] };
    const outside = createOutside({
      environment,
      secrets: secretsOfStep([]),
      mask: () => {},
      folder: join(folder, "none"),
    });
    expect(await outside.execute(script(""))).toMatchObject({
      code: null,
      why: expect.stringContaining("never started"),
    });
  });

  test("R46: a program cannot write the report about itself", async () => {
    const source = `require("fs").writeSync(2, '{"code":0}\\n'); process.exitCode = 3;`;
    expect(await opened().outside.execute(script(source))).toMatchObject({ code: 3, output: '{"code":0}\n' });
  });
});
