import { expect, test } from "vitest";
import { alternate, median } from "../bench/alternate.ts";
import { depthOf } from "../bench/shop.ts";
import { tableOf } from "../bench/table.ts";
import type { LoggedRequest } from "./simulator/world.ts";

const request = (started: number, ended: number): LoggedRequest => ({
  method: "GET",
  route: "/",
  path: "/",
  status: 200,
  agent: "",
  kind: "rest",
  started,
  ended,
});

test("subjects take turns, and the round that warms up does not count", async () => {
  const order: string[] = [];
  const slowAtFirst = (name: string) => async () => {
    order.push(name);
    return order.length <= 2 ? 1_000 : order.length;
  };
  const found = await alternate({ a: slowAtFirst("a"), b: slowAtFirst("b") }, 3);
  expect(order.join("")).toBe("abababab");
  expect(found).toEqual({ a: 5, b: 6 });
});

test("the median is the middle, or between the two middles", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test("what overlaps is not one after the other", () => {
  expect(depthOf([])).toBe(0);
  expect(depthOf([request(0, 80), request(81, 160), request(161, 240)])).toBe(3);
  expect(depthOf([request(0, 80), request(1, 81), request(2, 82)])).toBe(1);
  // A long one beside two short ones.
  expect(depthOf([request(0, 300), request(0, 80), request(81, 160), request(301, 380)])).toBe(3);
});

test("the table says yes, no, or nothing where there is no goal", () => {
  const row = { number: 7, name: "A row", measure: async () => [] };
  const line = { what: "a | b", ours: "1", peer: "2", ratio: 0.5, goal: "≤ 1 ×" };
  const table = tableOf([
    {
      row,
      lines: [
        { ...line, met: true },
        { ...line, met: false },
        { ...line, goal: "" },
      ],
    },
  ]);
  const cells = "|  | a \\| b | 1 | 2 | 0.50 |";
  expect(table.split("\n").slice(2)).toEqual([
    "| 7 | **A row** |  |  |  |  |  |",
    `${cells} ≤ 1 × | yes |`,
    `${cells} ≤ 1 × | **no** |`,
    `${cells}  |  |`,
  ]);
});
