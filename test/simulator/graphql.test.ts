import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addDeployment, buildTestWorld, MONA, STRANGER, type TestWorld } from "./graphql/test-world.ts";

const SHOP = 'repository(owner:"mona",name:"shop")';
const OID = expect.stringMatching(/^[0-9a-f]{40}$/);

let shop: TestWorld;

beforeEach(async () => {
  shop = await buildTestWorld();
});

afterEach(() => shop.close());

describe("a query against GitHub's schema", () => {
  it("with an unknown field is refused in GitHub's words, without data", async () => {
    const answer = await shop.run(shop.mona, `{ ${SHOP} { colour } }`);
    expect(answer).toEqual({
      errors: [
        {
          extensions: { code: "undefinedField", typeName: "Repository", fieldName: "colour" },
          locations: [{ line: 1, column: 42 }],
          message: "Field 'colour' doesn't exist on type 'Repository'",
        },
      ],
    });
  });

  it("with broken syntax or a missing variable is refused", async () => {
    expect(await shop.run(shop.mona, "{ viewer { login ")).toMatchObject({
      errors: [{ message: expect.stringMatching(/Syntax Error/) }],
    });
    const query = `query($n:String!){ repository(owner:"mona",name:$n){ id } }`;
    expect(await shop.run(shop.mona, query)).toMatchObject({ errors: [{ message: expect.stringMatching(/\$n/) }] });
  });

  it("for a field the simulator lacks is an error that names it, and nothing else", async () => {
    const answer = await shop.run(shop.mona, `{ ${SHOP} { id stargazerCount } }`);
    expect(answer).toMatchObject({ errors: [{ message: "simulator does not know Repository.stargazerCount" }] });
    expect(answer).not.toHaveProperty("data");
  });

  it("says what it costs and counts", async () => {
    addDeployment(shop);
    const query = `{ ${SHOP} { deployments(first:20){ nodes{ statuses(first:10){ nodes{ state } } } } } rateLimit{ cost limit nodeCount remaining used resetAt } }`;
    const { data } = await shop.run(shop.workflow({ deployments: "read" }), query);
    expect(data).toMatchObject({ rateLimit: { cost: 1, limit: 1000, nodeCount: 220, used: 1, remaining: 999 } });
  });
});

describe("a repository", () => {
  it("that the token may not see does not exist", async () => {
    const stranger = { value: "ghp_x", user: STRANGER, workflowToken: false };
    expect(await shop.run(stranger, `{ ${SHOP} { id } viewer { login databaseId } }`)).toEqual({
      data: { repository: null, viewer: { login: "stranger", databaseId: STRANGER.id } },
      errors: [
        {
          type: "NOT_FOUND",
          path: ["repository"],
          locations: [{ line: 1, column: 3 }],
          message: "Could not resolve to a Repository with the name 'mona/shop'.",
        },
      ],
    });
  });

  it("gives files, folders and commits by revision, path and id", async () => {
    const query = `{ ${SHOP} {
      id databaseId visibility viewerPermission owner{ login ... on User{ databaseId } }
      defaultBranchRef{ name prefix target{ oid ... on Commit{ messageHeadline messageBody author{ name user{ databaseId } }
        signature{ isValid } file(path:"src/index.js"){ path type mode object{ ... on Blob{ text } } }
        history(first:5){ totalCount nodes{ oid } } } } }
      text: object(expression:"main:README.md"){ __typename ... on Blob{ text byteSize isBinary isTruncated } }
      logo: object(expression:"main:logo.png"){ ... on Blob{ text isBinary } }
      root: object(expression:"HEAD:"){ ... on Tree{ entries{ name path type object{ oid } } } }
      none: object(expression:"main:nope"){ oid }
      missing: ref(qualifiedName:"refs/heads/nope"){ name }
      refs(refPrefix:"refs/heads/",first:10){ totalCount nodes{ name } } } }`;
    const { data, errors } = await shop.run(shop.mona, query);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      repository: {
        visibility: "PRIVATE",
        viewerPermission: "ADMIN",
        owner: { login: "mona", databaseId: MONA.id },
        defaultBranchRef: {
          name: "main",
          prefix: "refs/heads/",
          target: {
            oid: shop.head,
            messageHeadline: "Open the shop",
            messageBody: "With a sign.",
            author: { name: "Mona", user: { databaseId: MONA.id } },
            signature: null,
            file: { path: "src/index.js", type: "blob", mode: 0o100644, object: { text: "export {};\n" } },
            history: { totalCount: 1, nodes: [{ oid: shop.head }] },
          },
        },
        text: { __typename: "Blob", text: "# Shop\n", byteSize: 7, isBinary: false, isTruncated: false },
        logo: { text: null, isBinary: true },
        none: null,
        missing: null,
        refs: { totalCount: 1, nodes: [{ name: "main" }] },
      },
    });
    expect(data).toHaveProperty("repository.root.entries.3", {
      name: "src",
      path: "src",
      type: "tree",
      object: { oid: OID },
    });
  });

  it("is found again by node id, and so is what it holds", async () => {
    const { node_id } = addDeployment(shop);
    const ids = await shop.run(shop.mona, `{ ${SHOP} { id defaultBranchRef{ id target{ id } } } }`);
    const text = JSON.stringify(ids.data);
    const found = [...text.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
    const query = 'query($ids:[ID!]!){ nodes(ids:$ids){ __typename id } node(id:"MDQ6bm9uZQ=="){ id } }';
    const { data, errors } = await shop.run(shop.mona, query, { ids: [...found, node_id] });
    const types = ["Repository", "Ref", "Commit", "Deployment"];
    expect(data).toEqual({
      nodes: types.map((__typename, i) => ({ __typename, id: [...found, node_id][i] })),
      node: null,
    });
    expect(errors).toMatchObject([{ type: "NOT_FOUND", path: ["node"] }]);
  });
});

