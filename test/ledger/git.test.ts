import { spawnSync } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { append } from "../../src/ledger/append.ts";
import { releasePath } from "../../src/ledger/paths.ts";
import { ledgerReadme } from "../../src/ledger/readme.ts";
import { verifyLedger } from "../../src/ledger/verify.ts";
import { BRANCH, GitBranch, gitInTurn } from "./git-branch.ts";
import {
  ALICE,
  brief,
  cleared,
  entered,
  ledgerOf,
  newLedger,
  POLICY,
  RUN,
  registered,
  releaseRecord,
  requested,
} from "./sample.ts";
import { VirtualClock } from "./virtual-clock.ts";

const began: GitBranch[] = [];

async function begin(
  files: ReadonlyMap<string, string>,
  options?: Parameters<typeof GitBranch.begin>[1],
): Promise<GitBranch> {
  const branch = await GitBranch.begin(files, options);
  began.push(branch);
  return branch;
}

afterEach(async () => {
  for (const branch of began.splice(0)) await rm(branch.path, { recursive: true, force: true });
});

describe("on a real git branch", () => {
  test("R82: 64 writers at once: 64 entries, none lost, none doubled, at most twelve tries each", async () => {
    const clock = new VirtualClock(64);
    const travel = () => clock.sleep(1 + Math.floor(clock.random() * 20));
    const files = await newLedger();
    const branch = await begin(files, { run: gitInTurn, travel });
    const writers = Array.from({ length: 64 }, async (_, index) => {
      const release = releasePath("web", releaseRecord(index).id);
      const facts = async () => ({ ledger: await branch.read("web", [release]), now: clock.now() });
      return append({
        facts: await facts(),
        reread: facts,
        decide: ({ ledger }) => ({ drafts: ledger.files.has(release) ? [] : [registered(index)], result: index }),
        context: { actor: ALICE, run: RUN, policy: POLICY },
        port: branch,
        clock,
        deadline: new Date(clock.now().getTime() + 600_000),
      });
    });
    const answers = await clock.run(Promise.all(writers));
    expect(answers.map(({ kind }) => kind)).toEqual(Array(64).fill("appended"));
    expect(verifyLedger(await branch.files())).toMatchObject({ kind: "intact", seq: 65 });
    expect(await branch.git(["rev-list", "--count", BRANCH])).toBe("65");
    expect(Math.max(...branch.sent.values())).toBeLessThanOrEqual(12);
  }, 60_000);

  test("R82: of 64 processes that write on the same head at the same time, exactly one wins", async () => {
    const branch = await begin(await newLedger());
    const { oid } = await branch.read("web");
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, index) =>
        branch.commit({
          expectedHead: oid,
          headline: "x [skip ci]",
          body: `Intent: ${index}`,
          additions: [{ path: "winner", contents: String(index) }],
        }),
      ),
    );
    expect(answers.filter(({ kind }) => kind === "committed")).toHaveLength(1);
    const winner = answers.findIndex(({ kind }) => kind === "committed");
    expect((await branch.files()).get("winner")).toBe(String(winner));
    expect(await branch.git(["rev-list", "--count", BRANCH])).toBe("2");
  }, 60_000);

  test("a commit of ours is found by its intent, and only in what came after", async () => {
    const branch = await begin(await newLedger());
    const before = await branch.read("web");
    const sending = { headline: "x [skip ci]", body: "2 x\n\nIntent: 1-2", additions: [{ path: "a", contents: "b" }] };
    expect(await branch.commit({ expectedHead: before.oid, ...sending })).toMatchObject({ kind: "committed" });
    expect(await branch.commit({ expectedHead: before.oid, ...sending })).toEqual({ kind: "stale" });
    const found = await branch.find({ since: before.oid, marker: "Intent: 1-2" });
    expect(found.kind).toBe("found");
    const oid = found.kind === "found" ? found.oid : "";
    expect(await branch.find({ since: oid, marker: "Intent: 1-2" })).toEqual({ kind: "absent", head: oid });
  });
});

describe("R113: the README's commands, with nothing but git, jq and sha256sum", () => {
  const [clone = "", now = "", history = "", verify = "", changes = ""] = ledgerReadme("URL", BRANCH)
    .split("```sh\n")
    .slice(1)
    .map((block) => block.split("```")[0] ?? "");

  function shell(script: string, cwd: string) {
    const { stdout, stderr, status } = spawnSync("bash", ["-c", `set -euo pipefail\n${script}`], {
      cwd,
      encoding: "utf8",
    });
    return { out: stdout, errors: stderr, status };
  }

  async function cloned() {
    const life = [registered(1), requested(1, brief(1)), cleared(1), entered(1, 1)];
    const branch = await begin(await ledgerOf(life, [registered(2, { service: "api", preview: true })]));
    expect(shell(clone.replace("URL", branch.path), branch.path)).toMatchObject({ errors: "", status: 0 });
    return { branch, folder: join(branch.path, "ledger") };
  }

  test("tell what runs where, and what happened", async () => {
    const { folder } = await cloned();
    expect(shell(now, folder)).toEqual({ out: "web\tproduction\tunknown\t-\n", errors: "", status: 0 });
    const lines = shell(history, folder).out.trimEnd().split("\n");
    expect(lines).toHaveLength(6);
    expect(lines[2]).toBe("3\t2026-11-22T10:00:00Z\tpromotion.requested\tweb\tp-production-1\talice");
  });

  test("verify an intact ledger, and find a changed line, a lost file and a cut-off end", async () => {
    const { folder } = await cloned();
    expect(shell(verify, folder)).toEqual({ out: "intact: 6 entries\n", errors: "", status: 0 });
    expect(shell(changes, folder)).toEqual({ out: "", errors: "", status: 0 });
    const log = join(folder, "log/2026/11/22");
    shell("sed -i 's/alice/mallo/' 000000000002.jsonl", log);
    expect(shell(verify, folder)).toMatchObject({ out: "broken: entry 3, or the one before it\n", status: 1 });
    shell("git checkout --quiet . && rm 000000000006.jsonl", log);
    expect(shell(verify, folder)).toMatchObject({ out: "broken: head.json and the log disagree\n", status: 1 });
    shell("git checkout --quiet . && rm 000000000002.jsonl", log);
    expect(shell(verify, folder)).toMatchObject({ out: "broken: entry 2, or the one before it\n", status: 1 });
  });

  test("find a log file that was changed in a later commit", async () => {
    const { folder } = await cloned();
    await writeFile(join(folder, "log/2026/11/22/000000000006.jsonl"), "{}\n");
    shell("git -c user.name=m -c user.email=m@example.org commit --quiet -am oops", folder);
    expect(shell(changes, folder).out).toBe("log/2026/11/22/000000000006.jsonl\n");
  });
});
