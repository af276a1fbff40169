import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { git } from "../simulator/git.ts";
import { auditOf, found, SCOPES } from "./audited.ts";
import { repositoryInOrder } from "./in-order.ts";

/** Faults of the ledger and of what GitHub keeps beside it, and what the audit does with what it found. */
const order = repositoryInOrder();
const { idsOf, ours, seen, withFiles, withLedger } = order;

describe("a repository in order", () => {
  test("has no finding for an administrator's token, and none above a note for the workflow's own", async () => {
    expect(await idsOf()).toEqual([]);
    const own = await auditOf(order.sample, { dryRun: true, scopes: SCOPES });
    expect(own.findings.map(({ id, severity }) => [id, severity])).toEqual([
      ["ledger-branch/bypass-unreadable/ledger", "note"],
      ["settings/unseen/bypass-lists", "note"],
      ["settings/unseen/secret-names", "note"],
    ]);
    expect(own.summary).toContain("**Clean**");
    expect(own.findings[0]?.fix).toContain("Administration");
  });
});

describe("R109, R110: the ledger", () => {
  test("a changed entry is named by its number, and so is the commit that was pushed", async () => {
    const change = (files: Map<string, string>) => {
      const [path = ""] = [...files.keys()].filter((name) => name.startsWith("log/")).sort();
      files.set(path, (files.get(path) ?? "").replace('"login":"alice"', '"login":"mallory"'));
    };
    await withLedger(change, async () => {
      const ids = await idsOf();
      expect(ids).toContain("ledger/entry-bad/1");
      expect(ids.filter((id) => id.startsWith("ledger/not-signed/"))).toHaveLength(1);
    });
  });

  test("a projection that does not follow from the log is named by its path", async () => {
    const path = "state/shop/development.json";
    await withLedger(
      (files) => files.set(path, (files.get(path) ?? "").replace('"fence": 1', '"fence": 7')),
      async () => expect(await idsOf()).toContain(`ledger/file-different/${path}`),
    );
  });

  test("an unreadable head is said, and whoever needs the ledger says that too", async () => {
    await withLedger(
      (files) => files.set("head.json", "{}\n"),
      async () => expect(await idsOf()).toContain("ledger/head-unreadable"),
    );
  });

  test("R111: a branch that was cut off is shown by the Deployments that saw its head", async () => {
    const { gitDir } = order.sample.repository;
    const before = await git(gitDir, ["rev-parse", "refs/heads/env-actions"]);
    await git(gitDir, ["update-ref", "refs/heads/env-actions", `${before}~4`]);
    const ids = await idsOf();
    await git(gitDir, ["update-ref", "refs/heads/env-actions", before]);
    expect(ids).toContain("ledger/rewritten");
  });

  test("a deleted branch is not the same as none (R116)", async () => {
    const { gitDir } = order.sample.repository;
    const before = await git(gitDir, ["rev-parse", "refs/heads/env-actions"]);
    await git(gitDir, ["update-ref", "-d", "refs/heads/env-actions"]);
    const ids = await idsOf();
    await git(gitDir, ["update-ref", "refs/heads/env-actions", before]);
    expect(ids).toContain("ledger/missing");
  });

  test("R117: missing rules, rules that refuse us, and everybody who may bypass", async () => {
    const { repository } = order.sample;
    const rules = [...repository.rules];
    repository.rules.splice(0, 1, { branch: "env-actions", type: "pull_request" });
    repository.bypass = [{ type: "Team", id: 7, mode: "exempt" }];
    const ids = await idsOf();
    repository.rules.splice(0, repository.rules.length, ...rules);
    repository.bypass = [];
    expect(ids).toContain("ledger-branch/rule-missing/restrict-deletions");
    expect(ids).toContain("ledger-branch/rule-refuses/require-a-pull-request-before-merging");
    expect(ids).toContain("ledger-branch/bypass/ledger:Team:7");
  });
});

describe("R108, R114: GitHub's Deployments", () => {
  test("of our task that no event knows, that contradict the ledger, and that are forged", async () => {
    const { repository } = order.sample;
    const payload = ours().payload;
    const text = typeof payload === "string" ? payload : JSON.stringify(payload);
    const copy = (id: number, changed: string) => ({ ...ours(), id, node_id: `DE_${id}`, payload: changed });
    repository.deployments.push(
      copy(901, text.replace(/p-development-1/, "p-development-99")),
      copy(902, text.replace(/"release":"r-[0-9a-f]{12}"/, '"release":"r-000000000000"')),
      copy(903, "{}"),
      copy(904, text),
    );
    const ids = await idsOf();
    repository.deployments.splice(-4);
    expect(ids).toEqual(
      expect.arrayContaining([
        "deployments/unrecorded/901",
        "deployments/contradicts/902",
        "deployments/forged/903",
        "deployments/unrecorded/904",
      ]),
    );
  });

  test("that are gone, and those of somebody else", async () => {
    const { repository, bob } = order.sample;
    const [first] = repository.deployments.splice(0, 1, {
      ...ours(),
      id: 905,
      node_id: "DE_905",
      task: "deploy",
      creator: bob,
    });
    if (first === undefined) throw new Error("there was none");
    const ids = await idsOf();
    repository.deployments.splice(0, 1, first);
    expect(ids).toContain(`deployments/deleted/${first.id}`);
    expect(ids).toContain("deployments/foreign/development");
  });
});

