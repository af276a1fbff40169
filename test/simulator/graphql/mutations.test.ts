import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commitFiles, log, readCommit, readFile, resolve, ZERO_OID } from "../git.ts";
import type { Repository, Token, WorldEvent } from "../world.ts";
import { addIssue, buildTestWorld, MONA, STRANGER, type TestWorld } from "./test-world.ts";

const COMMIT = `mutation($input:CreateCommitOnBranchInput!){ createCommitOnBranch(input:$input){
  clientMutationId ref{ name } commit{ oid message signature{ isValid state wasSignedByGitHub signer{ login } } } } }`;
const UPDATE = "mutation($input:UpdateRefsInput!){ updateRefs(input:$input){ clientMutationId } }";

let shop: TestWorld;
let events: WorldEvent[];

async function open(facts: Partial<Repository> = {}): Promise<void> {
  await shop?.close();
  shop = await buildTestWorld(facts);
  events = [];
  shop.world.subscribe((event) => events.push(event));
}

beforeEach(() => open());
afterEach(() => shop.close());

const base64 = (text: string): string => Buffer.from(text).toString("base64");

function commit(token: Token, expectedHeadOid: string, changes: Record<string, unknown> = {}, branchName = "main") {
  const input = {
    branch: { repositoryNameWithOwner: "mona/shop", branchName },
    expectedHeadOid,
    message: { headline: "Add a line", body: "[skip ci]" },
    fileChanges: { additions: [{ path: "log/1.jsonl", contents: base64("one\n") }], deletions: [] },
    clientMutationId: "intent-1",
    ...changes,
  };
  return shop.run(token, COMMIT, { input });
}

const main = (): Promise<string | null> => resolve(shop.repository.gitDir, "refs/heads/main");

describe("createCommitOnBranch", () => {
  it("moves the branch to a commit of the bot, signed by GitHub, and tells the world who pushed", async () => {
    const answer = await commit(shop.workflow({ contents: "write" }), shop.head);
    const after = (await main()) ?? "";
    expect(answer).toEqual({
      data: {
        createCommitOnBranch: {
          clientMutationId: "intent-1",
          ref: { name: "main" },
          commit: {
            oid: after,
            message: "Add a line\n\n[skip ci]",
            signature: { isValid: true, state: "VALID", wasSignedByGitHub: true, signer: { login: "web-flow" } },
          },
        },
      },
    });
    const { gitDir } = shop.repository;
    expect(await readCommit(gitDir, after)).toMatchObject({
      parents: [shop.head],
      author: { name: "github-actions[bot]", email: "41898282+github-actions[bot]@users.noreply.github.com" },
      committer: { name: "GitHub", email: "noreply@github.com" },
    });
    expect((await readFile(gitDir, after, "log/1.jsonl"))?.toString()).toBe("one\n");
    expect((await readFile(gitDir, after, "README.md"))?.toString()).toBe("# Shop\n");
    const push = { ref: "refs/heads/main", before: shop.head, after, byWorkflowToken: true };
    expect(events).toEqual([expect.objectContaining({ type: "push", ...push })]);
  });

  it("refuses a stale head, naming the real one, and writes nothing", async () => {
    const token = shop.workflow({ contents: "write" });
    await commit(token, shop.head);
    const actual = await main();
    expect(await commit(token, shop.head)).toEqual({
      data: { createCommitOnBranch: null },
      errors: [
        {
          type: "STALE_DATA",
          path: ["createCommitOnBranch"],
          locations: [{ line: 1, column: 46 }],
          message: `Expected branch to point to "${actual}" but it did not.  Pull and try again.`,
        },
      ],
    });
    expect(await main()).toBe(actual);
    expect(events).toHaveLength(1);
  });

  it("lets exactly one of many racing writers win", async () => {
    const racers = Array.from({ length: 8 }, () => commit(shop.workflow({ contents: "write" }), shop.head));
    const answers = await Promise.all(racers);
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    expect(await log(shop.repository.gitDir, "refs/heads/main", 10)).toHaveLength(2);
  });

  it("needs contents: write, or a role that pushes", async () => {
    const denied = { data: { createCommitOnBranch: null }, errors: [{ type: "FORBIDDEN" }] };
    expect(await commit(shop.workflow({ contents: "read" }), shop.head)).toMatchObject(denied);
    const stranger: Token = { value: "ghp_s", user: STRANGER, workflowToken: false };
    expect(await commit(stranger, shop.head)).toMatchObject({ errors: [{ type: "NOT_FOUND" }] });
    shop.repository.collaborators.set(STRANGER.id, "read");
    expect(await commit(stranger, shop.head)).toMatchObject(denied);
    shop.repository.collaborators.set(STRANGER.id, "write");
    expect(await commit(stranger, shop.head)).not.toHaveProperty("errors");
  });

  it("refuses a missing branch, a missing path, a rule and, from a workflow, workflow files", async () => {
    const token = shop.workflow({ contents: "write" });
    expect(await commit(token, shop.head, {}, "nope")).toMatchObject({ errors: [{ type: "NOT_FOUND" }] });
    const fileChanges = { deletions: [{ path: "nope" }] };
    expect(await commit(token, shop.head, { fileChanges })).toMatchObject({
      errors: [{ message: `A path was requested for deletion which does not exist as of commit oid \`${shop.head}\`` }],
    });
    const workflow = { additions: [{ path: ".github/workflows/x.yml", contents: base64("on: push\n") }] };
    expect(await commit(token, shop.head, { fileChanges: workflow })).toMatchObject({
      errors: [{ type: "FORBIDDEN" }],
    });
    expect(await commit(shop.mona, shop.head, { fileChanges: workflow })).not.toHaveProperty("errors");
    await open({ rules: [{ branch: "main", type: "update" }] });
    expect(await commit(shop.mona, shop.head)).toMatchObject({
      errors: [
        { type: "UNPROCESSABLE", message: expect.stringContaining("Cannot update this protected ref. (update)") },
      ],
    });
  });

  it("takes GitHub's name on somebody else's commit for what it is: unsigned", async () => {
    const { gitDir } = shop.repository;
    const person = { name: "GitHub", email: "noreply@github.com" };
    const forged = await commitFiles(gitDir, {
      parent: shop.head,
      additions: [],
      deletions: [],
      message: "Trust me",
      author: person,
      date: shop.world.now(),
    });
    const query = `query($oid:GitObjectID!){ repository(owner:"mona",name:"shop"){ object(oid:$oid){ ... on Commit{ signature{ isValid } } } } }`;
    const { data } = await shop.run(shop.mona, query, { oid: forged });
    expect(data).toEqual({ repository: { object: { signature: null } } });
  });
});

