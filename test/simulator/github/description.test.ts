import { expect, test } from "vitest";
import { ROUTES } from "../rest/routes.ts";
import { organizationRoutes } from "../rest/routes-organization.ts";
import { teamRoutes } from "../rest/routes-teams.ts";
import { loadDescription } from "./description.ts";
import { OPERATIONS } from "./operations.ts";

const description = loadDescription();

test("every route is an operation of GitHub's description, and the extract has no others", () => {
  const routed = [...ROUTES, ...teamRoutes, ...organizationRoutes].map(({ method, route }) =>
    description.operationId(method, route),
  );
  const unused = OPERATIONS.filter((id) => !routed.includes(id));
  expect(unused.toSorted()).toEqual(["rate-limit/get", "users/get-authenticated"]);
  expect(new Set(routed).size).toBe(routed.length);
});

test("a request is judged by parameters, body and unknown keys", () => {
  const check = (body: unknown, query = "") =>
    description.checkRequest("repos/create-deployment", {
      params: { owner: "alice", repo: "shop" },
      query: new URLSearchParams(query),
      body,
    });
  expect(check({ ref: "main" })).toEqual({ problems: [], unknown: [] });
  expect(check({ ref: "main", enviroment: "production" }).unknown).toEqual(["enviroment"]);
  expect(check({ ref: "main" }, "dry=1").unknown).toEqual(["dry"]);
  expect(check({ environment: 7 }).problems).toHaveLength(2);
  expect(check(undefined).problems).toEqual(["a body is missing"]);
  const listing = { params: { owner: "a", repo: "b" }, query: new URLSearchParams("per_page=many"), body: undefined };
  expect(description.checkRequest("repos/list-deployments", listing).problems).toHaveLength(1);
});

test("an answer is judged by status and shape; null passes only where GitHub allows it", () => {
  const reference = (fields: object) => ({
    ref: "refs/heads/main",
    node_id: "x",
    url: "https://api.github.com/x",
    object: { type: "commit", sha: "a".repeat(40), url: "https://api.github.com/x" },
    ...fields,
  });
  expect(description.checkAnswer("git/get-ref", 200, reference({}))).toEqual([]);
  expect(description.checkAnswer("git/get-ref", 200, reference({ node_id: null }))).toHaveLength(1);
  expect(description.checkAnswer("git/get-ref", 200, reference({ url: "not a link" }))).toHaveLength(1);
  expect(description.checkAnswer("git/get-ref", 201, reference({}))).toHaveLength(1);
  expect(description.checkAnswer("git/delete-ref", 204, { message: "gone" })).toHaveLength(1);
  expect(description.checkAnswer("git/get-ref", 404, { message: "Not Found" })).toEqual([]);
});