describe("R58: what this token may not read", () => {
  test.each([
    ["deployments", "ledger/unreadable", "deployments: read"],
    ["actions", "stale/environments-unreadable", "actions: read"],
    ["vulnerability-alerts", "updates/alerts-unreadable", "vulnerability-alerts: read"],
  ] as const)("without %s it is a finding that names the permission", async (scope, id, permission) => {
    const { [scope]: _, ...scopes } = SCOPES;
    const { repository } = order.sample;
    repository.visibility = "private";
    const audited = await auditOf(order.sample, { dryRun: true, scopes });
    repository.visibility = "public";
    expect(found(audited, id).fix).toContain(permission);
  });
});

describe("the one issue", () => {
  const issues = () => order.sample.repository.issues.filter(({ labels }) => labels.includes("env-audit"));

  test("is opened once, kept up to date, left alone while nothing changes, and closed when all is in order", async () => {
    const { repository } = order.sample;
    expect((await auditOf(order.sample)).issue).toMatchObject({ did: "unchanged", page: null });
    repository.alerts = {};
    expect((await auditOf(order.sample)).issue?.did).toBe("opened");
    expect((await auditOf(order.sample)).issue?.did).toBe("unchanged");
    await withFiles({ ".github/workflows/broken.yml": "on: [push\n" }, async () => {
      expect((await auditOf(order.sample)).issue?.did).toBe("updated");
      expect(issues()[0]?.body).toContain("broken.yml");
    });
    repository.alerts = { dependabot: [] };
    expect((await auditOf(order.sample)).issue?.did).toBe("closed");
    expect(issues().map(({ state }) => state)).toEqual(["closed"]);
  });

  test("that cannot be written does not hide what was found", async () => {
    const { repository } = order.sample;
    repository.alerts = {};
    const audited = await auditOf(order.sample, { scopes: { ...SCOPES, issues: "read" } });
    repository.alerts = { dependabot: [] };
    expect(audited.issue).toBeUndefined();
    expect(audited.ids).toContain("updates/alerts-off");
  });
});

describe("the baseline", () => {
  const accept = (id: string, until: string) =>
    `version: 1\naccepted:\n  - { id: ${id}, because: we know, until: ${until} }\n`;
  const PATH = ".github/audit-baseline.yml";

  test("takes a finding out until its day is over, and says what it does not need any more", async () => {
    const { repository } = order.sample;
    repository.alerts = {};
    await withFiles({ [PATH]: accept("updates/alerts-off", "2027-12-31") }, async () => {
      const audited = await auditOf(order.sample, { dryRun: true });
      expect(audited.ids).toEqual([]);
      expect(audited.accepted).toMatchObject([{ finding: { id: "updates/alerts-off" }, until: "2027-12-31" }]);
    });
    await withFiles({ [PATH]: accept("updates/alerts-off", "2026-01-31") }, async () => {
      expect((await auditOf(order.sample, { dryRun: true })).ids).toEqual(["updates/alerts-off"]);
    });
    repository.alerts = { dependabot: [] };
    await withFiles({ [PATH]: accept("updates/alerts-off", "2027-12-31") }, async () => {
      expect((await auditOf(order.sample, { dryRun: true })).ids).toEqual(["baseline/unused/updates/alerts-off"]);
    });
  });

  test("that cannot be read accepts nothing", async () => {
    await withFiles({ [PATH]: "version: 1\naccepted: all\n" }, async () => {
      expect((await auditOf(order.sample, { dryRun: true })).ids).toEqual(["baseline/broken"]);
    });
  });
});

test("SARIF is what OASIS published, with a place, a level and a fingerprint for everything", async () => {
  order.sample.repository.alerts = {};
  const { sarifText, findings } = await auditOf(order.sample, { dryRun: true });
  const clean = JSON.parse((await auditOf(order.sample, { dryRun: true, only: "locks" })).sarifText) as unknown;
  order.sample.repository.alerts = { dependabot: [] };
  const schema: object = JSON.parse(readFileSync(new URL("sarif-2.1.0.json", import.meta.url), "utf8"));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  const sarif = JSON.parse(sarifText) as { runs: { results: { partialFingerprints: object }[] }[] };
  for (const document of [sarif, clean]) {
    validate(document);
    expect(validate.errors).toBeNull();
  }
  validate({ ...sarif, version: "3" });
  expect(validate.errors).not.toBeNull();
  expect(sarif.runs[0]?.results.map((result) => result.partialFingerprints)).toEqual(
    findings.map(({ id }) => ({ "envActionsFinding/v1": id })),
  );
});

test("after all of it the repository is in order again, and at least 12 kinds of finding were seen", async () => {
  expect(await idsOf()).toEqual([]);
  expect(seen.size).toBeGreaterThanOrEqual(12);
});
