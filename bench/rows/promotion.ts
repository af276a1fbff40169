import { join } from "node:path";
import type { LoggedRequest } from "../../test/simulator/world.ts";
import { alternate } from "../alternate.ts";
import { type CannedGitHub, startCannedGitHub } from "../canned.ts";
import { runWell } from "../child.ts";
import { atMost, foundIn, ms } from "../figures.ts";
import type { Line, Measuring, Row } from "../row.ts";
import { apiRequests, depthOf, openShop, promote, releaseToStaging } from "../shop.ts";

const LATENCY = 80;
/** What github/branch-deploy needs for one gated change, in its main and in its post step; none of it overlaps. */
const BRANCH_DEPLOY = { main: 24, post: 11, ms: 3_110 };
const GOAL = 0.35;

/** A release that staging runs is promoted into production: gates, artifact, Deployment, settlement; nothing to wait for. */
export const promotion: Row = {
  number: 2,
  name: "A whole promotion at 80 ms, main and post step, gates included",
  async measure({ quick, peers }: Measuring): Promise<readonly Line[]> {
    const shop = await openShop();
    const canned = await startCannedGitHub(LATENCY);
    try {
      let requests: readonly LoggedRequest[] = [];
      let number = 0;
      const subjects: Record<string, () => Promise<number>> = {
        promotion: async () => {
          number += 1;
          const { release } = await releaseToStaging(shop, `release ${number}`);
          shop.simulator.latency = LATENCY;
          const promoted = await promote(shop, release);
          shop.simulator.latency = 0;
          requests = promoted.requests;
          return promoted.ms;
        },
        sequence: async () =>
          (await sequence(canned, BRANCH_DEPLOY.main)) + (await sequence(canned, BRANCH_DEPLOY.post)),
        "two calls": () => startAction(canned, peers.twoCalls),
      };
      const { chrnorm } = peers;
      if (chrnorm !== undefined) subjects["chrnorm"] = () => startAction(canned, chrnorm);
      const found = await alternate<string>(subjects, quick ? 1 : 9);
      const ours = foundIn(found, "promotion");
      const beside = (peer: string, took: number, limit?: number): Line => ({
        what: "time",
        ours: ms(ours),
        peer,
        ratio: ours / took,
        ...(limit === undefined ? { goal: "" } : { goal: atMost(limit), met: ours / took <= limit }),
      });
      const simple = (name: string, title: string) =>
        beside(`${title}, two requests and no gate, ${ms(foundIn(found, name))}`, foundIn(found, name));
      const alike = foundIn(found, "sequence");
      return [
        beside(`the requests of github/branch-deploy, 24 + 11 in sequence, and nothing else ${ms(alike)}`, alike, GOAL),
        beside("github/branch-deploy 3.11 s (earlier figure; not measured in this run)", BRANCH_DEPLOY.ms, GOAL),
        simple("two calls", "a small action on core and github"),
        ...(chrnorm === undefined ? [] : [simple("chrnorm", "chrnorm/deployment-action")]),
        ...requestLines(requests),
      ];
    } finally {
      await canned.close();
      await shop.close();
    }
  },
};

function requestLines(requests: readonly LoggedRequest[]): readonly Line[] {
  const all = BRANCH_DEPLOY.main + BRANCH_DEPLOY.post;
  const api = apiRequests(requests);
  const line = (what: string, number: number, limit: number): Line => ({
    what,
    ours: String(number),
    peer: `github/branch-deploy ${all}`,
    ratio: number / all,
    goal: `≤ ${limit}`,
    met: number <= limit,
  });
  return [
    line(`requests to GitHub's interface, and ${requests.length - api} to the store for the artifact's bytes`, api, 10),
    line("one after the other, the store's included", depthOf(requests), 8),
  ];
}

async function sequence(canned: CannedGitHub, number: number): Promise<number> {
  const script = join(import.meta.dirname, "..", "processes", "in-sequence.mjs");
  return (await runWell({ args: [script, canned.url, String(number)] })).ms;
}

async function startAction(canned: CannedGitHub, bundle: string): Promise<number> {
  const before = canned.count();
  const { ms: took, output } = await runWell({
    args: [bundle],
    env: {
      GITHUB_REPOSITORY: "octo/shop",
      GITHUB_API_URL: canned.url,
      GITHUB_REF: "refs/heads/main",
      GITHUB_SHA: "0123456789012345678901234567890123456789",
      INPUT_TOKEN: "ghs_none",
      INPUT_ENVIRONMENT: "production",
      "INPUT_INITIAL-STATUS": "in_progress",
      "INPUT_GITHUB-BASE-URL": canned.url,
    },
  });
  if (canned.count() - before !== 2) throw new Error(`${bundle} did not make two requests:\n${output}`);
  return took;
}
