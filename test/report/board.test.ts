import { describe, expect, test } from "vitest";
import { describeBehind } from "../../src/report/behind.ts";
import { describeCause } from "../../src/report/cause.ts";
import {
  asked,
  BOB,
  brief,
  cleared,
  deployed,
  entered,
  failed,
  given,
  held,
  heldEverywhere,
  judged,
  overridden,
  readmitted,
  registered,
  requested,
  revoked,
  succeeded,
  verifying,
  waiting,
} from "../ledger/sample.ts";
import { at, DAY, ledgerAfter, placeIn, reportAfter, reportOn } from "./sample.ts";
import { arrives, breaks, goesBack, registers, TOLD, verified } from "./stories.ts";

const IN_DEVELOPMENT = { environment: "development" } as const;
const IN_STAGING = { environment: "staging" } as const;

test("environments stand in the order of the road, whatever the order of the policy's file", async () => {
  const report = await reportAfter([]);
  expect(report.environments.map(({ name }) => name)).toEqual(["development", "staging", "production"]);
});

test("an empty ledger says nothing runs, and no figure is zero", async () => {
  const report = await reportAfter([]);
  expect(report.verdict).toEqual({ state: "empty", message: "Nothing is on its way." });
  expect(report.services.map(({ service, places }) => [service, places.map(({ runs }) => runs.kind)])).toEqual([
    ["web", ["empty", "empty", "empty"]],
  ]);
  expect(report.figures.places).toEqual([]);
  expect(report.history.flatMap(({ entries }) => entries)).toEqual([]);
});

describe("kind and cause of what runs", () => {
  const start = [registers(1, 1, 2, 3), ...arrives(10, 1, 1, brief(1))] as const;

  async function causeAfter(...more: Parameters<typeof reportAfter>[0]) {
    const { runs } = placeIn(await reportAfter([...start, ...more]), "production");
    if (runs.kind === "empty" || runs.cause === null) throw new Error("no cause");
    return { kind: runs.cause.kind, said: describeCause(runs.cause), runs };
  }

  test("a promotion that a person asked for", async () => {
    expect(await causeAfter()).toMatchObject({ kind: "promotion", said: "promotion by alice" });
  });

  test("an automatic rollback names what failed, and why", async () => {
    const back = goesBack(60, { number: 3, of: 2, fence: 3, to: brief(1), about: { cause: "automation" } });
    expect(await causeAfter(...breaks(30, 2, 2, brief(2)), ...back)).toMatchObject({
      kind: "rollback",
      said: "automatic rollback of p-production-2 (1.2.0): it answers 500",
      runs: { kind: "release", release: { version: "1.1.0" } },
    });
  });

  test("a person's rollback of a release that had succeeded names the person", async () => {
    const back = goesBack(60, { number: 3, of: 2, fence: 3, to: brief(1) });
    const { said } = await causeAfter(...arrives(30, 2, 2, brief(2)), ...back);
    expect(said).toBe("rollback of p-production-2 (1.2.0) by alice: it answers 500");
  });

  test("a roll-forward names what had failed, and the word that let it in", async () => {
    const { kind, said } = await causeAfter(
      ...breaks(30, 2, 2, brief(2)),
      [60, requested(3, brief(3)), overridden(3, { gate: "roll-forward", until: "2026-11-02T00:00:00Z" }), cleared(3)],
      [61, entered(3, 3, { rollForward: true })],
      [70, deployed(3), succeeded(3)],
    );
    expect(kind).toBe("roll-forward");
    expect(said).toBe("roll-forward over p-production-2 (1.2.0) by alice: a customer is down");
  });

  test("another try names the one that it repeats", async () => {
    const { said } = await causeAfter(
      ...breaks(30, 2, 2, brief(2)),
      [60, requested(3, brief(2), { retryOf: "p-production-2" }), cleared(3)],
      [61, entered(3, 3)],
      [70, deployed(3), succeeded(3)],
    );
    expect(said).toBe("promotion, another try of p-production-2 (1.2.0) by alice");
  });
});

