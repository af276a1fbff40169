import { afterAll, beforeAll, expect, it } from "vitest";
import type { Fault } from "../simulator/faults.ts";
import { release } from "./build.ts";
import { deploy } from "./deploy.ts";
import { readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";

/**
 * Every request of one promotion loses its answer once, without anything dying: GitHub did it and nobody was told, or did
 * nothing and the line broke. The step reads back, and in the end there is one promotion and one Deployment (R69-R71, I5).
 */
let sample: Sample;
beforeAll(async () => {
  sample = await createSample();
});
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const FAULTS: Readonly<Record<string, Fault>> = {
  "done, then 502": { after: { status: 502 } },
  "done, then the line breaks": { after: { kind: "reset" } },
  "not done, and the line breaks": { before: { kind: "reset" } },
};

for (const [name, fault] of Object.entries(FAULTS)) {
  it(`one Deployment whatever answer is lost: ${name}`, async () => {
    let struck = true;
    for (let nth = 1; struck; nth += 1) {
      const built = await release(sample, `${name} ${nth}`);
      let seen = 0;
      sample.simulator.faults.add({
        match: () => {
          seen += 1;
          return seen === nth;
        },
        times: 1,
        fault,
      });
      const done = await deploy(sample, { environment: "development", release: built.release, by: sample.alice });
      sample.simulator.faults.clear();
      // Once the promotion is over before its nth request, every request has had its turn.
      struck = seen >= nth;
      if (!struck) expect(nth).toBeGreaterThan(8);
      const told = `request ${nth}\n${done.main.log}\n${done.post.log}`;
      const state = await readState(sample, "development");
      const ours = sample.repository.deployments.filter(({ payload }) =>
        JSON.stringify(payload).includes(built.release),
      );
      expect({ decision: done.main.outputs["decision"], post: done.post.code }, told).toEqual({
        decision: "deploy",
        post: 0,
      });
      expect(state.current, told).toMatchObject({ kind: "release", release: { id: built.release } });
      expect(state.settled.filter(({ release: { id } }) => id === built.release).length, told).toBe(1);
      expect(ours.length, told).toBe(1);
      expect(state.settled[0]?.deployment, told).toBe(ours[0]?.id);
    }
  }, 240_000);
}
