import fc from "fast-check";
import { expect, test } from "vitest";
import type { Sighting, Void } from "../../../src/approvals/facts.ts";
import type { EventDraft } from "../../../src/ledger/event.ts";
import { parseLedger, stateOf } from "../../../src/ledger/snapshot.ts";
import { SEEN_KEPT } from "../../../src/ledger/state/asking.ts";
import { sightingDrafts } from "../../../src/promotion/request/sightings.ts";
import { asked, brief, commit, digest, ledgerOf, NOW, registered, requested } from "../../ledger/sample.ts";

const PLAN = `sha256:${"3".repeat(64)}`;
const START = [registered(1), requested(1, brief(1)), asked(1, { kind: "issue" })];
const sighting = (id: number, comment: number): Sighting => ({
  ...{ person: { id, login: `user-${id}` }, plan: PLAN, comment, body: digest(`${comment}`) },
});
const gone = (id: number, comment: number): Void => ({ person: { id, login: `user-${id}` }, comment, why: "edited" });

const files = await ledgerOf(START);
const open = (of: ReadonlyMap<string, string>) => {
  const [promotion] = stateOf(parseLedger(of, "oid", "web"), "production").open;
  if (promotion === undefined) throw new Error("the sample has an open promotion");
  return promotion;
};
const written = (drafts: readonly EventDraft[], to = files) => {
  const copy = new Map(to);
  if (drafts.length > 0) commit(copy, drafts, NOW);
  return copy;
};

test("R8: a first sight is recorded once, and one that is gone is taken back before a new one comes in", () => {
  const first = written(sightingDrafts(open(files), { sightings: [sighting(1, 71), sighting(2, 72)], voids: [] }));
  expect(open(first).seen).toMatchObject([{ comment: 71 }, { comment: 72 }]);
  expect(sightingDrafts(open(first), { sightings: [], voids: [] })).toEqual([]);
  const anew = sightingDrafts(open(first), { sightings: [sighting(1, 80)], voids: [gone(1, 71)] });
  expect(anew.map(({ event }) => event)).toEqual(["approval.revoked", "approval.given"]);
  expect(open(written(anew, first)).seen).toMatchObject([{ comment: 72 }, { comment: 80 }]);
});

test("nothing is recorded of a promotion for which nobody was asked, nor of what the ledger never saw", () => {
  const { request: _, ...unasked } = open(files);
  expect(sightingDrafts(unasked, { sightings: [sighting(1, 71)], voids: [gone(1, 71)] })).toEqual([]);
  expect(sightingDrafts(open(files), { sightings: [], voids: [gone(1, 71)] })).toEqual([]);
});

test("whatever is seen or gone, the ledger takes it, and no more people than it remembers", () => {
  const person = fc.integer({ min: 1, max: 60 });
  const step = fc.record({
    sightings: fc.uniqueArray(fc.tuple(person, person), { selector: ([id]) => id, maxLength: 60 }),
    voids: fc.uniqueArray(fc.tuple(person, person), { selector: ([id]) => id, maxLength: 5 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 4 }), (steps) => {
      let known = files;
      for (const { sightings, voids } of steps) {
        const drafts = sightingDrafts(open(known), {
          sightings: sightings.map(([id, comment]) => sighting(id, comment)),
          voids: voids.map(([id, comment]) => gone(id, comment)),
        });
        known = written(drafts, known);
      }
      expect(open(known).seen?.length ?? 0).toBeLessThanOrEqual(SEEN_KEPT);
    }),
    { numRuns: 60 },
  );
});

test("the fifty-first person is not recorded, and somebody who is known may approve anew", () => {
  const all = Array.from({ length: SEEN_KEPT + 1 }, (_, index) => sighting(index + 1, index + 100));
  const full = written(sightingDrafts(open(files), { sightings: all, voids: [] }));
  expect(open(full).seen).toHaveLength(SEEN_KEPT);
  const anew = written(
    sightingDrafts(open(full), { sightings: [sighting(1, 900), sighting(77, 901)], voids: [] }),
    full,
  );
  expect(open(anew).seen?.map(({ comment }) => comment)).toContain(900);
  expect(open(anew).seen?.map(({ comment }) => comment)).not.toContain(901);
});
