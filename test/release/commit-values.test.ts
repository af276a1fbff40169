import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findPullRequests } from "../../src/github/pull-requests.ts";
import { getBranch } from "../../src/github/refs.ts";
import { commitKind } from "../../src/release/artifacts/commit.ts";
import type { Delivered, KindContext } from "../../src/release/artifacts/kind.ts";
import type { CommitRecord } from "../../src/release/artifacts/record.ts";
import type { ValuesTarget } from "../../src/release/artifacts/target.ts";
import { openShop, repo, type Shop } from "../github/simulated-shop.ts";
import { digest } from "../ledger/sample.ts";
import { readFile, resolve } from "../simulator/git.ts";
import { kindContext, placed } from "./placed.ts";
import { COMMIT } from "./sample.ts";

const FILE = "deploy/production.yaml";
const BRANCH = "promote/production/config-r-000000000001";
const TEXT = `# production
image:
  tag: v1 # moved by promotions
  digest: "sha256:1"
replicas: 3
`;
const DELIVERED: readonly Delivered[] = [
  {
    name: "app",
    kind: "image",
    digest: digest("app"),
    reference: `ghcr.io/octo/app@${digest("app")}`,
    bytes: 0,
  },
];
const WRITTEN = `# production
image:
  tag: 1.4.0 # moved by promotions
  digest: "ghcr.io/octo/app@${digest("app")}"
replicas: 3
`;

const record: CommitRecord = { kind: "commit", name: "config", digest: `gitCommit:${COMMIT}` };
const target = (changes: Partial<ValuesTarget> = {}): ValuesTarget => ({
  kind: "commit",
  by: "values",
  values: new Map([
    [
      FILE,
      new Map([
        ["image.tag", `\${release.version}`],
        ["image.digest", `\${artifacts.app.reference}`],
      ]),
    ],
  ]),
  via: "commit",
  ...changes,
});
const inFile = (path: string, value: string) => target({ values: new Map([[FILE, new Map([[path, value]])]]) });
const here = placed(record, target());
const proposed = placed(record, target({ via: "pull-request" }));

let shop: Shop;
let context: KindContext;

beforeEach(async () => {
  shop = await openShop();
  context = kindContext({ client: shop.client, repo, folder: "/nowhere", commit: "" });
  await push(TEXT);
});
afterEach(() => shop.close());

const push = (text: string, branch = "main") =>
  shop.simulator.push(shop.repository, { branch, files: { [FILE]: text }, message: text, actor: shop.octo });
const head = (branch = "main") => getBranch(shop.client, { repo, branch });
const textOn = async (branch = "main") => {
  const oid = await resolve(shop.repository.gitDir, `refs/heads/${branch}`);
  return oid === null ? null : (await readFile(shop.repository.gitDir, oid, FILE))?.toString();
};
const pullRequests = () => findPullRequests(shop.client, { repo, head: BRANCH, base: "main" });

describe("a release written into files", () => {
  test("is one commit that changes the values and nothing else; again it is none", async () => {
    await commitKind.prepare(context, here);
    const before = await head();
    expect(await commitKind.move(context, here, DELIVERED)).toEqual([
      { artifact: "config", digest: record.digest, to: `main:${FILE}` },
    ]);
    expect(await textOn()).toBe(WRITTEN);
    const after = await head();
    expect(await resolve(shop.repository.gitDir, `${after}^`)).toBe(before);
    await commitKind.prove(context, here, DELIVERED);
    await commitKind.move(context, here, DELIVERED);
    expect(await head()).toBe(after);
  });

  test("that lost a race is applied to what is there now", async () => {
    let raced = false;
    const client: typeof shop.client = {
      ...shop.client,
      graphql: async (effect, query, variables) => {
        if (effect === "create" && !raced) {
          raced = true;
          await push(TEXT.replace("replicas: 3", "replicas: 5"));
        }
        return shop.client.graphql(effect, query, variables);
      },
    };
    await commitKind.move({ ...context, client }, here, DELIVERED);
    expect(raced).toBe(true);
    expect(await textOn()).toBe(WRITTEN.replace("replicas: 3", "replicas: 5"));
  });

  test("that was lost in the answer is not written twice (R70)", async () => {
    let answers = 0;
    const client: typeof shop.client = {
      ...shop.client,
      graphql: async (effect, query, variables) => {
        const answer = await shop.client.graphql(effect, query, variables);
        if (effect !== "create" || answers++ > 0) return answer;
        const message = "Something went wrong while executing your query.";
        return { ...answer, data: null, errors: [{ type: null, message, path: [] }] };
      },
    };
    const before = await head();
    await commitKind.move({ ...context, client }, here, DELIVERED);
    expect(await resolve(shop.repository.gitDir, `${await head()}^`)).toBe(before);
    expect(answers).toBe(1);
  });

  test("says before anything is done what is not there", async () => {
    for (const [wrong, why] of [
      [inFile("image.repository", "x"), "image has no repository: its keys are tag, digest."],
      [
        target({ values: new Map([["deploy/other.yaml", new Map([["a", "b"]])]]) }),
        "deploy/other.yaml is not on main.",
      ],
    ] as const) {
      const preparing = commitKind.prepare(context, placed(record, wrong));
      await expect(preparing).rejects.toMatchObject({
        reason: "values-refused",
        message: expect.stringContaining(why),
      });
    }
    const nameless = placed(record, target(), { release: { id: "r-000000000001", version: null, commit: COMMIT } });
    await expect(commitKind.prepare(context, nameless)).rejects.toMatchObject({ reason: "values-refused" });
    const stranger = placed(record, inFile("image.tag", `\${artifacts.web.digest}`));
    await expect(commitKind.move(context, stranger, DELIVERED)).rejects.toMatchObject({ reason: "values-refused" });
    expect(await textOn()).toBe(TEXT);
  });

  test("that somebody changed meanwhile is not proven (R30)", async () => {
    await commitKind.move(context, here, DELIVERED);
    await push(TEXT);
    await expect(commitKind.prove(context, here, DELIVERED)).rejects.toMatchObject({ reason: "digest-mismatch" });
  });

  test("is refused where the branch takes no commits, with the other way named", async () => {
    const client = shop.clientWith({ contents: "read" });
    const moving = commitKind.move({ ...context, client }, here, DELIVERED);
    await expect(moving).rejects.toMatchObject({
      reason: "values-refused",
      hint: expect.stringContaining("via: pull-request"),
    });
  });
});

