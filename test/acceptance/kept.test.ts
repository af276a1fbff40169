import { afterAll, beforeAll, expect, it } from "vitest";
import { readFile, resolve } from "../simulator/git.ts";
import { type EmbeddedRegistry, startRegistry } from "../simulator/registry/index.ts";
import { release } from "./build.ts";
import { deploy } from "./deploy.ts";
import { readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";

const VALUES = "deploy/values.yaml";
let registry: EmbeddedRegistry;
let sample: Sample;

beforeAll(async () => {
  registry = await startRegistry();
  const policy = `version: 1
registries: { "${registry.host}": { plain-http: true, private: true } }
artifacts:
  app: { kind: file }
  source: { kind: commit }
environments:
  development:
    preset: development
    workflow: development.yml
    artifacts:
      app: { keep: { repository: "${registry.host}/octo/files", tag: "\${release.id}" } }
      source: { values: { ${VALUES}: { "site.digest": "\${artifacts.app.digest}", site.release: "\${release.id}" } } }
`;
  const text = "site: # written by promotions\n  digest: none\n  release: 'none' # keep me\n";
  sample = await createSample({ files: { ".github/environments.yml": policy, [VALUES]: text } });
});
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
  await registry[Symbol.asyncDispose]();
});

const values = async () => {
  const { gitDir } = sample.repository;
  return (await readFile(gitDir, (await resolve(gitDir, "refs/heads/main")) ?? "", VALUES))?.toString();
};

it("keeps the file, writes the release into files, and goes back to it when GitHub has the artifact no more (R42)", async () => {
  const first = await release(sample, "one", "app=app\nsource=commit");
  const second = await release(sample, "two", "app=app\nsource=commit");
  const into = (id: string) => deploy(sample, { environment: "development", release: id });
  const one = await into(first.release);
  expect(one.main.outputs, one.main.log).toMatchObject({ decision: "deploy", artifact: "" });
  const { app, source } = JSON.parse(one.main.outputs["artifacts"] ?? "");
  expect(source).toMatchObject({ kind: "commit", reference: first.commit });
  expect(app.digest).toMatch(/^sha256:/);
  expect(await values()).toBe(
    `site: # written by promotions\n  digest: ${app.digest}\n  release: '${first.release}' # keep me\n`,
  );
  expect([...registry.store.repository("octo/files").tags.keys()]).toEqual([first.release]);
  expect(one.main.summary).toContain(`${registry.host}/octo/files`);

  expect((await into(second.release)).main.outputs["decision"]).toBe("deploy");
  sample.repository.artifacts.splice(0);
  const back = await into(first.release);
  expect(back.main.outputs, back.main.log).toMatchObject({ decision: "deploy", release: first.release });
  expect(JSON.parse(back.main.outputs["artifacts"] ?? "").app.digest).toBe(app.digest);
  expect(await values()).toContain(first.release);
  expect((await readState(sample, "development")).current).toMatchObject({ release: { id: first.release } });
}, 120_000);
