import { beforeAll, describe, expect, test } from "vitest";
import { createCheckpointsAuditor } from "../../src/audit/checkpoints/auditor.ts";
import { writeCheckpoint } from "../../src/audit/checkpoints/write.ts";
import type { AuditAsk } from "../../src/environments/auditor.ts";
import { checkpointOf, dayDigest, originOf, subjectsToSign } from "../../src/ledger/checkpoint.ts";
import type { Claims } from "../../src/provenance/attestation.ts";
import { createVerifier } from "../../src/provenance/verify.ts";
import { type Authority, type BundleJson, createAuthority, statement } from "../provenance/authority.ts";
import { claims } from "../provenance/claims.ts";

const LINES = ["one", "two", "three", "four", "five"];
const LOG = { repositoryId: 77, branch: "env-actions" };
const ORIGIN = originOf(LOG);
const NOW = new Date("2026-11-22T10:00:00Z");
const TODAY = "2026-11-22";
const RULE = { workflow: "audit.yml", every: "7d" };
const WORKFLOW = "https://github.com/octo/shop/.github/workflows/audit.yml@refs/heads/main";

let authority: Authority;
let stranger: Authority;
beforeAll(async () => {
  authority = await createAuthority();
  stranger = await createAuthority();
});

const SIGNER: Partial<Claims> = { subject: WORKFLOW, signer: WORKFLOW, workflow: WORKFLOW, trigger: "schedule" };

/** The subjects of actions/attest, of the file that the audit wrote. */
function rowsOf(lines: readonly string[], day: string) {
  const rows = subjectsToSign(LOG, checkpointOf(lines), day).trimEnd().split("\n");
  return rows.map((row) => {
    const [sha256 = "", name = ""] = row.split("  ");
    return { name, digest: { sha256 } };
  });
}

/** What actions/attest makes of the checkpoint of these lines. */
function signed(
  o: {
    readonly lines?: readonly string[];
    readonly day?: string;
    readonly says?: Partial<Claims>;
    readonly by?: Authority;
  } = {},
): Promise<BundleJson> {
  const day = o.day ?? TODAY;
  const said = { ...statement(dayDigest(ORIGIN, day)), subject: rowsOf(o.lines ?? LINES, day) };
  return (o.by ?? authority).attest({ claims: claims({ ...SIGNER, ...o.says }), statement: said });
}

interface World {
  readonly stored?: Readonly<Record<string, readonly unknown[]>>;
  readonly lines?: readonly string[];
  readonly rule?: typeof RULE | null;
  readonly visibility?: "public" | "private";
  readonly began?: string;
  readonly failing?: boolean;
}

function askOf(o: World): AuditAsk {
  const byDigest = new Map(Object.entries(o.stored ?? {}).map(([day, bundles]) => [dayDigest(ORIGIN, day), bundles]));
  const file = `${(o.lines ?? LINES).join("\n")}\n`;
  const ask = {
    ...{ now: NOW, url: "https://github.com/octo/shop", branch: "env-actions", repo: { owner: "octo", name: "shop" } },
    repository: { id: 77, visibility: o.visibility ?? "public", defaultBranch: "main" },
    policy: { ok: true, value: { checkpoints: o.rule === null ? undefined : (o.rule ?? RULE) } },
    client: {
      rest: async () => ({ data: { id: 77, owner: { id: 7 } } }),
      pages: async (_: string, { subject_digest: digest }: { readonly subject_digest: string }) => {
        if (o.failing === true) throw new Error("no answer");
        return (byDigest.get(digest) ?? []).map((bundle) => ({ bundle }));
      },
    },
    ledger: async () => ({
      files: new Map([["log/2026/11/20/000000000001.jsonl", file]]),
      told: { ok: true, value: { events: [{ time: o.began ?? "2026-10-01T00:00:00Z" }] } },
    }),
  };
  // Nothing else is asked for.
  return ask as unknown as AuditAsk;
}

async function found(o: World) {
  const auditor = createCheckpointsAuditor(async () => createVerifier([authority.publicGood]));
  return auditor.audit(askOf(o));
}
const ids = async (o: World) => (await found(o)).map(({ id }) => id);

