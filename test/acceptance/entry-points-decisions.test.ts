import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CAST, type Cast, comment, gather, hear, LOCKERS } from "./cast.ts";
import { answers, signs } from "./comment.ts";
import { readState } from "./observe.ts";
import { startJob } from "./step.ts";
import { approvalOn, look, openPage } from "./waiting.ts";

/**
 * Every decision, on the page of its promotion, with every kind of account (R66): those whom `approvals` names decide, and
 * whoever else says the same changes nothing.
 */
const DECIDERS = LOCKERS;
const APPROVALS = "approvals: { from: [role:maintain, user:Listed], count: 9 }";

let cast: Cast;
beforeAll(async () => {
  cast = await gather([APPROVALS]);
  await look(cast.sample);
}, 120_000);
afterAll(async () => {
  expect(cast.sample.simulator.violations).toEqual([]);
  await cast.close();
});

const state = () => readState(cast.sample, "development");
const seen = async () => (await state()).open[0]?.seen?.map(({ person }) => person.id) ?? [];

async function askAnew(): Promise<void> {
  const { simulator, repository, alice } = cast.sample;
  const inputs = { command: "/promote development" };
  const job = await startJob({
    ...{ simulator, repository, workflow: "resume.yml", key: "resume", actor: alice, inputs },
    ...{ mayDispatch: true, scopes: { issues: "write" } },
  });
  const end = await job.step({ door: "resume", inputs });
  expect(end.code, end.log).toBe(0);
  job.end("success");
  await job.close();
}

describe("/approve, and then /revoke", () => {
  it.each(CAST)(
    "by %s",
    async (who) => {
      const page = openPage(cast.sample);
      const user = cast.person(who);
      const said = comment(cast.sample, page, approvalOn(page), user);
      const end = await hear(cast.sample, said);
      expect(await seen(), end.log).toEqual(DECIDERS.includes(who) ? [user.id] : []);
      const isTold = ["triage", "write"].includes(who);
      expect(signs(said)).toEqual(DECIDERS.includes(who) ? ["+1"] : isTold ? ["confused"] : []);
      expect(answers(page, said)).toHaveLength(isTold ? 1 : 0);
      cast.sample.simulator.world.advance(1_000);
      await hear(cast.sample, comment(cast.sample, page, "/revoke", user));
      expect(await seen()).toEqual([]);
      expect((await state()).open[0]?.state).toBe("waiting");
    },
    60_000,
  );
});

describe("/reject", () => {
  it.each(CAST)(
    "by %s",
    async (who) => {
      const page = openPage(cast.sample);
      const [open] = (await state()).open;
      const end = await hear(cast.sample, comment(cast.sample, page, "/reject not today", cast.person(who)));
      if (!DECIDERS.includes(who)) {
        expect((await state()).open, end.log).toMatchObject([{ id: open?.id, state: "waiting" }]);
        return;
      }
      expect((await state()).settled[0], end.log).toMatchObject({ id: open?.id, state: "rejected" });
      await askAnew();
    },
    60_000,
  );
});
