import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { branchRules, createBranch } from "../../src/github/ledger-branch.ts";
import { compare, createBranchAt, fastForward, getBranch } from "../../src/github/refs.ts";
import { ledgerFiles, openShop, repo, type Shop } from "./simulated-shop.ts";

let shop: Shop;
let simulator: Shop["simulator"];
let octo: Shop["octo"];
let repository: Shop["repository"];
let head: Shop["head"];
let client: Shop["client"];
let withLedger: Shop["withLedger"];

beforeEach(async () => {
  shop = await openShop();
  ({ simulator, octo, repository, head, client, withLedger } = shop);
});

afterEach(() => shop.close());

describe("a branch", () => {
  test("of its own begins with a commit without parents, once", async () => {
    await withLedger();
    const again = { repo, branch: "env-actions", message: "Again", files: [{ path: "x", contents: "y" }] };
    expect(await createBranch(client, again)).toBe("exists");
    await expect(compare(client, { repo, base: "main", head: "env-actions" })).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  test("made while the answer is lost is known again (R70)", async () => {
    simulator.faults.add({
      match: ({ method, path }) => method === "POST" && path.endsWith("/git/refs"),
      times: 1,
      fault: { after: { status: 502 } },
    });
    const message = "Begin";
    expect(await createBranch(client, { repo, branch: "env-actions", message, files: ledgerFiles })).toBe("created");
  });

  test("moves forward and never back", async () => {
    const newer = await simulator.push(repository, { branch: "main", files: { a: "1" }, message: "A", actor: octo });
    const other = await simulator.push(repository, { branch: "other", files: { b: "1" }, message: "B", actor: octo });
    expect(await createBranchAt(client, { repo, branch: "env/production", at: head })).toBe("created");
    expect(await createBranchAt(client, { repo, branch: "env/production", at: newer })).toBe("exists");
    const branch = "env/production";
    expect(await fastForward(client, { repo, branch, to: newer })).toBe("moved");
    expect(await fastForward(client, { repo, branch, to: newer })).toBe("already");
    expect(await fastForward(client, { repo, branch, to: head })).toBe("not-fast-forward");
    expect(await getBranch(client, { repo, branch })).toBe(newer);
    expect(await compare(client, { repo, base: head, head: newer })).toMatchObject({
      status: "ahead",
      ahead: 1,
      behind: 0,
    });
    expect(await compare(client, { repo, base: newer, head })).toMatchObject({ status: "behind", ahead: 0, behind: 1 });
    expect(await compare(client, { repo, base: head, head: head })).toMatchObject({ status: "identical" });
    expect((await compare(client, { repo, base: head, head: other })).status).toBe("ahead");
    expect(await getBranch(client, { repo, branch: "none" })).toBeNull();
  });

  test("has its rules", async () => {
    expect(await branchRules(client, { repo, branch: "env-actions" })).toEqual([]);
  });
});
