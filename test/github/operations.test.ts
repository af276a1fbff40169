import { describe, expect, test } from "vitest";
import { commitOnBranch } from "../../src/github/branch-commit.ts";
import { createDeployment, createStatus } from "../../src/github/deployments.ts";
import { dispatchWorkflow } from "../../src/github/dispatch.ts";
import { getRole } from "../../src/github/people.ts";
import { requiredChecks } from "../../src/github/required-checks.ts";
import { type Behaviour, json, reset, withClient } from "./scripted-server.ts";

const repo = { owner: "o", name: "r" };
const sha = "a".repeat(40);

describe("a Deployment", () => {
  const wanted = {
    repo,
    ref: sha,
    environment: "production",
    task: "env-actions:api",
    payload: { promotion: "p-1" },
    description: "d",
    production: true,
  };
  const made = {
    id: 5,
    sha,
    environment: "production",
    task: "env-actions:api",
    payload: { promotion: "p-1" },
    created_at: "2026-11-22T12:00:00Z",
    creator: null,
  };

  test("is asked for by commit, without a merge and without GitHub's own checks (R26)", async () => {
    await withClient([json(201, made)], async (client, server) => {
      expect(await createDeployment(client, wanted)).toMatchObject({ id: 5, creator: null, state: "unknown" });
      expect(server.seen[0]?.body).toEqual({
        ref: sha,
        environment: "production",
        task: "env-actions:api",
        payload: { promotion: "p-1" },
        description: "d",
        auto_merge: false,
        required_contexts: [],
        transient_environment: false,
        production_environment: true,
      });
    });
  });

  test.each([
    ["object", { promotion: "p-1" }],
    ["text", '{"promotion":"p-1"}'],
    ["text of text", JSON.stringify('{"promotion":"p-1"}')],
  ])("may come back with its payload as %s", async (_name, payload) => {
    await withClient([json(201, { ...made, payload })], async (client) => {
      expect((await createDeployment(client, wanted)).payload).toEqual({ promotion: "p-1" });
    });
  });

  test.each([
    ["commit", { sha: "b".repeat(40) }],
    ["environment", { environment: "Production" }],
    ["task", { task: "deploy" }],
    ["payload", { payload: { promotion: "p-2" } }],
    ["payload", { payload: "" }],
  ])("with another %s than asked for is refused (R25)", async (name, differing) => {
    await withClient([json(201, { ...made, ...differing })], async (client) => {
      await expect(createDeployment(client, wanted)).rejects.toMatchObject({
        kind: "unexpected",
        message: expect.stringContaining(`its ${name}`),
      });
    });
  });

  test("that GitHub merged something for (202) is refused (R26)", async () => {
    for (const body of [{ message: "Auto-merged main into topic on deployment." }, made]) {
      await withClient([json(202, body)], async (client) => {
        await expect(createDeployment(client, wanted)).rejects.toMatchObject({ kind: "unexpected" });
      });
    }
  });

  test("keeps the others' statuses as they are, and its description within 140 characters", async () => {
    await withClient([json(201, { id: 1, state: "success" })], async (client, server) => {
      const description = `${"x".repeat(138)}🚀🚀`;
      await createStatus(client, { repo, deployment: 5, state: "success", description });
      expect(server.seen[0]?.body).toEqual({
        state: "success",
        description: `${"x".repeat(138)}…`,
        auto_inactive: false,
      });
    });
  });
});

describe("a dispatch", () => {
  const dispatch = { repo, workflow: "p.yml", ref: "main", inputs: { release: "r" } };

  test.each([400, 422])("is sent once more where the server does not know return_run_details (%i)", async (status) => {
    const refusal = json(status, { message: 'Invalid request. "return_run_details" is not a permitted key.' });
    await withClient([refusal, (response) => response.writeHead(204).end()], async (client, server) => {
      expect(await dispatchWorkflow(client, dispatch)).toEqual({ run: null });
      expect(server.seen.map(({ body }) => body)).toEqual([
        { ref: "main", inputs: { release: "r" }, return_run_details: true },
        { ref: "main", inputs: { release: "r" } },
      ]);
    });
  });

  test("refused for another reason is not sent again", async () => {
    await withClient([json(422, { message: "Unexpected inputs provided: release" })], async (client, server) => {
      await expect(dispatchWorkflow(client, dispatch)).rejects.toMatchObject({ kind: "unprocessable" });
      expect(server.seen).toHaveLength(1);
    });
  });
});

