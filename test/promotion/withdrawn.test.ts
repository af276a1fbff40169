import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Entering, enter } from "../../src/promotion/enter.ts";
import { readGround } from "../../src/promotion/ground.ts";
import { manualClock } from "../github/scripted-server.ts";
import { contextFor, type Factory, openFactory } from "../registration/shop.ts";

const MINUTE = 60_000;
/** A moment as the policy writes it, to the minute. */
const minute = (time: number) => `${new Date(time).toISOString().slice(0, 16)}Z`;

/** The environment is open, and closes from then on. */
const closing = (from: string, to: string) => `version: 1
environments:
  development:
    preset: development
    github-environment: none
    gates: { change-window: { closed: [{ from: "${from}", to: "${to}", why: year end }] } }
`;

let factory: Factory;

beforeEach(async () => {
  factory = await openFactory();
});
afterEach(() => factory.shop.close());

/** Enters development while its window closes in `closes` seconds and fetching the artifact takes `fetching`. */
async function enterWhile({
  closes,
  fetching,
  dryRun = false,
}: {
  readonly closes: number;
  readonly fetching: number;
  readonly dryRun?: boolean;
}): Promise<Entering> {
  const { shop } = factory;
  const { simulator, repository, octo, client } = shop;
  const build = factory.build();
  await factory.register(build);
  const suite = repository.checkSuites.find(({ id }) => id === build.checkSuiteId);
  for (const ended of [build, suite ?? {}]) Object.assign(ended, { status: "completed", conclusion: "success" });
  const end = Math.ceil(simulator.world.now().getTime() / MINUTE + 30) * MINUTE;
  const files = { ".github/environments.yml": closing(minute(end), minute(end + 60 * MINUTE)) };
  await simulator.push(repository, { branch: "main", files, message: "Policy", actor: octo });
  simulator.world.advance(end - closes * 1_000 - simulator.world.now().getTime());
  const clock = manualClock();
  const slow: typeof client = {
    ...client,
    download: async (route, parameters, consume) => {
      await clock.sleep(fetching * 1_000);
      // GitHub's own time goes on too; the test's few milliseconds are nothing against it.
      if (fetching > 10) simulator.world.advance(fetching * 1_000);
      return client.download(route, parameters, consume);
    },
  };
  const context = { ...contextFor(shop, factory.build(), []), client: slow, clock };
  await using folder = await mkdtempDisposable(path.join(tmpdir(), "withdrawn-"));
  return await enter(context, {
    asked: {
      environment: "development",
      choice: { kind: "latest" },
      promotion: undefined,
      cause: "person",
    },
    ground: await readGround(context, { environment: "development", files: () => [] }),
    folder: folder.path,
    dryRun,
    cancelled: new AbortController().signal,
    keep: () => {},
  });
}

describe("a pass that is withdrawn before the start (R24)", () => {
  test("a window that stays open lets it in", async () => {
    const { verdict, deployment } = await enterWhile({ closes: 1_200, fetching: 9.5 });
    expect(verdict.kind).toBe("entered");
    expect(deployment).toBeGreaterThan(0);
  });

  test("a window that closed while the artifact was fetched keeps it out, and nothing was touched", async () => {
    const { verdict, deployment, facts } = await enterWhile({ closes: 9, fetching: 9.5 });
    expect(verdict.kind).toBe("waiting");
    expect(deployment).toBeUndefined();
    expect(facts.judgement.results.find(({ gate }) => gate === "change-window")).toMatchObject({
      verdict: "wait",
      reason: "window-frozen",
    });
    expect(factory.shop.repository.deployments).toEqual([]);
  });

  test("a dry run says so as well", async () => {
    const { verdict } = await enterWhile({ closes: 9, fetching: 9.5, dryRun: true });
    expect(verdict.kind).toBe("waiting");
  });

  test("after a long fetch everything is read again, and judged by GitHub's own time", async () => {
    const { verdict, deployment } = await enterWhile({ closes: 120, fetching: 200 });
    expect(verdict.kind).toBe("waiting");
    expect(deployment).toBeUndefined();
  });
});