describe("why production does not move, and what moves it", () => {
  test("a promotion that waits: since when, for what, in the words of its gates, and where it is decided", async () => {
    const report = await reportAfter([
      registers(1, 1, 2),
      ...arrives(10, 1, 1, brief(2), IN_STAGING),
      [100, requested(2, brief(2))],
      [101, waiting(2, { message: "1 h of 24 h are over.", retryAt: "2026-12-12T00:00:00Z" })],
      [102, asked(2)],
    ]);
    const place = placeIn(report, "production");
    expect(place.waits).toMatchObject([
      { since: "2026-11-01T09:40:00Z", request: "https://github.com/octo/shop/issues/7", state: "waiting" },
    ]);
    expect(place.standing.state).toBe("waiting");
    expect(place.standing.why).toContain("1.2.0");
    expect(place.standing.why).toContain("soak: 1 h of 24 h are over.");
    expect(place.standing.next.map(({ text }) => text)).toEqual(["soak: wait (2026-12-12 00:00 UTC, in 16 h)."]);
    expect(report.verdict).toMatchObject({ state: "waiting", message: expect.stringContaining("production: 1.2.0") });
  });

  test("a lock with its person, reason and end, and the command that takes it off", async () => {
    const until = at(41 * DAY)
      .toISOString()
      .replace(".000", "");
    const moments = [
      registers(1, 1),
      ...arrives(10, 1, 1, brief(1)),
      [50, held("environment.locked", { until })],
    ] as const;
    const report = await reportAfter([...moments]);
    const place = placeIn(report, "production");
    expect(place.closed).toMatchObject([{ kind: "lock", by: "alice", why: "audit", until, everywhere: false }]);
    expect(place.standing).toMatchObject({
      state: "locked",
      why: expect.stringContaining("production is locked by alice"),
    });
    expect(place.standing.next[0]?.text).toContain("`/unlock production <why>`");
    const after = placeIn(await reportAfter([...moments], { now: at(41 * DAY) }), "production");
    expect(after.closed).toEqual([]);
    expect(after.standing.state).toBe("current");
  });

  test("a lock of everything closes every environment", async () => {
    const report = await reportAfter([registers(1, 1), [2, heldEverywhere("repository.locked")]]);
    for (const environment of ["development", "staging", "production"]) {
      expect(placeIn(report, environment).standing).toMatchObject({ state: "locked" });
      expect(placeIn(report, environment).standing.next[0]?.text).toContain("/unlock * <why>");
    }
  });

  test("a rollback left a hold and rejected the release that staging has", async () => {
    const place = placeIn(await reportAfter(TOLD), "production");
    expect(place.standing).toMatchObject({
      state: "held",
      why: expect.stringContaining("was rolled back in production"),
    });
    expect(place.standing.next.map(({ text }) => text).join(" ")).toMatch(
      /\/readmit production r-.*\/unhold production/,
    );
  });

  test("what was readmitted is not called rejected", async () => {
    const place = placeIn(
      await reportAfter([...TOLD, [36 * DAY, readmitted(brief(3).id)], [36 * DAY + 1, held("environment.unheld")]]),
      "production",
    );
    expect(place.standing).toMatchObject({ state: "behind" });
  });

  test("a failure: nobody knows what runs, what was good last, and both ways out", async () => {
    const report = await reportAfter([
      registers(1, 1, 2),
      ...arrives(10, 1, 1, brief(1)),
      ...breaks(30, 2, 2, brief(2)),
    ]);
    const place = placeIn(report, "production");
    expect(place.runs).toMatchObject({ kind: "unknown", lastGood: { version: "1.1.0" } });
    expect(place.standing.state).toBe("unsettled");
    expect(place.standing.next.map(({ text }) => text).join(" ")).toMatch(/\/rollback production.*roll-forward/);
    expect(report.verdict.state).toBe("unsettled");
  });

  test("a failed rollback asks for what runs there", async () => {
    const end = failed(3);
    const place = placeIn(
      await reportAfter([
        registers(1, 1, 2),
        ...arrives(10, 1, 1, brief(1)),
        ...breaks(30, 2, 2, brief(2)),
        ...goesBack(60, { number: 3, of: 2, fence: 3, to: brief(1), end }),
      ]),
      "production",
    );
    expect(place.standing.state).toBe("unsettled");
    expect(place.standing.next[0]?.text).toContain("/unlock production runs <release");
  });

  test("what is in the environment now, and until when it is watched", async () => {
    const place = placeIn(
      await reportAfter([
        registers(1, 1),
        [10, requested(1, brief(1)), cleared(1)],
        [20, entered(1, 1)],
        [25, deployed(1)],
        [26, verifying(1, { release: 1, fence: 1 })],
      ]),
      "production",
    );
    expect(place.inside).toMatchObject({ state: "verifying", watchedUntil: "2099-01-01T00:00:00Z" });
    expect(place.standing.state).toBe("moving");
  });

  test("nobody asked: how far it is behind, and how to ask", async () => {
    const report = await reportAfter([
      registers(1, 1, 2, 3),
      ...arrives(10, 1, 1, brief(1)),
      ...arrives(30, 2, 1, brief(3), IN_STAGING),
    ]);
    const place = placeIn(report, "production");
    expect(place.behind.map(describeBehind)).toEqual(["2 releases behind staging"]);
    expect(place.behind[0]?.compare).toBe(
      `https://github.com/octo/web/compare/${brief(1).commit}...${brief(3).commit}`,
    );
    expect(place.standing).toMatchObject({
      state: "behind",
      next: [{ text: expect.stringContaining("Run the workflow production.yml for production") }],
    });
  });
});

