import { expect, test } from "vitest";
import { readCommand } from "../../src/promotion/command.ts";
import { aboutService, inService, meansService } from "../../src/promotion/command-service.ts";
import { policyOf, SMALL } from "../policy/policies.ts";

const ONE = { policy: policyOf(SMALL), service: "shop" };
const SEVERAL = {
  policy: policyOf(SMALL.replace("version: 1\n", "version: 1\nservices: [api, web]\n")),
  service: "api",
};

test.each([
  ["/unlock api/production audit is over", false, true],
  ["/unlock web/production audit is over", false, false],
  ["/unlock web/production audit is over", true, false],
  ["/unlock production audit is over", true, true],
  ["/unlock production audit is over", false, false],
  ["/unlock * audit is over", false, true],
  ["/confirm 0123456789ab", false, true],
])("of several services %j, on a page of api: %s, is about api: %s", (text, page, means) => {
  expect(meansService(readCommand(text), SEVERAL, page)).toBe(means);
});

test("a policy with one service is meant without a name, and with its own", () => {
  expect(meansService(readCommand("/unlock production audit is over"), ONE, false)).toBe(true);
  expect(meansService(readCommand("/unlock shop/production audit is over"), ONE, false)).toBe(true);
  expect(meansService(readCommand("/unlock other/production audit is over"), ONE, false)).toBe(false);
  expect(inService("production is locked", ONE)).toBe("production is locked");
  expect(inService("production is locked", SEVERAL)).toBe("api: production is locked");
});

test("a step that is about one service reaches no other", () => {
  const command = readCommand("/lock api/production audit");
  expect(aboutService({ serviceInput: undefined }, command)).toEqual({ serviceInput: "api" });
  expect(aboutService({ serviceInput: "api" }, command)).toEqual({ serviceInput: "api" });
  expect(aboutService({ serviceInput: "web" }, readCommand("/lock production audit"))).toEqual({ serviceInput: "web" });
  expect(() => aboutService({ serviceInput: "web" }, command)).toThrow("about the service web alone");
});
