import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PINNED } from "../../src/provenance/pinned.ts";
import { authenticator, createVerifier, readBundle } from "../../src/provenance/verify.ts";

/**
 * The corpus of github.com/sigstore/sigstore-conformance, from a checkout, which CI makes:
 * `SIGSTORE_CONFORMANCE=<folder> npm test -- test/provenance`. No package registry has it, so that it is skipped without one;
 * verify.test.ts makes the same classes of bad bundle itself.
 */
const CHECKOUT = process.env["SIGSTORE_CONFORMANCE"];
const CORPUS = join(CHECKOUT ?? "", "test", "assets", "bundle-verify");
const SIGNER =
  "https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main";
const ISSUER = "https://token.actions.githubusercontent.com";
/** Signed by bare keys, which name no workflow: refused on purpose, whatever the corpus wants. */
const KEYS = ["managed-key-and-trusted-root", "managed-key-happy-path"];

/** Whether a case holds: the signature, and then signer and issuer compared whole. */
function holds(folder: string): boolean {
  const read = (name: string, usual: string) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8").trim() : usual;
  const [publicGood] = PINNED;
  if (publicGood === undefined) throw new Error("no pinned root");
  try {
    const root: unknown = JSON.parse(read("trusted_root.json", JSON.stringify(publicGood.root)));
    const bundle = readBundle(JSON.parse(read("bundle.sigstore.json", "")));
    if (bundle === undefined) return false;
    const file = join(folder, "artifact");
    const artifact = readFileSync(existsSync(file) ? file : join(CORPUS, "a.txt"));
    const signer = authenticator({ ...publicGood, root })(bundle, artifact);
    if ("why" in signer) return false;
    const { subjectAlternativeName, extensions } = signer.identity ?? {};
    return subjectAlternativeName === read("identity", SIGNER) && extensions?.issuer === read("issuer", ISSUER);
  } catch {
    return false;
  }
}

describe.skipIf(CHECKOUT === undefined)("the sigstore-conformance corpus (R38)", () => {
  const cases =
    CHECKOUT === undefined ? [] : readdirSync(CORPUS, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  test("is there", () => {
    expect(cases.length).toBeGreaterThanOrEqual(70);
  });

  test.each(cases.map(({ name }) => name))("%s", (name) => {
    expect(holds(join(CORPUS, name))).toBe(!name.endsWith("_fail") && !KEYS.includes(name));
  });

  test.each(cases.map(({ name }) => name))("%s is never provenance of something else", (name) => {
    const text = readFileSync(join(CORPUS, name, "bundle.sigstore.json"), "utf8");
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      json = text;
    }
    expect(createVerifier(PINNED).verify(json, `sha256:${"0".repeat(64)}`)).toMatchObject({ kind: "refused" });
  });
});
