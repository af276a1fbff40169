import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { getRole } from "../../src/github/people.ts";
import { openShop, repo, type Shop } from "./simulated-shop.ts";

let shop: Shop;
let client: Shop["client"];

beforeEach(async () => {
  shop = await openShop();
  ({ client } = shop);
});

afterEach(() => shop.close());

describe("a person's role", () => {
  test.each([
    ["octo", "admin"],
    ["mona", "maintain"],
    ["hubot", "triage"],
  ])("of %s is %s", async (login, role) => {
    expect(await getRole(client, { repo, login: login.toUpperCase() })).toMatchObject({ role, bot: false });
  });

  test("is not found for nobody", async () => {
    await expect(getRole(client, { repo, login: "nobody" })).rejects.toMatchObject({ kind: "not-found" });
  });
});
