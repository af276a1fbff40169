/**
 * The source of the process between this step and a program: @actions/exec can neither end what it started nor give it a
 * group of its own. The leader starts the program as the head of a new process group, ends the whole group when its time is
 * over, when the program has ended (nothing of it stays behind), or when this step goes away (its standard input closes).
 * Both outputs of the program come through one pipe, so that their order stays; the leader's own error output carries one
 * line of JSON, `{ code, why }`, which the program cannot write.
 *
 * Arguments: milliseconds, file, and the program's arguments. It is a text because it has to run in a process of its own.
 */
export const LEADER = `
const { spawn, spawnSync } = require("node:child_process");
const { writeSync } = require("node:fs");
const [limit, file, ...rest] = process.argv.slice(1);
let why;
let told = false;
const tell = (code, reason) => {
  if (told) return;
  told = true;
  writeSync(2, JSON.stringify({ code, why: reason }) + "\\n");
};
const windows = process.platform === "win32";
const program = spawn(file, rest, { stdio: ["ignore", 1, 1], detached: !windows, windowsHide: true });
const end = (reason) => {
  why ??= reason;
  if (program.pid === undefined) return;
  if (windows) spawnSync("taskkill", ["/T", "/F", "/PID", String(program.pid)]);
  else try { process.kill(-program.pid, "SIGKILL"); } catch {}
};
const timer = setTimeout(() => end("timeout"), Number(limit));
process.stdin.on("end", () => end("abandoned")).on("error", () => end("abandoned")).resume();
const done = (code, reason) => {
  clearTimeout(timer);
  if (!windows) end(reason);
  tell(code, reason);
  process.stdin.destroy();
};
program.on("error", (error) => done(null, "not-started " + (error.code ?? "")));
program.on("exit", (code, signal) => {
  if (why !== undefined) done(null, why);
  else if (code === null) done(null, "signal " + signal);
  else done(code, undefined);
});
`;
