import { afterEach, expect, it } from "vitest";
import type { Fault } from "../simulator/faults.ts";
import { createSample, type Sample } from "./sample.ts";

/**
 * What most deployment actions do: look whether there is a Deployment, make one if not, and send every request again when
 * its answer is an error. The schedules that promote survives must break it, or they would prove nothing.
 */
let sample: Sample;
afterEach(() => sample.close());

async function naivePromoter({ simulator, repository, alice }: Sample, release: string): Promise<void> {
  const { value } = simulator.addToken({ user: alice, workflowToken: false });
  const base = `${simulator.apiUrl}/repos/${repository.owner.login}/${repository.name}/deployments`;
  const headers = { authorization: `Bearer ${value}`, "content-type": "application/json" };
  const patiently = async (url: string, init: RequestInit = {}): Promise<unknown> => {
    for (let tries = 0; tries < 4; tries += 1) {
      const answer = await fetch(url, { ...init, headers }).catch(() => undefined);
      if (answer?.ok) return answer.json();
    }
    return [];
  };
  const known = (await patiently(`${base}?environment=production&task=naive`)) as { payload: unknown }[];
  if (known.some(({ payload }) => JSON.stringify(payload).includes(release))) return;
  const body = {
    ref: "main",
    environment: "production",
    task: "naive",
    auto_merge: false,
    required_contexts: [],
    payload: { release },
  };
  await patiently(base, { method: "POST", body: JSON.stringify(body) });
}

const made = ({ repository }: Sample, release: string) =>
  repository.deployments.filter(({ payload }) => JSON.stringify(payload).includes(release)).length;

it("makes a second Deployment whenever the answer to the first is lost", async () => {
  sample = await createSample();
  const faults: readonly Fault[] = [{ after: { status: 502 } }, { after: { kind: "reset" } }];
  for (const [index, fault] of faults.entries()) {
    sample.simulator.faults.add({
      match: ({ method, route }) => method === "POST" && route.endsWith("/deployments"),
      times: 1,
      fault,
    });
    await naivePromoter(sample, `r-${index}`);
    expect(made(sample, `r-${index}`)).toBe(2);
  }
});

it("makes one for each of 64 who ask at once", async () => {
  sample = await createSample({ rateLimit: 100_000 });
  await Promise.all(Array.from({ length: 64 }, () => naivePromoter(sample, "r-many")));
  expect(made(sample, "r-many")).toBeGreaterThan(1);
});

it("makes another when it is run again before the first is to be seen", async () => {
  sample = await createSample();
  await naivePromoter(sample, "r-stale");
  sample.simulator.faults.add({
    match: ({ method, route }) => method === "GET" && route.endsWith("/deployments"),
    fault: { stale: 1 },
  });
  await naivePromoter(sample, "r-stale");
  expect(made(sample, "r-stale")).toBe(2);
});