describe("paging", () => {
  const page = `query($after:String,$before:String,$first:Int,$last:Int){ ${SHOP} {
    deployments(first:$first,last:$last,after:$after,before:$before,orderBy:{field:CREATED_AT,direction:DESC}){
      totalCount nodes{ databaseId } edges{ cursor } pageInfo{ hasNextPage hasPreviousPage startCursor endCursor } } } }`;
  const read = async (variables: Record<string, unknown>) => {
    const { data } = await shop.run(shop.mona, page, variables);
    return data as {
      repository: {
        deployments: { totalCount: number; nodes: { databaseId: number }[]; pageInfo: Record<string, unknown> };
      };
    };
  };

  it("walks 150 items in both directions, and keeps its place while newer items arrive", async () => {
    const ids = Array.from({ length: 150 }, () => addDeployment(shop).id).reverse();
    const one = (await read({ first: 100 })).repository.deployments;
    expect(one.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    addDeployment(shop);
    const two = (await read({ first: 100, after: one.pageInfo["endCursor"] })).repository.deployments;
    expect(two.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect([...one.nodes, ...two.nodes].map(({ databaseId }) => databaseId)).toEqual(ids);
    const back = (await read({ last: 10, before: two.pageInfo["startCursor"] })).repository.deployments;
    expect(back.nodes.map(({ databaseId }) => databaseId)).toEqual(ids.slice(90, 100));
  });

  it("without a size, with both or with more than 100 is refused before anything runs; a count needs none", async () => {
    const ask = (args: string) => shop.run(shop.mona, `{ ${SHOP} { deployments${args} { nodes{ id } } } }`);
    expect(await ask("")).toEqual({
      errors: [
        {
          type: "MISSING_PAGINATION_BOUNDARIES",
          path: ["repository", "deployments"],
          locations: [{ line: 1, column: 42 }],
          message: "You must provide a `first` or `last` value to properly paginate the `deployments` connection.",
        },
      ],
    });
    expect(await ask("(first:101)")).toMatchObject({
      errors: [
        {
          type: "EXCESSIVE_PAGINATION",
          message: "Requesting 101 records on the `deployments` connection exceeds the `first` limit of 100 records.",
        },
      ],
    });
    expect(await ask("(first:1,last:1)")).toMatchObject({
      errors: [{ message: expect.stringMatching(/Passing both/) }],
    });
    expect(await ask("(first:0)")).toHaveProperty("errors");
    const { data } = await shop.run(shop.mona, `{ ${SHOP} { deployments{ totalCount } } }`);
    expect(data).toEqual({ repository: { deployments: { totalCount: 0 } } });
  });

  it("with a cursor that never was is an error", async () => {
    const answer = await shop.run(shop.mona, page, { first: 1, after: "eHl6" });
    expect(answer).toMatchObject({
      errors: [{ type: "INVALID_CURSOR_ARGUMENTS", message: expect.stringMatching(/eHl6/) }],
    });
  });
});
