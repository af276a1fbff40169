import { snappyCompress } from "hysnappy";
import { beforeAll, describe, expect, test } from "vitest";
import { createProvenanceGate, provenanceGate } from "../../../src/gates/provenance/gate.ts";
import { GitHubFailure } from "../../../src/github/errors.ts";
import { createVerifier } from "../../../src/provenance/verify.ts";
import type { ArtifactRecord } from "../../../src/release/artifacts/record.ts";
import type { ReleaseRecord } from "../../../src/release/release.ts";
import { type Authority, type BundleJson, createAuthority } from "../../provenance/authority.ts";
import { claims } from "../../provenance/claims.ts";
import { addImage, addReferrer } from "../../registry/sample.ts";
import { COMMIT, FILE, recordOf } from "../../release/sample.ts";
import { startRegistry } from "../../simulator/registry/index.ts";
import { askOf, facts, judged, RELEASE, ruled } from "../facts.ts";

const RULE = { workflow: "ci.yml" };
const SHOP = { id: 77, name: "octo/shop" };
const ASSET: ArtifactRecord = {
  kind: "asset",
  name: "cli",
  digest: `sha256:${"1".repeat(64)}`,
  size: 3,
  asset: { id: 1, name: "cli.tgz", release: 2, tag: "v1" },
};
const IMAGE: ArtifactRecord = {
  kind: "image",
  name: "web",
  digest: `sha256:${"2".repeat(64)}`,
  size: 3,
  image: {
    repository: "ghcr.io/octo/shop",
    mediaType: "application/vnd.oci.image.index.v1+json",
    platforms: [],
    tag: null,
  },
};
const COMMITTED: ArtifactRecord = { kind: "commit", name: "source", digest: `gitCommit:${COMMIT}` };
const BUILT = claims({ commit: COMMIT, signerCommit: COMMIT, workflowCommit: COMMIT });

let authority: Authority;
let good: BundleJson;
let evil: BundleJson;
beforeAll(async () => {
  authority = await createAuthority();
  good = await authority.attest({ claims: BUILT, digest: FILE.digest });
  evil = await authority.attest({ claims: { ...BUILT, repositoryId: "78" }, digest: FILE.digest });
});

/** What GitHub lists for one digest: bundles in the answer, or addresses of their compressed bytes. */
type Listed = readonly { readonly bundle?: unknown; readonly bundle_url?: string | null }[];

interface Wish {
  readonly artifacts?: readonly ArtifactRecord[];
  readonly listed?: Readonly<Record<string, Listed | Error>>;
  readonly stored?: Readonly<Record<string, Uint8Array | Error>>;
  readonly beside?: () => Promise<readonly unknown[]>;
  readonly owner?: unknown;
  readonly rule?: unknown;
  readonly record?: () => Promise<ReleaseRecord>;
  readonly about?: Parameters<typeof facts>[0];
}

async function judge(wish: Wish = {}) {
  const record = recordOf({ repository: SHOP, artifacts: wish.artifacts ?? [FILE] });
  const release = { ...RELEASE, id: record.id, commit: COMMIT };
  const about = facts({ release, environment: ruled("provenance", wish.rule ?? RULE), ...wish.about });
  const usual = askOf(about).client;
  const client: typeof usual = {
    ...usual,
    rest: async () => ({ status: 200, headers: new Map(), data: wish.owner ?? { id: 77, owner: { id: 7 } } }),
    pages: async (_route, parameters) => {
      expect(parameters["predicate_type"]).toBe("provenance");
      const found = wish.listed?.[String(parameters["subject_digest"])] ?? [];
      if (found instanceof Error) throw found;
      return found;
    },
    stored: async (_what, url) => {
      const found = wish.stored?.[url] ?? new Error("gone");
      if (found instanceof Error) throw found;
      return found;
    },
  };
  const gate = createProvenanceGate({
    verifier: async () => createVerifier([authority.publicGood]),
    beside: wish.beside ?? (async () => []),
  });
  return judged(gate, about, { record: wish.record ?? (async () => record), client });
}

const compressed = (bundle: unknown) => snappyCompress(Buffer.from(JSON.stringify(bundle)));
const failure = (kind: "not-found" | "forbidden" | "unavailable" | "unexpected") =>
  new GitHubFailure({ kind, request: "GET attestations", message: `GET attestations: ${kind}` });

