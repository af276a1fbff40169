import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readCommitFiles } from "../../src/github/commit-files.ts";
import { readNames } from "../../src/github/environment-names.ts";
import { readEnvironmentSettings } from "../../src/github/environment-settings.ts";
import type { Environment } from "../simulator/world.ts";
import { openShop, repo, type Shop } from "./simulated-shop.ts";

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

function addEnvironment(says: Partial<Environment> = {}): void {
  // The shop has one of that name already.
  shop.repository.environments.splice(0, Number.POSITIVE_INFINITY, {
    id: 900,
    node_id: "EN_900",
    name: "production",
    created_at: "2026-11-01T00:00:00Z",
    updated_at: "2026-11-01T00:00:00Z",
    reviewers: [],
    preventSelfReview: false,
    waitTimer: 0,
    canAdminsBypass: true,
    branchPolicy: null,
    ...says,
  });
}
const settings = (environment = "production") => readEnvironmentSettings(shop.client, { repo, environment });
const names = (kind: "secrets" | "variables", environment: string | null = "production", client = shop.client) =>
  readNames(client, { repo, environment, kind });

describe("the settings of an environment", () => {
  test("are read whole, with every pattern of its branches", async () => {
    addEnvironment({
      reviewers: [
        { type: "Team", id: 7 },
        { type: "User", id: shop.octo.id },
      ],
      preventSelfReview: true,
      waitTimer: 30,
      canAdminsBypass: false,
      branchPolicy: { patterns: Array.from({ length: 101 }, (_, index) => `release/${index}`) },
    });
    const found = await settings();
    expect(found).toMatchObject({
      reviewers: ["team team-7", "user octo"],
      accounts: ["team 7 team-7", `user ${shop.octo.id} octo`],
      preventSelfReview: true,
      waitTimer: 30,
    });
    expect(found.adminsBypass).toBe(false);
    expect(found.branches).toHaveLength(101);
  });

  test("say what an unprotected one allows", async () => {
    addEnvironment();
    expect(await settings()).toEqual({
      id: 900,
      reviewers: [],
      accounts: [],
      preventSelfReview: false,
      waitTimer: 0,
      branches: ["any"],
      adminsBypass: true,
    });
  });

  test("are not those of a name in other letters (R55), and of none there is nothing", async () => {
    addEnvironment({ name: "Production" });
    await expect(settings()).rejects.toMatchObject({ kind: "unexpected" });
    await expect(settings("nowhere")).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("names of secrets and variables", () => {
  test("are listed over all pages, which are shorter for variables (R5)", async () => {
    const many = Array.from({ length: 101 }, (_, index) => `NAME_${String(index).padStart(3, "0")}`);
    addEnvironment({ secrets: many, variables: Object.fromEntries(many.map((name) => [name, "value"])) });
    expect(await names("secrets")).toEqual(many);
    expect(await names("variables")).toEqual(many);
    shop.repository.secrets.set("OF_ALL", "never shown");
    expect(await names("secrets", null)).toEqual(["OF_ALL"]);
    expect(await names("variables", null)).toEqual([]);
  });

  test("a workflow's own token can never list, and the failure says what can (R80)", async () => {
    addEnvironment({ secrets: ["A"] });
    const own = shop.clientWith({ actions: "read", contents: "write", metadata: "read" });
    await expect(names("secrets", "production", own)).rejects.toMatchObject({
      kind: "forbidden",
      hint: expect.stringContaining("environments: read"),
    });
  });
});

describe("files of a commit", () => {
  const read = (commit: string, paths: readonly string[]) => readCommitFiles(shop.client, { repo, commit, paths });

  test("are those of that commit, not of the branch that moved on", async () => {
    const { simulator, repository, octo, head } = shop;
    const files = { "config/a.yml": "a: 1\n" };
    const next = await simulator.push(repository, { branch: "main", files, message: "One", actor: octo });
    await simulator.push(repository, {
      branch: "main",
      files: { "config/a.yml": "a: 2\n" },
      message: "Two",
      actor: octo,
    });
    const found = await read(next, ["config/a.yml", "config/b.yml", "config/a.yml"]);
    expect([...found]).toEqual([
      ["config/a.yml", "a: 1\n"],
      ["config/b.yml", null],
    ]);
    expect((await read(head, ["config/a.yml"])).get("config/a.yml")).toBeNull();
    await expect(read(next, ["config"])).rejects.toMatchObject({ kind: "unexpected" });
    await expect(read("0".repeat(40), ["a"])).rejects.toMatchObject({ kind: "unexpected" });
  });
});