describe("a commit by compare-and-swap", () => {
  const commit = { repo, branch: "env-actions", expectedHead: sha, headline: "h", body: "b", additions: [] };
  const error = (type: string | null, message: string): Behaviour =>
    json(200, {
      data: { createCommitOnBranch: null },
      errors: [{ ...(type === null ? {} : { type }), path: ["createCommitOnBranch"], message }],
    });

  test.each([
    ["stale", error("STALE_DATA", `Expected branch to point to "${sha}" but it did not.  Pull and try again.`)],
    ["refused", error("FORBIDDEN", "Resource not accessible by integration")],
    ["refused", error("UNPROCESSABLE", "Repository rule violations found")],
    ["refused", json(403, { message: "Resource not accessible by integration" })],
    ["ambiguous", error(null, "Something went wrong while executing your query.")],
    ["ambiguous", error("INTERNAL", "oops")],
    ["ambiguous", error("NEW_TYPE", "oops")],
    ["ambiguous", json(200, { data: { createCommitOnBranch: null } })],
    ["ambiguous", json(200, { data: { createCommitOnBranch: { commit: { oid: "short" } } } })],
    ["ambiguous", json(502, {})],
    ["ambiguous", reset],
  ])("is %s", async (kind, behaviour) => {
    await withClient([behaviour], async (client, server) => {
      expect((await commitOnBranch(client, commit)).kind).toBe(kind);
      expect(server.seen).toHaveLength(1);
    });
  });
});

describe("a role", () => {
  const answer = (permission: string, role_name: string | undefined, user = { id: 4, login: "Mona", type: "User" }) =>
    json(200, { permission, role_name, user });

  test.each([
    ["write", "maintain", "maintain"],
    ["read", "triage", "triage"],
    ["write", "release-manager", "write"],
    ["write", undefined, "write"],
    ["none", "", "none"],
    // A custom role called admin does not make an administrator.
    ["read", "admin", "read"],
  ])("with permission %s and role %s is %s", async (permission, name, role) => {
    await withClient([answer(permission, name)], async (client) => {
      expect(await getRole(client, { repo, login: "mona" })).toEqual({ id: 4, role, bot: false });
    });
  });

  test("of another account, or with an unknown permission, is no role (R77)", async () => {
    for (const behaviour of [
      answer("admin", "admin", { id: 5, login: "eve", type: "User" }),
      answer("owner", "admin"),
    ]) {
      await withClient([behaviour], async (client) => {
        await expect(getRole(client, { repo, login: "mona" })).rejects.toMatchObject({ kind: "unexpected" });
      });
    }
  });

  test("of a bot is known as a bot's", async () => {
    await withClient([answer("write", "write", { id: 6, login: "helper[bot]", type: "Bot" })], async (client) => {
      expect((await getRole(client, { repo, login: "helper[bot]" })).bot).toBe(true);
    });
  });
});

describe("required checks", () => {
  const rule = (requiredStatusChecks: unknown) => ({
    type: "REQUIRED_STATUS_CHECKS",
    parameters: { requiredStatusChecks },
  });
  const rules = (...nodes: { type: string; parameters: unknown }[]) => ({ pageInfo: { hasNextPage: false }, nodes });
  const names = (...requiredStatusCheckContexts: string[]) => ({ requiredStatusCheckContexts });

  test("come from rulesets and from the classic protection, each once", () => {
    const required = {
      rules: rules(
        rule([
          { context: "build", integrationId: 15368 },
          { context: "lint", integrationId: null },
        ]),
        { type: "DELETION", parameters: null },
      ),
      refUpdateRule: names("build", "test"),
    };
    expect(requiredChecks(required, null, "q")).toEqual([
      { context: "build", app: 15368 },
      { context: "lint", app: null },
      { context: "test", app: null },
    ]);
    const protection = {
      branchProtectionRule: { requiredStatusChecks: [{ context: "test", app: { databaseId: 7 } }] },
    };
    expect(requiredChecks(required, protection, "q").at(-1)).toEqual({ context: "test", app: 7 });
  });

  test("that cannot be read completely are no list", () => {
    const more = { rules: { pageInfo: { hasNextPage: true }, nodes: [] }, refUpdateRule: null };
    for (const required of [
      more,
      { rules: null, refUpdateRule: null },
      { rules: rules({ type: "REQUIRED_STATUS_CHECKS", parameters: null }), refUpdateRule: null },
    ]) {
      expect(() => requiredChecks(required, null, "q")).toThrow(expect.objectContaining({ kind: "unexpected" }));
    }
  });
});
