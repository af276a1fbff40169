import { needsEnvironment } from "../../outside/words.ts";
import { defineGate } from "../define.ts";
import { askHosts } from "./gather.ts";
import { judgeHttp } from "./judge.ts";
import { httpWords } from "./words.ts";

/** Other systems agree: each host that the policy names is asked now, about this release and this environment. */
export const httpGate = defineGate({
  name: "http",
  where: (rule) => (rule.some(needsEnvironment) ? "in-environment" : "anywhere"),
  // What a question without secrets refuses is said before anything is started.
  anywhere: (rule) => {
    const open = rule.filter((question) => !needsEnvironment(question));
    return open.length === 0 ? undefined : open;
  },
  words: httpWords,
  gather: askHosts,
  judge: judgeHttp,
});
