import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PINNED } from "../../src/provenance/pinned.ts";
import { pinnedVerifier } from "../../src/provenance/pinned-verifier.ts";
import { authenticator, readBundle } from "../../src/provenance/verify.ts";

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`real/${name}`, import.meta.url), "utf8"));

const SIGSTORE_JS = `sha512:${"46d4e2f74c4877316640000a6fdf8a8b59f1e0847667973e9859f774dd31b8f1e0937813b777fb66a2ac67d50540fe34640966eee9fc2ccca387082b4c85cd3c"}`;
const COMMUNIQUE = "sha256:76f1fe8593bf227cca2c089e3c16dc95014a8d3e89c5dd220530469ca043c428";

test("provenance of sigstore 2.0.0 on npm holds against the pinned public root (R37)", () => {
  const workflow = "https://github.com/sigstore/sigstore-js/.github/workflows/release.yml@refs/heads/main";
  const commit = "f0b49a04e5a62250e0f60fb128004a73110fe311";
  expect(pinnedVerifier().verify(read("sigstore-js-2.0.0.json"), SIGSTORE_JS)).toEqual({
    kind: "verified",
    instance: "public-good",
    claims: {
      issuer: "https://token.actions.githubusercontent.com",
      subject: workflow,
      signer: workflow,
      signerCommit: commit,
      runner: "github-hosted",
      repository: "https://github.com/sigstore/sigstore-js",
      commit,
      ref: "refs/heads/main",
      repositoryId: "495574555",
      ownerId: "71096353",
      workflow,
      workflowCommit: commit,
      trigger: "push",
      run: "https://github.com/sigstore/sigstore-js/actions/runs/5904696764/attempts/1",
    },
  });
});

test("GitHub's release attestation holds against the pinned root of GitHub, and is still no provenance", () => {
  const json = read("communique-0.1.9.json");
  const bundle = readBundle(json);
  const github = PINNED.find(({ name }) => name === "github");
  if (bundle === undefined || github === undefined) throw new Error("unreadable");
  expect(authenticator(github)(bundle)).toMatchObject({
    identity: { subjectAlternativeName: "https://dotcom.releases.github.com" },
  });
  expect(pinnedVerifier().verify(json, COMMUNIQUE)).toMatchObject({ kind: "refused", fault: "other-predicate" });
});

test("the pinned roots are the two instances that GitHub signs with, each with the witnesses it has", () => {
  expect(PINNED.map(({ name, organization, witnesses }) => ({ name, organization, witnesses }))).toEqual([
    { name: "public-good", organization: "sigstore.dev", witnesses: { log: 1, certificateLog: 1, time: 1 } },
    { name: "github", organization: "GitHub, Inc.", witnesses: { log: 0, certificateLog: 0, time: 1 } },
  ]);
});