test("a person's word about what runs upstream opens nothing here: production is not behind it", async () => {
  const moments = [
    registers(1, 1, 2, 3),
    ...arrives(10, 1, 1, brief(1)),
    ...arrives(30, 2, 1, brief(2), IN_STAGING),
    ...breaks(60, 3, 2, brief(3), IN_STAGING),
    ...goesBack(90, { number: 4, of: 3, fence: 3, to: brief(2), about: IN_STAGING, end: failed(4, IN_STAGING) }),
  ];
  const before = await reportAfter(moments);
  const lock = before.ledger.events;
  const word = held("environment.unlocked", { ...IN_STAGING, lock, runs: brief(2) });
  const report = await reportAfter([...moments, [120, word]]);
  expect(placeIn(report, "staging").runs).toMatchObject({ kind: "release", said: { by: "alice" }, cause: null });
  expect(placeIn(report, "production").behind).toMatchObject([{ than: "staging", releases: null }]);
  expect(placeIn(report, "production").standing.state).toBe("current");
});

test("the verdict is about what is stopped farthest along the road, and about what nobody vouches for before all", async () => {
  const moments = [...TOLD, [36 * DAY, held("environment.locked", IN_DEVELOPMENT)]] as const;
  expect((await reportAfter(moments)).verdict).toEqual({
    state: "held",
    message: expect.stringMatching(/^production: 1\.3\.0 .* And 1 more like it, below\.$/),
  });
  const broken = await reportAfter([...moments, ...breaks(37 * DAY, 11, 4, brief(2), IN_STAGING)]);
  expect(broken.verdict).toMatchObject({
    state: "unsettled",
    message: expect.stringMatching(/^staging: p-staging-11 did not/),
  });
});

test("what was due more than a day ago and was not looked at says that the resuming workflow does not run", async () => {
  const moments: Parameters<typeof reportAfter>[0] = [
    registers(1, 1),
    [10, requested(1, brief(1))],
    [11, waiting(1, { retryAt: "2026-11-02T08:00:00Z" })],
  ];
  const due = await reportAfter(moments, { now: at(3 * DAY) });
  expect(due.overdue).toEqual([{ promotion: "p-production-1", since: "2026-11-02T08:00:00Z" }]);
  expect((await reportAfter(moments, { now: at(2 * DAY) })).overdue).toEqual([]);
});

test("previews are no release that anything is behind of; an older one upstream is said to be ahead", async () => {
  const report = await reportAfter([
    [1, registered(1)],
    [2, registered(2, { preview: true, version: null })],
    [3, registered(3)],
    ...arrives(10, 1, 1, brief(3), IN_STAGING),
    ...arrives(40, 2, 1, brief(1), IN_DEVELOPMENT),
  ]);
  expect(placeIn(report, "development").behind.map(describeBehind)).toEqual(["1 release behind the newest release"]);
  expect(placeIn(report, "staging").behind.map(describeBehind)).toEqual(["1 release ahead of development"]);
});

test("what nobody can vouch for is not compared: not level, not behind", async () => {
  const report = await reportAfter([
    registers(1, 1, 2),
    ...arrives(10, 1, 1, brief(1)),
    ...arrives(20, 2, 1, brief(1), IN_STAGING),
    ...breaks(50, 3, 2, brief(2), IN_STAGING),
  ]);
  expect(placeIn(report, "production").behind).toMatchObject([{ than: "staging", releases: null, commits: null }]);
  expect(placeIn(report, "staging").behind).toMatchObject([{ than: "development", releases: null }]);
  const more = await reportAfter([
    registers(1, 1, 2),
    ...arrives(10, 1, 1, brief(1), IN_DEVELOPMENT),
    ...arrives(30, 2, 1, brief(1), IN_STAGING),
    ...breaks(60, 3, 2, brief(1), IN_STAGING),
  ]);
  for (const environment of ["staging", "production"]) {
    expect(placeIn(more, environment).behind).toMatchObject([{ releases: null, commits: null, compare: null }]);
  }
});

