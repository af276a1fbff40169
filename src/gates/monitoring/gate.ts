import { endpointOf } from "../../outside/endpoint.ts";
import { needsEnvironment } from "../../outside/words.ts";
import { defineGate } from "../define.ts";
import { askMonitoring } from "./gather.ts";
import { judgeMonitoring } from "./judge.ts";
import { monitoringWords } from "./rules.ts";
import type { MonitoringRule } from "./words.ts";

/** Somebody would notice: the environment's monitoring is there, works, and is quiet. Proven now, not declared. */
export const monitoringGate = defineGate({
  name: "monitoring",
  where: whereOf,
  words: monitoringWords,
  gather: askMonitoring,
  judge: judgeMonitoring,
});

function whereOf({ dashboard, prometheus, alertmanager }: MonitoringRule): "anywhere" | "in-environment" {
  const endpoints = [dashboard, prometheus, alertmanager].flatMap((one) =>
    one === undefined ? [] : [endpointOf(one)],
  );
  return endpoints.some(needsEnvironment) ? "in-environment" : "anywhere";
}