describe("R111, R112: signed checkpoints", () => {
  test("of the log as it is, or as it was when it was shorter, are in order", async () => {
    expect(await ids({ stored: { [TODAY]: [await signed()] } })).toEqual([]);
    expect(
      await ids({ stored: { "2026-11-18": [await signed({ lines: LINES.slice(0, 3), day: "2026-11-18" })] } }),
    ).toEqual([]);
  });

  test("of more entries than there are: the branch was cut off", async () => {
    const stored = { [TODAY]: [await signed()] };
    expect(await ids({ stored, lines: LINES.slice(0, 4) })).toEqual(["checkpoints/cut-off/5"]);
  });

  test("of other entries: the branch was written anew, however long it is", async () => {
    const stored = { [TODAY]: [await signed()] };
    const [alarm] = await found({ stored, lines: ["one", "two", "THREE", "four", "five", "six"] });
    expect(alarm).toMatchObject({ id: "checkpoints/rewritten/5", severity: "error" });
    expect(alarm?.evidence).toEqual(["https://github.com/octo/shop/actions/runs/501/attempts/1"]);
  });

  test("that are too old, or none at all; on a private repository it is said which plan attests", async () => {
    const old = { "2026-11-10": [await signed({ day: "2026-11-10" })] };
    expect(await ids({ stored: old })).toEqual(["checkpoints/overdue"]);
    expect(await ids({ stored: old, rule: { ...RULE, every: "30d" } })).toEqual([]);
    expect(await ids({})).toEqual(["checkpoints/none"]);
    const [none] = await found({ visibility: "private" });
    expect(none?.fix).toContain("Enterprise Cloud");
  });

  test("are not due before the log is as old as one may be, and not asked for without the policy's word", async () => {
    expect(await ids({ began: "2026-11-20T00:00:00Z" })).toEqual([]);
    expect(await ids({ rule: null, failing: true })).toEqual([]);
  });

  test("that could not be read are an error, and never none (R58)", async () => {
    expect(await ids({ failing: true })).toEqual(["checkpoints/unreadable"]);
  });

  const STRANGERS: Readonly<Record<string, Partial<Claims>>> = {
    "another workflow": { workflow: WORKFLOW.replace("audit", "ci"), signer: WORKFLOW.replace("audit", "ci") },
    "a branch that begins alike": {
      ...{
        ref: "refs/heads/main-evil",
        subject: `${WORKFLOW}-evil`,
        signer: `${WORKFLOW}-evil`,
        workflow: `${WORKFLOW}-evil`,
      },
    },
    "another repository of that name": { repositoryId: "78" },
    "another owner": { ownerId: "8" },
    "another issuer": { issuer: "https://token.actions.example.com" },
    "a pull request": { trigger: "pull_request_target" },
    "a runner of somebody's own": { runner: "self-hosted" },
    "a reusable workflow of somebody else": {
      signer: "https://github.com/evil/x/.github/workflows/audit.yml@refs/heads/main",
    },
  };
  test.each(Object.entries(STRANGERS))("R33: of %s count for nothing, and are told", async (_, says) => {
    expect(await ids({ stored: { [TODAY]: [await signed({ says })] } })).toEqual(
      ["checkpoints/none", `checkpoints/other-signer/${TODAY}`].toSorted().toReversed(),
    );
  });

  test("of an authority that nobody trusts, or about another day, count for nothing", async () => {
    expect(await ids({ stored: { [TODAY]: [await signed({ by: stranger })] } })).toContain("checkpoints/none");
    const stale = await signed({ day: "2026-11-21" });
    expect(await ids({ stored: { [TODAY]: [stale] } })).toContain("checkpoints/none");
  });

  test("a stranger's beside a good one hides nothing and changes nothing", async () => {
    const stored = { [TODAY]: [await signed({ says: { ownerId: "8" }, lines: ["x"] }), await signed()] };
    expect(await ids({ stored })).toEqual([`checkpoints/other-signer/${TODAY}`]);
  });

  test("a statement of the right job that names no checkpoint, or two, is none", async () => {
    const digest = dayDigest(ORIGIN, TODAY);
    const bare = await authority.attest({ claims: claims(SIGNER), digest });
    expect(await ids({ stored: { [TODAY]: [bare] } })).toContain("checkpoints/none");
    const [ours] = subjectsToSign(LOG, checkpointOf(LINES), TODAY).split("  ");
    const subject = [...rowsOf(LINES, TODAY), { name: "env-actions-checkpoint-2", digest: { sha256: ours } }];
    const both = await authority.attest({ claims: claims(SIGNER), statement: { ...statement(digest), subject } });
    expect(await ids({ stored: { [TODAY]: [both] } })).toContain("checkpoints/none");
  });
});

test("R111: nothing is written for signing beside an alarm, or what could not be compared", async () => {
  const ask = askOf({});
  const ids = ["ledger/rewritten", "ledger/entry-bad/7", "checkpoints/cut-off/9", "checkpoints/unreadable"];
  for (const id of [...ids, "checkpoints/broken"]) {
    expect(await writeCheckpoint(ask, [{ id, severity: "error" }], "/nowhere")).toBeUndefined();
  }
});