test("two services are two rows; those that only the ledger knows come last, and so do environments", async () => {
  const policy = `version: 1
services: [web, api]
environments:
  staging: { preset: staging, workflow: staging.yml }
`;
  const report = await reportAfter(
    [
      [1, registered(1)],
      [1, registered(2, { service: "api" })],
      [2, registered(3, { service: "old" })],
      ...arrives(10, 1, 1, brief(1), IN_STAGING),
      ...arrives(30, 2, 1, brief(3), { service: "old", environment: "qa" }),
    ],
    { policy },
  );
  expect(report.services.map(({ service }) => service)).toEqual(["web", "api", "old"]);
  expect(report.environments).toMatchObject([
    { name: "staging", declared: true },
    { name: "qa", declared: false },
  ]);
  expect(placeIn(report, "staging", "api").runs.kind).toBe("empty");
  expect(placeIn(report, "qa", "old").runs).toMatchObject({ kind: "release", release: { version: "1.3.0" } });
  expect(placeIn(report, "qa", "old").behind).toEqual([]);
});

test("verification is what was found for what runs, and none where none was", async () => {
  const good = placeIn(await reportAfter([registers(1, 1), ...verified(10, 1, 1, 1)]), "production");
  expect(good.verification).toMatchObject({ verdict: "pass", reason: "verification-passed" });
  const none = placeIn(await reportAfter([registers(1, 1), ...arrives(10, 1, 1, brief(1))]), "production");
  expect(none.verification).toEqual({ verdict: "none", reason: null, at: null });
  const bad = await reportAfter([
    registers(1, 1),
    [10, requested(1, brief(1)), cleared(1)],
    [20, entered(1, 1)],
    [25, deployed(1)],
    [26, verifying(1, { release: 1, fence: 1 })],
    [30, judged(1, { release: 1, fence: 1, verdict: "unknown" }), failed(1)],
  ]);
  expect(placeIn(bad, "production").verification.verdict).toBe("unknown");
});

test("history: the newest first, cut at what was asked for, with people, durations and links", async () => {
  const report = await reportAfter(
    [
      registers(1, 1, 2),
      ...arrives(10, 1, 1, brief(1)),
      [100, requested(2, brief(2))],
      [101, asked(2)],
      [102, given(2), given(2, { person: BOB, comment: 72 })],
      [103, revoked(2, { person: BOB, comment: 72 })],
      [130, cleared(2), overridden(2, { until: "2026-11-02T00:00:00Z" })],
      [140, entered(2, 2)],
      [147, deployed(2), succeeded(2)],
    ],
    { history: 1 },
  );
  const production = report.history.find(({ environment }) => environment === "production");
  expect(production).toMatchObject({
    more: 1,
    entries: [
      {
        promotion: "p-production-2",
        result: "succeeded",
        approvedBy: ["alice"],
        overrides: [{ gate: "soak", by: "alice", why: "a customer is down" }],
        waited: 40 * 60,
        deployed: 7 * 60,
        links: {
          run: "https://github.com/octo/web/actions/runs/900",
          commit: `https://github.com/octo/web/commit/${brief(2).commit}`,
          request: "https://github.com/octo/shop/issues/7",
          incident: "https://github.com/octo/web/issues?q=label%3Aenv-incident%20%22p-production-2%22",
        },
      },
    ],
  });
});

test("history: a rollback comes from the release that it takes back", async () => {
  const production = (await reportAfter(TOLD)).history.find(({ environment }) => environment === "production");
  const [back] = production?.entries ?? [];
  expect(back).toMatchObject({
    release: { version: "1.2.0" },
    from: { version: "1.3.0" },
    cause: { kind: "rollback" },
  });
  expect(back?.links.compare).toBe(`https://github.com/octo/web/compare/${brief(3).commit}...${brief(2).commit}`);
});

test("the same ledger, policy and moment give the same report, to the byte", async () => {
  const files = await ledgerAfter(TOLD);
  expect(JSON.stringify(reportOn(files))).toBe(JSON.stringify(reportOn(files)));
});