describe("updateRefs", () => {
  const update = (token: Token, refUpdates: readonly Record<string, unknown>[]) =>
    shop.run(token, UPDATE, { input: { repositoryId: shop.repository.node_id, refUpdates, clientMutationId: "x" } });
  const lock = "refs/heads/env-actions/lock";

  it("moves several refs or none", async () => {
    const token = shop.workflow({ contents: "write" });
    const create = { name: lock, beforeOid: ZERO_OID, afterOid: shop.head };
    expect(await update(token, [create])).toEqual({ data: { updateRefs: { clientMutationId: "x" } } });
    expect(await resolve(shop.repository.gitDir, lock)).toBe(shop.head);
    const other = { name: "refs/env-actions/other", beforeOid: ZERO_OID, afterOid: shop.head };
    const answer = await update(token, [other, create]);
    expect(answer.data).toEqual({ updateRefs: null });
    expect(answer.errors).toEqual([
      expect.objectContaining({
        path: ["updateRefs"],
        message: expect.stringMatching(
          /^Something went wrong while executing your query\. .*Please include `[\dA-F:]+`/,
        ),
      }),
    ]);
    expect(answer.errors?.[0]).not.toHaveProperty("type");
    expect(await resolve(shop.repository.gitDir, other.name)).toBeNull();
    expect(await update(token, [{ name: lock, beforeOid: shop.head, afterOid: ZERO_OID }])).not.toHaveProperty(
      "errors",
    );
    expect(await resolve(shop.repository.gitDir, lock)).toBeNull();
    expect(events.map((event) => event.type === "push" && event.ref)).toEqual([lock, lock]);
  });

  it("goes backwards only by force, and not past a rule", async () => {
    await commit(shop.mona, shop.head);
    const tip = await main();
    const back = { name: "refs/heads/main", beforeOid: tip, afterOid: shop.head };
    expect(await update(shop.mona, [back])).toHaveProperty("errors");
    shop.repository.rules.push({ branch: "main", type: "non_fast_forward" });
    expect(await update(shop.mona, [{ ...back, force: true }])).toMatchObject({ errors: [{ type: "UNPROCESSABLE" }] });
    shop.repository.rules.pop();
    expect(await update(shop.mona, [{ ...back, force: true }])).not.toHaveProperty("errors");
    expect(await main()).toBe(shop.head);
  });
});

describe("comments and issues", () => {
  it("are written, edited with a trace, and closed", async () => {
    const issue = addIssue(shop);
    const bot = shop.workflow({ issues: "write" });
    const add =
      "mutation($input:AddCommentInput!){ addComment(input:$input){ commentEdge{ node{ id databaseId body } } subject{ id } } }";
    const added = await shop.run(bot, add, { input: { subjectId: issue.node_id, body: "Waiting" } });
    const [comment] = issue.comments;
    expect(added.data).toMatchObject({
      addComment: { commentEdge: { node: { id: comment?.node_id, body: "Waiting" } } },
    });
    const edit = `mutation($input:UpdateIssueCommentInput!){ updateIssueComment(input:$input){ issueComment{
      body lastEditedAt editor{ login } author{ __typename login } includesCreatedEdit userContentEdits(first:3){ totalCount } } } }`;
    const edited = await shop.run(shop.mona, edit, { input: { id: comment?.node_id, body: "/approve" } });
    expect(edited.data).toMatchObject({
      updateIssueComment: {
        issueComment: {
          body: "/approve",
          lastEditedAt: expect.any(String),
          editor: { login: "mona" },
          author: { __typename: "Bot", login: "github-actions" },
          includesCreatedEdit: true,
          userContentEdits: { totalCount: 2 },
        },
      },
    });
    const close = "mutation($input:CloseIssueInput!){ closeIssue(input:$input){ issue{ state closed } } }";
    const closed = await shop.run(bot, close, { input: { issueId: issue.node_id } });
    expect(closed.data).toEqual({ closeIssue: { issue: { state: "CLOSED", closed: true } } });
    expect(events).toMatchObject([
      { type: "issue_comment", action: "created", byWorkflowToken: true },
      { type: "issue_comment", action: "edited", actor: MONA, byWorkflowToken: false },
    ]);
    const denied = await shop.run(shop.workflow({ issues: "read" }), close, { input: { issueId: issue.node_id } });
    expect(denied).toMatchObject({ data: { closeIssue: null }, errors: [{ type: "FORBIDDEN" }] });
  });
});
