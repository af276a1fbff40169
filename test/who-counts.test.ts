import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/**
 * Where each attack on approvals is tried on the bundle. The acceptance tests cite the requirement (R) and the attack (A) of the
 * catalogue in their names; a requirement about who counts that none of them cites fails here.
 *
 * | attack | test in test/acceptance/ |
 * | --- | --- |
 * | A3 edited comments (R7), deleted ones (R8) | approvals-attacks: "what was said" |
 * | A5, A6 associations and actors (R13), self-approval (R10) | approvals-attacks: "who said it"; approvals-requester; approvals-authors; require-approval |
 * | A7 bots (R11), apps in somebody's name | approvals-attacks; reviews by bots: approvals-attacks-around |
 * | A8, A9 other branches and events (R54, R96) | approvals-by-comment: "somebody with write access" |
 * | A17 another door (R66) | entry-points, entry-points-comments |
 * | A18 too broad an approval (R6), replays (R17) | approvals-attacks; approvals-attempts; approvals-by-comment; endings; refusals; require-approval |
 * | A25 truncation (R5), teams (R4), floods (R20) | approvals-attacks: "at the 1,001st place"; approvals-attacks-around: "a team"; approvals-teams; flood |
 * | A30 bypassed or missing reviewers (R18) | approvals-native; approvals-proven |
 * | A33, A34 look-alikes and recycled logins (R1, R2, R3) | approvals-attacks: "who said it" |
 * | forged appends (R10, R12) | approvals-requester |
 * | clocks (R16), revoked authority (R9), ties (R14), reviews (R15), waiting (R19), ghosts and sizes (R21) | approvals-attacks, approvals-attacks-around, approvals-reviews, require-approval |
 */
const FOLDER = new URL("acceptance/", import.meta.url);

function cited(): ReadonlySet<string> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".test.ts"));
  const names = files.flatMap(
    (file) => readFileSync(new URL(file, FOLDER), "utf8").match(/"(?:[^"\\\n]|\\.)*"/g) ?? [],
  );
  return new Set(names.flatMap((name) => name.match(/\b[RA]\d+\b/g) ?? []));
}

test("each requirement about who counts is tried on the bundle (R1 to R21)", () => {
  const known = cited();
  const left = Array.from({ length: 21 }, (_, index) => `R${index + 1}`).filter((each) => !known.has(each));
  expect(left).toEqual([]);
});

test("and each attack of the catalogue that touches approvals", () => {
  const known = cited();
  expect(["A3", "A5", "A6", "A7", "A18", "A25", "A30", "A33", "A34"].filter((each) => !known.has(each))).toEqual([]);
});
