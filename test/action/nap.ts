/** A door for tests of a real process: it naps as long as it is told, or for ever without keeping the process alive. */
import { action } from "../../src/action/definition.ts";
import { maybe, text } from "../../src/action/input.ts";
import { run, runPost } from "../../src/action/run.ts";

const nap = action({
  name: "nap",
  description: "Naps.",
  inputs: { milliseconds: text({ description: "How long." }), forget: maybe({ description: "Never wakes." }) },
  decisions: { rested: { means: "slept", exit: "zero" } },
  outputs: { dreams: "What was dreamt." },
  async run({ milliseconds, forget }, { clock, log, state, summary }) {
    state.save("asleep", "yes");
    log.info("napping");
    if (forget !== undefined) await new Promise(() => {});
    await clock.sleep(Number(milliseconds));
    summary.heading("Nap").verdict("Rested.");
    return {
      decision: "rested",
      reason: "slept",
      message: "Good.",
      failed: false,
      result: {},
      outputs: { dreams: "a\nb" },
    };
  },
  async post(_, { log, state }) {
    log.info(`asleep: ${state.get("asleep") ?? "never"}`);
  },
});

await (process.argv[2] === "post" ? runPost(nap) : run(nap));
