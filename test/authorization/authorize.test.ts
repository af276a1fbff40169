import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { authorize } from "../../src/authorization/authorize.ts";
import type { Client } from "../../src/github/client.ts";
import { type AllowedAction, allowOf } from "../../src/policy/allow.ts";
import { clientOf } from "../github/scripted-server.ts";
import { openShop, repo, type Shop } from "../github/simulated-shop.ts";

let shop: Shop;
const opened: Client[] = [];

beforeEach(async () => {
  shop = await openShop();
});

afterEach(async () => {
  for (const client of opened.splice(0)) client.close();
  await shop.close();
});

type Written = Parameters<typeof allowOf>[0];

function ask(login: string, o: { action?: AllowedAction; allow?: Written; id?: number | null; client?: Client } = {}) {
  const environments = [{ name: "production", allow: allowOf(o.allow) }];
  const acting = { login, id: o.id ?? null };
  return authorize({ client: o.client ?? shop.client, repo, action: o.action ?? "lock", environments, acting });
}

describe("authorize (R66)", () => {
  test.each([
    ["octo", "lock", "allowed"],
    ["mona", "lock", "allowed"],
    ["hubot", "lock", "refused"],
    ["mona", "promote", "allowed"],
    ["hubot", "promote", "refused"],
    ["octo", "override", "refused"],
  ] as const)("by default %s may %s: %s", async (login, action, kind) => {
    expect((await ask(login, { action })).kind).toBe(kind);
  });

  test("a refusal says the role and whom the policy allows", async () => {
    expect(await ask("hubot")).toEqual({
      kind: "refused",
      why: "hubot has the role triage here; to lock in production the policy allows role:maintain.",
    });
    expect(await ask("octo", { action: "override" })).toMatchObject({ why: expect.stringContaining("allows nobody") });
  });

  test.each(["github-actions[bot]", "dependabot[bot]", "", "al ice", "\u212aim", "a/b", "../octo"])(
    "%j is no person's account (R2, R11)",
    async (login) => {
      expect(await ask(login, { allow: { lock: ["role:triage"] } })).toMatchObject({ kind: "refused" });
    },
  );

  test("an account of a machine is no person, whatever its name and role (R11)", async () => {
    const robot = shop.simulator.createUser("robot", "Bot");
    shop.repository.collaborators.set(robot.id, "admin");
    expect(await ask("robot")).toMatchObject({ kind: "refused", why: expect.stringContaining("is a bot") });
  });

  test("a login that belongs to another account now is refused, a renamed or deleted one too (R1)", async () => {
    const mona = shop.simulator.createUser("mona");
    expect((await ask("mona", { id: mona.id })).kind).toBe("allowed");
    mona.login = "mona-old";
    const other = shop.simulator.createUser("mona");
    shop.repository.collaborators.set(other.id, "admin");
    expect(await ask("mona", { id: mona.id })).toMatchObject({
      kind: "refused",
      why: expect.stringContaining("another"),
    });
    expect(await ask("ghost")).toMatchObject({ kind: "refused", why: expect.stringContaining("no account ghost") });
  });

  test("in several environments it must be allowed in each", async () => {
    const environments = [
      { name: "staging", allow: allowOf({ lock: ["user:mona"] }) },
      { name: "production", allow: allowOf({ lock: ["user:octo"] }) },
    ];
    const asked = { client: shop.client, repo, action: "lock", environments } as const;
    expect((await authorize({ ...asked, acting: { login: "mona", id: null } })).kind).toBe("refused");
    expect((await authorize({ ...asked, environments: [], acting: { login: "octo", id: null } })).kind).toBe("refused");
  });

  test("GitHub out of reach is neither yes nor no (R73)", async () => {
    const match = ({ route }: { route: string }) => route.includes("collaborators");
    shop.simulator.faults.add({ match, fault: { drop: ["permission"] } });
    expect((await ask("octo")).kind).toBe("unknown");
  });
});

describe("a team (R4)", () => {
  const allow = { lock: ["team:sre"] };

  function clientOfPerson(login: string, scopes?: { members: "read" }): Client {
    const user = shop.simulator.createUser(login);
    const token = shop.simulator.addToken({ user, workflowToken: false, ...(scopes === undefined ? {} : { scopes }) });
    const options = { graphqlUrl: shop.simulator.graphqlUrl, token: token.value, requestTimeout: 10_000 };
    const client = clientOf({ url: shop.simulator.apiUrl }, options);
    opened.push(client);
    return client;
  }

  test("its active members may, an invited one and others may not", async () => {
    const [octo, mona, hubot] = ["octo", "mona", "hubot"].map((login) => shop.simulator.createUser(login));
    if (octo === undefined || mona === undefined || hubot === undefined) throw new Error("no people");
    const team = shop.simulator.createTeam(octo, "sre", [mona, octo]);
    team.members.set(hubot.id, "pending");
    expect(await ask("mona", { allow })).toMatchObject({ kind: "allowed" });
    expect((await ask("hubot", { allow })).kind).toBe("refused");
    shop.simulator.createUser("zoe");
    expect((await ask("zoe", { allow })).kind).toBe("refused");
    expect((await ask("mona", { allow: { lock: ["team:octo/sre"] } })).kind).toBe("allowed");
    team.members.delete(mona.id);
    expect((await ask("mona", { allow })).kind).toBe("refused");
  });

  test("a token that cannot read teams gives no answer, and says what is needed", async () => {
    shop.simulator.createTeam(shop.octo, "sre", [shop.octo, shop.simulator.createUser("mona")]);
    const client = shop.clientWith({ contents: "write", issues: "write" });
    const answer = await ask("mona", { allow, client });
    expect(answer).toMatchObject({ kind: "unknown", why: expect.stringContaining("members: read") });
    expect((await ask("mona", { allow: { lock: ["team:sre", "role:maintain"] }, client })).kind).toBe("allowed");
  });

  test("a team that the token does not see, or that does not exist, is not an empty one", async () => {
    shop.simulator.createTeam(shop.octo, "sre", [shop.octo, shop.simulator.createUser("mona")]);
    expect((await ask("mona", { allow, client: clientOfPerson("stranger") })).kind).toBe("unknown");
    expect((await ask("mona", { allow: { lock: ["team:sra"] } })).kind).toBe("unknown");
  });
});
