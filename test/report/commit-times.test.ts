import { describe, expect, test } from "vitest";
import type { Log } from "../../src/action/log.ts";
import type { Client } from "../../src/github/client.ts";
import { GitHubFailure } from "../../src/github/errors.ts";
import { tellLedger } from "../../src/ledger/verify.ts";
import { askCommitTimes, commitsSince } from "../../src/report/commit-times.ts";
import { brief } from "../ledger/sample.ts";
import { at, DAY, ledgerAfter } from "./sample.ts";
import { arrives, breaks, registers } from "./stories.ts";

const refuse = () => Promise.reject(new Error("not asked for"));

function asked(graphql: Client["graphql"]) {
  const warnings: string[] = [];
  const client: Client = {
    ...{ rest: refuse, graphql, pages: refuse, download: refuse, stored: refuse },
    ...{ sent: Promise.resolve(), count: { rest: 0, graphql: 0 }, close: () => {} },
  };
  const log: Log = {
    ...{ info: () => {}, debug: () => {}, notice: () => {}, error: () => {} },
    ...{ warning: (message) => warnings.push(message), group: (_title, work) => work() },
  };
  return { to: { client, repo: { owner: "octo", name: "web" }, log }, warnings };
}

describe("when commits were committed", () => {
  test("is asked of the releases that succeeded since a moment, each once", async () => {
    const files = await ledgerAfter([
      registers(1, 1, 2, 3),
      ...arrives(10, 1, 1, brief(1)),
      ...arrives(DAY, 2, 1, brief(2), { environment: "staging" }),
      ...arrives(DAY + 30, 3, 2, brief(2)),
      ...breaks(2 * DAY, 4, 3, brief(3)),
    ]);
    const { events } = tellLedger(files);
    expect(commitsSince(events, at(DAY).toISOString())).toEqual([brief(2).commit]);
    expect(commitsSince(events, at(0).toISOString())).toEqual([brief(1).commit, brief(2).commit]);
  });

  test("is unknown where GitHub refuses, and says so", async () => {
    const failure = new GitHubFailure({ kind: "forbidden", request: "graphql CommitTimes", message: "not allowed" });
    const { to, warnings } = asked(() => Promise.reject(failure));
    expect(await askCommitTimes(to, ["a".repeat(40)])).toBeUndefined();
    expect(warnings).toEqual([expect.stringContaining("not allowed")]);
  });

  test("is unknown of more than a thousand, and nothing is asked: a part would be another figure", async () => {
    const { to, warnings } = asked(refuse);
    expect(await askCommitTimes(to, Array<string>(1_001).fill("a".repeat(40)))).toBeUndefined();
    expect(warnings).toEqual([expect.stringContaining("1001 commits")]);
  });

  test("a fault of ours is not swallowed", async () => {
    const { to } = asked(refuse);
    await expect(askCommitTimes(to, ["a".repeat(40)])).rejects.toThrow("not asked for");
  });
});