describe("a release proposed as a pull request", () => {
  test("is one pull request that is found again; main is untouched", async () => {
    const before = await head();
    const [moved] = await commitKind.move(context, proposed, DELIVERED);
    const [opened] = await pullRequests();
    expect(moved?.to).toBe(opened?.url);
    expect(opened?.state).toBe("open");
    await commitKind.prove(context, proposed, DELIVERED);
    const commit = await head(BRANCH);
    expect(await commitKind.move(context, proposed, DELIVERED)).toEqual([moved]);
    expect([await head(BRANCH), await pullRequests(), await head()]).toEqual([commit, [opened], before]);
    expect([await textOn(BRANCH), await textOn()]).toEqual([WRITTEN, TEXT]);
  });

  test("is nothing when main holds the values already", async () => {
    await push(WRITTEN);
    expect(await commitKind.move(context, proposed, DELIVERED)).toEqual([
      { artifact: "config", digest: record.digest, to: `main:${FILE}` },
    ]);
    expect(await pullRequests()).toEqual([]);
    await commitKind.prove(context, proposed, DELIVERED);
  });

  test("is not proven when its branch does not hold the values", async () => {
    await commitKind.move(context, proposed, DELIVERED);
    await push(TEXT, BRANCH);
    await expect(commitKind.prove(context, proposed, DELIVERED)).rejects.toMatchObject({ reason: "digest-mismatch" });
    await commitKind.move(context, proposed, DELIVERED);
    expect(await textOn(BRANCH)).toBe(WRITTEN);
    expect(await pullRequests()).toHaveLength(1);
  });

  test("that a person closed stays closed; one that was merged makes room for another", async () => {
    await commitKind.move(context, proposed, DELIVERED);
    const issue = shop.repository.issues.at(-1);
    if (issue?.pull_request === undefined) throw new Error("there is no pull request");
    issue.state = "closed";
    await expect(commitKind.move(context, proposed, DELIVERED)).rejects.toMatchObject({ reason: "values-refused" });
    const merged = await push(WRITTEN);
    Object.assign(issue.pull_request, { merge_commit_sha: merged });
    await push(TEXT);
    await commitKind.move(context, proposed, DELIVERED);
    const asked = { repo, head: `${BRANCH}-2`, base: "main" };
    expect(await findPullRequests(shop.client, asked)).toMatchObject([{ state: "open" }]);
  });

  test("is refused with the setting and the permission to change", async () => {
    const scopes = { contents: "write", "pull-requests": "write" } as const;
    const moving = (client: typeof shop.client) => commitKind.move({ ...context, client }, proposed, DELIVERED);
    await expect(moving(shop.clientWith(scopes))).rejects.toMatchObject({
      message: expect.stringContaining("Allow GitHub Actions to create and approve pull requests"),
    });
    shop.repository.workflowsMayOpenPullRequests = true;
    await expect(moving(shop.clientWith({ contents: "write", "pull-requests": "read" }))).rejects.toMatchObject({
      reason: "values-refused",
      message: expect.stringContaining("pull-requests: write"),
    });
    await moving(shop.clientWith(scopes));
  });
});
