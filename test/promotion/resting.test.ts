import { afterEach, beforeEach, expect, test } from "vitest";
import { advance } from "../../src/promotion/advance.ts";
import { ask } from "../../src/promotion/ask.ts";
import { contextFor, type Factory, openFactory } from "../registration/shop.ts";

const MINUTE = 60_000;
const minute = (time: number) => `${new Date(time).toISOString().slice(0, 16)}Z`;
const frozen = (from: number, to: number) => `version: 1
environments:
  development:
    preset: development
    workflow: deploy.yml
    github-environment: none
    gates: { change-window: { closed: [{ from: "${minute(from)}", to: "${minute(to)}", why: year end }] } }
`;

let factory: Factory;

beforeEach(async () => {
  factory = await openFactory();
});
afterEach(() => factory.shop.close());

test("a promotion that waits until a moment costs the controller one request until then, and starts at it", async () => {
  const { simulator, repository, octo } = factory.shop;
  const now = simulator.world.now().getTime();
  const push = (from: number, to: number) =>
    simulator.push(repository, {
      branch: "main",
      files: { ".github/environments.yml": frozen(from, to) },
      message: "Policy",
      actor: octo,
    });
  await push(now - 60 * MINUTE, now + 60 * MINUTE);
  const build = factory.build();
  await factory.register(build);
  const suite = repository.checkSuites.find(({ id }) => id === build.checkSuiteId);
  for (const ended of [build, suite ?? {}]) Object.assign(ended, { status: "completed", conclusion: "success" });
  const context = contextFor(factory.shop, factory.build(), []);
  const asked = {
    environment: "development",
    choice: { kind: "latest" },
    promotion: undefined,
    cause: "person",
  } as const;
  const { verdict } = await ask(context, { asked, requester: context.actor, dryRun: false });
  expect(verdict.kind).toBe("waiting");

  const look = async () => {
    const before = { ...context.client.count };
    const transitions = await advance(context, { dryRun: false });
    const { rest, graphql } = context.client.count;
    return { did: transitions.map(({ did }) => did), requests: rest - before.rest + graphql - before.graphql };
  };
  expect(await look()).toEqual({ did: [], requests: 1 });

  // Another policy may open the window sooner: it is judged again, and this one does not.
  await push(now - 60 * MINUTE, now + 61 * MINUTE);
  expect((await look()).requests).toBeGreaterThan(1);
  expect(await look()).toEqual({ did: [], requests: 1 });

  // One that says the same in other words is judged once.
  const text = frozen(now - 60 * MINUTE, now + 61 * MINUTE);
  const files = { ".github/environments.yml": `# Nothing but a remark.\n${text}` };
  await simulator.push(repository, { branch: "main", files, message: "Remark", actor: octo });
  expect((await look()).requests).toBeGreaterThan(1);
  expect(await look()).toEqual({ did: [], requests: 1 });

  simulator.world.advance(62 * MINUTE);
  expect((await look()).did).toEqual(["dispatched"]);
});