describe("an artifact with the right provenance", () => {
  test("passes, and the run that built it is the evidence", async () => {
    expect(await judge({ listed: { [FILE.digest]: [{ bundle: good }] } })).toMatchObject([
      {
        gate: "provenance",
        item: "app",
        verdict: "pass",
        reason: "provenance-proven",
        evidence: ["https://github.com/octo/shop/actions/runs/501/attempts/1"],
      },
    ]);
  });

  test("whose bundle lies compressed at an address, as GitHub gives it since July 2026", async () => {
    const listed = { [FILE.digest]: [{ bundle: null, bundle_url: "https://store/1" }] };
    const [result] = await judge({ listed, stored: { "https://store/1": compressed(good) } });
    expect(result).toMatchObject({ verdict: "pass" });
  });

  test("among others, which are counted and ignored; in any order, and as often as they like (R36)", async () => {
    for (const bundles of [
      [evil, good],
      [good, evil],
      [{}, good, good],
    ]) {
      const [result] = await judge({ listed: { [FILE.digest]: bundles.map((bundle) => ({ bundle })) } });
      expect(result).toMatchObject({
        verdict: "pass",
        message: expect.stringMatching(/[12] more bundles? w\w+ ignored/),
      });
    }
    const [many] = await judge({ listed: { [FILE.digest]: Array.from({ length: 9 }, () => ({ bundle: evil })) } });
    expect(many).toMatchObject({ verdict: "fail", reason: "provenance-other-builder" });
  });

  test("each artifact is judged alone, by its own digest", async () => {
    const artifacts = [FILE, ASSET, IMAGE];
    const listed = {
      [FILE.digest]: [{ bundle: good }],
      [ASSET.digest]: [{ bundle: good }],
      [IMAGE.digest]: [{ bundle: await authority.attest({ claims: BUILT, digest: IMAGE.digest }) }],
    };
    expect((await judge({ artifacts, listed })).map(({ item, verdict, reason }) => [item, verdict, reason])).toEqual([
      ["app", "pass", "provenance-proven"],
      ["cli", "fail", "provenance-refused"],
      ["web", "pass", "provenance-proven"],
    ]);
  });

  test("kept beside an image in its registry", async () => {
    const bundle = await authority.attest({ claims: BUILT, digest: IMAGE.digest });
    expect(await judge({ artifacts: [IMAGE], beside: async () => [bundle] })).toMatchObject([{ verdict: "pass" }]);
  });
});

test("the shipped gate asks the registry of an image, with the logins of the step, and GitHub as well", async () => {
  const registry = await startRegistry({});
  try {
    const pointer = addImage(registry.store, "octo/shop", { platform: "amd64" });
    const image: ArtifactRecord = {
      ...IMAGE,
      digest: pointer.digest,
      image: { ...IMAGE.image, repository: `${registry.host}/octo/shop` },
    };
    const record = recordOf({ repository: SHOP, artifacts: [image] });
    const about = facts({
      release: { ...RELEASE, id: record.id, commit: COMMIT },
      environment: ruled("provenance", RULE),
    });
    const usual = askOf(about);
    if (usual.subject.kind !== "release") throw new Error("no release");
    const rules = new Map([[registry.host, { plainHttp: true, privateAddresses: true, tokenHosts: [] }]]);
    const images = { ...usual.subject.images, rules };
    const client: typeof usual.client = {
      ...usual.client,
      rest: async () => ({ status: 200, headers: new Map(), data: { id: 77, owner: { id: 7 } } }),
      pages: async () => [],
    };
    const ask = { record: async () => record, client, images };
    expect(await judged(provenanceGate, about, ask)).toMatchObject([{ verdict: "fail", reason: "provenance-missing" }]);
    addReferrer(registry.store, "octo/shop", {
      subject: pointer,
      type: "application/vnd.dev.sigstore.bundle.v0.3+json",
    });
    expect(await judged(provenanceGate, about, ask)).toMatchObject([{ verdict: "unknown" }]);
    expect(registry.seen.some(({ path }) => path.includes(`/referrers/${pointer.digest}`))).toBe(true);
    for (const open of images.connections.values()) open.close();
  } finally {
    await registry[Symbol.asyncDispose]();
  }
});

describe("nothing to verify is a failure (R32)", () => {
  test("no attestation at all, an empty list or 404", async () => {
    for (const listed of [{}, { [FILE.digest]: [] }, { [FILE.digest]: failure("not-found") }]) {
      expect(await judge({ listed })).toMatchObject([{ verdict: "fail", reason: "provenance-missing" }]);
    }
  });

  test("none that holds", async () => {
    for (const bundle of [{}, "bundle", 7, { ...good, dsseEnvelope: undefined }]) {
      const [result] = await judge({ listed: { [FILE.digest]: [{ bundle }] } });
      expect(result).toMatchObject({ verdict: "fail", reason: "provenance-refused" });
    }
  });

  test("a release of nothing but commits", async () => {
    expect(await judge({ artifacts: [COMMITTED] })).toMatchObject([{ verdict: "fail", reason: "provenance-missing" }]);
  });

  test("an environment without the rule is not asked", async () => {
    const none = facts({ environment: "development" });
    const gate = createProvenanceGate({ verifier: () => Promise.reject(new Error("loaded")), beside: async () => [] });
    expect(await judged(gate, none)).toEqual([]);
  });
});

