import type { GateDocumentation } from "../gate.ts";

export const commandDocumentation: GateDocumentation = {
  summary: "Programs of the checkout agree: a smoke test, or whatever only a script can find out.",
  proves: [
    "each program was started by the environment's own job, for this release, and ended with 0; 75 (EX_TEMPFAIL) means: not yet",
    "it got its words as they are written: no shell stands between, and nothing is filled into them",
    "a program that was ended, by its time limit or a signal, or never started, has said neither yes nor no",
  ],
  cannotProve: [
    "that the program tests what it should, or that the checkout is the release's: the job decides what it checks out",
    "anything in advance: only the job that deploys can start it, right before it deploys",
  ],
  example: [
    "gates:",
    "  command:",
    "    - name: smoke",
    "      run: ./scripts/smoke.sh staging --quick        # or a list: [./smoke.sh, two words]",
    "      env: [SMOKE_PASSWORD]                          # from env: of the promote step; masked",
    "      timeout: 10m",
  ].join("\n"),
  needs: [
    "a checkout before the promote step, without credentials (`persist-credentials: false`)",
    "nothing else: the program gets the plain variables of the job, `ENV_ACTIONS_ENVIRONMENT`, `ENV_ACTIONS_RELEASE`, `ENV_ACTIONS_VERSION`, `ENV_ACTIONS_COMMIT`, and what `env` names; no token of the step, and none of the runner's files for commands",
  ],
  reasons: {
    "command-passed": { means: "it ended with 0", remedy: "" },
    "command-failed": {
      means: "it ended with another number than 0 and 75; the message has the last of what it said",
      remedy: "correct what it found",
    },
    "command-waiting": { means: "it ended with 75: not yet", remedy: "wait, then promote again" },
    "command-unreadable": {
      means: "it never started, was ended at its time limit or by a signal, or a variable it needs is not in `env:`",
      remedy: "what the message says, then run it again",
    },
  },
};
