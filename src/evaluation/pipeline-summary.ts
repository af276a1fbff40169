import { code, type Inline, prose, strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import { whenOf } from "../gates/summary.ts";
import type { Pipeline, Standing } from "./pipeline.ts";

const STATES: Readonly<Record<Standing["state"], Inline>> = {
  current: "up to date",
  deploying: strong("deploying"),
  ready: strong("ready"),
  waiting: strong("waiting"),
  refused: strong("refused"),
  unknown: strong("not judged"),
  empty: "nothing to promote",
};

/** The whole pipeline on one page: every environment with what runs, what is next, why it does not move, what moves it. */
export function summarizePipeline(summary: Summary, { ground, standings }: Pipeline): string {
  const message = pipelineSentence(standings);
  summary.heading(`Why ${ground.service} stands as it does`).verdict(strong(worstOf(standings)), ": ", message);
  summary.table(
    ["Environment", "Runs", "Next", "State", "Why"],
    standings.map(({ environment, runs, next, state, why, promotion }) => [
      environment,
      runs,
      next ?? "nothing",
      STATES[state],
      promotion === null ? why : [why, " ", code(promotion)],
    ]),
  );
  const movable = standings.filter(({ unblock }) => unblock !== "");
  if (movable.length > 0) {
    summary
      .heading("What moves it")
      .list(
        movable.map(({ environment, unblock, retryAt }) => [
          ...[strong(environment), ": ", prose(unblock)],
          ...(retryAt === null ? [] : [" ", strong(whenOf(retryAt, ground.now)), "."]),
        ]),
      );
  }
  return message;
}

/** The first word: the worst state of any environment. */
function worstOf(standings: readonly Standing[]): string {
  const is = (...states: readonly Standing["state"][]) => standings.some(({ state }) => states.includes(state));
  if (is("refused")) return "Blocked";
  if (is("unknown")) return "Not judged";
  if (is("waiting")) return "Waiting";
  if (is("deploying")) return "Deploying";
  return is("ready") ? "Ready" : "Nothing to do";
}

/** One sentence: the first environment that does not move, or that none has anything to move. */
export function pipelineSentence(standings: readonly Standing[]): string {
  const stuck = standings.find(({ state }) => state === "refused" || state === "unknown" || state === "waiting");
  if (stuck !== undefined) return `${stuck.next ?? "Nothing"} does not enter ${stuck.environment}: ${stuck.why}`;
  const moving = standings.find(({ state }) => state === "deploying");
  if (moving !== undefined) return `${moving.environment} is being deployed: ${moving.why}`;
  const ready = standings.find(({ state }) => state === "ready");
  if (ready !== undefined) return `${ready.next ?? "A release"} may enter ${ready.environment} now. ${ready.why}`;
  return "Every environment runs what came this far; nothing waits.";
}
