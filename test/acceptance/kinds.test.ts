import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changesIn } from "../../src/evidence/change.ts";
import { doraOf } from "../../src/evidence/dora.ts";
import { readPeriod } from "../../src/evidence/period.ts";
import { decodeEvent } from "../../src/ledger/decode.ts";
import { git } from "../simulator/git.ts";
import type { User } from "../simulator/world.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";

const DEPLOY = "deploy.sh";

const STAGING = ".github/workflows/staging.yml";

let sample: Sample;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kinds-"));
  const script = `#!/bin/sh
if [ "$ENVIRONMENT" != staging ]; then exit 0; fi
echo "$KIND" >>"${join(folder, "kinds")}"
if grep -rq broken "$1"; then exit 1; fi
`;
  const workflow = exampleFiles("three-environments")[STAGING] ?? "";
  const telling = workflow.replace(
    /^( +)RELEASE: .*$/m,
    (line, indent: string) => `${line}\n${indent}KIND: \${{ steps.promote.outputs.kind }}`,
  );
  sample = await createSample({ files: { [DEPLOY]: script, [STAGING]: telling } });
  await sample.dispatch("ci.yml", { init: "true" });
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
  await rm(folder, { recursive: true, force: true });
});

async function push(text: string): Promise<string> {
  const changed = { "app/index.html": `<h1>Hello</h1>\n<p>${text}</p>\n` };
  await sample.simulator.push(sample.repository, { branch: "main", files: changed, message: text, actor: sample.bob });
  await sample.simulator.engine.drain();
  return newest();
}

async function command(text: string, by: User = sample.alice): Promise<string> {
  await sample.dispatch("resume.yml", { command: text }, by);
  return newest();
}

/** The promotion to staging that came to rest last. */
async function newest(): Promise<string> {
  return (await readState(sample, "staging")).settled[0]?.id ?? "";
}

function payloadOf(id: string): unknown {
  const payloads = sample.repository.deployments.map(({ payload }) => payload as Record<string, unknown>);
  return payloads.find(({ promotion }) => promotion === id);
}

describe("why something came stands in GitHub's Deployment, in the ledger and in DORA's facts, the same in all three", () => {
  const came: { readonly id: string; readonly kind: string; readonly cause: string; readonly of?: string }[] = [];

  it("automation brings one in, and a person the same one again after it failed: promotions, both", async () => {
    came.push({ id: await push("two"), kind: "promotion", cause: "automation" });
    const broken = await push("three is broken");
    came.push({ id: broken, kind: "promotion", cause: "automation" });
    const { candidate } = await readState(sample, "staging");
    const again = await command(`/promote staging ${candidate?.release.id}`);
    expect(again).not.toBe(broken);
    came.push({ id: again, kind: "promotion", cause: "person" });
  }, 240_000);

  it("a newer one on top of what failed rolls forward", async () => {
    const forward = await push("four");
    expect((await readState(sample, "staging")).settled[0]?.state).toBe("succeeded");
    came.push({ id: forward, kind: "roll-forward", cause: "automation" });
  }, 240_000);

  it("a person takes it back: a rollback, and of what", async () => {
    const [four] = (await readState(sample, "staging")).settled;
    const back = await command("/rollback staging four is slow", sample.bob);
    came.push({ id: back, kind: "rollback", cause: "person", of: four?.id ?? "" });
  }, 240_000);

  it("and all of it is told alike by Deployments, change records and DORA's facts", async () => {
    const { gitDir } = sample.repository;
    const names = (await git(gitDir, ["ls-tree", "-r", "--name-only", "env-actions", "log/"])).split("\n").sort();
    const lines: string[] = [];
    for (const name of names) lines.push(...(await git(gitDir, ["show", `env-actions:${name}`])).split("\n"));
    const period = readPeriod("2020-01-01", "2030-12-31");
    const changes = changesIn(lines.map(decodeEvent), period);
    const facts = doraOf(changes, period, {}).flatMap((each) => each.facts);
    expect(came).toHaveLength(5);
    for (const { id, kind, cause, of } of came) {
      expect(payloadOf(id), id).toMatchObject({ promotion: id, kind, cause, ...(of === undefined ? {} : { of }) });
      expect(changes.find((change) => change.id === id)).toMatchObject({
        kind,
        request: { cause, takesBack: of ?? null },
      });
      expect(facts.find(({ change }) => change === id)).toMatchObject({ kind, cause, takesBack: of ?? null });
    }
  }, 60_000);

  it("and the job that deployed it was told the same by the output `kind`, the first one before all of these too", async () => {
    const told = (await readFile(join(folder, "kinds"), "utf8")).trimEnd().split("\n");
    expect(told).toEqual(["promotion", ...came.map(({ kind }) => kind)]);
  });
});