describe("another builder", () => {
  test("is told by what differs, expected and found", async () => {
    const [result] = await judge({ listed: { [FILE.digest]: [{ bundle: evil }] } });
    expect(result).toMatchObject({ verdict: "fail", reason: "provenance-other-builder" });
    expect(result?.message).toContain('repository id is "78", the policy wants "77"');
  });

  test("of the same bytes from another commit is refused", async () => {
    const older = claims({ commit: "d".repeat(40), signerCommit: COMMIT, workflowCommit: COMMIT });
    const bundle = await authority.attest({ claims: older, digest: FILE.digest });
    const [result] = await judge({ listed: { [FILE.digest]: [{ bundle }] } });
    expect(result).toMatchObject({ verdict: "fail", reason: "provenance-other-builder" });
  });

  test("after the repository changed hands: its old owner's provenance does not count", async () => {
    const listed = { [FILE.digest]: [{ bundle: good }] };
    const [result] = await judge({ listed, owner: { id: 77, owner: { id: 8 } } });
    expect(result?.message).toContain("owner id");
  });
});

describe("a commit", () => {
  const listed = () => ({ [FILE.digest]: [{ bundle: good }] });

  test("is the source that the others were built from", async () => {
    expect(await judge({ artifacts: [FILE, COMMITTED], listed: listed() })).toMatchObject([
      { verdict: "pass" },
      { item: "source", verdict: "pass", reason: "provenance-source" },
    ]);
  });

  test("that is another one is refused", async () => {
    const other = { ...COMMITTED, digest: `gitCommit:${"e".repeat(40)}` };
    expect(await judge({ artifacts: [FILE, other], listed: listed() })).toMatchObject([
      { verdict: "pass" },
      { verdict: "fail", reason: "provenance-other-commit" },
    ]);
  });
});

describe("what cannot be read is neither yes nor no (R73)", () => {
  const url = "https://store/1";
  const address = { bundle: null, bundle_url: url };

  test.each([
    ["the list is refused", { listed: { [FILE.digest]: failure("forbidden") } }],
    ["the list is longer than its cap", { listed: { [FILE.digest]: failure("unexpected") } }],
    ["GitHub is out of reach", { listed: { [FILE.digest]: failure("unavailable") } }],
    ["an entry has neither bundle nor address", { listed: { [FILE.digest]: [{ bundle: null, bundle_url: null }] } }],
    ["an address has expired", { listed: { [FILE.digest]: [address] }, stored: { [url]: failure("forbidden") } }],
    ["stored bytes are cut off", { listed: { [FILE.digest]: [address] }, stored: { [url]: Buffer.from([9, 0]) } }],
    ["the registry cannot be read", { beside: () => Promise.reject(new Error("502")) }],
    ["the owner is not told", { owner: { id: 77 } }],
    ["GitHub answers for another repository", { owner: { id: 78, owner: { id: 7 } } }],
    ["the record cannot be read", { record: () => Promise.reject(new Error("ledger")) }],
    [
      "the record is of another release",
      { record: async () => recordOf({ repository: SHOP, run: { id: 9, attempt: 1, path: "x", event: "push" } }) },
    ],
    ["the record is of another repository", { record: async () => recordOf() }],
  ] as readonly (readonly [string, Wish])[])("%s", async (_name, wish) => {
    expect(await judge(wish)).toMatchObject([{ verdict: "unknown", reason: "provenance-unreadable" }]);
  });

  test("a bundle that is enough is enough, whatever else could not be read", async () => {
    const listed = { [FILE.digest]: [address, { bundle: good }] };
    expect(await judge({ listed })).toMatchObject([{ verdict: "pass" }]);
  });

  test("a bundle that is not enough leaves the rest in doubt", async () => {
    const listed = { [FILE.digest]: [{ bundle: evil }, address] };
    expect(await judge({ listed })).toMatchObject([{ verdict: "unknown" }]);
  });

  test("no trusted root, no pass", async () => {
    const gate = createProvenanceGate({ verifier: () => Promise.reject(new Error("chunk")), beside: async () => [] });
    const about = facts({ environment: ruled("provenance", RULE) });
    expect(await judged(gate, about, { record: async () => recordOf() })).toMatchObject([{ verdict: "unknown" }]);
  });
});
