import { FIELDS, written } from "../../outside/fields.ts";
import type { GateDocumentation } from "../gate.ts";

export const httpDocumentation: GateDocumentation = {
  summary: "Other systems agree: a change ticket, a status page, an approval kept elsewhere.",
  proves: [
    'the host of each address gave, when it was asked, the status and the JSON values that the policy wants; `1` is not `"1"`, and what is missing is nothing',
    "the certificate was that host's, and the answer came whole and in time",
    `it was asked about this release and this environment, where the address or the body holds ${FIELDS.map((field) => `\`${written(field)}\``).join(", ")}`,
  ],
  cannotProve: [
    "that the host tells the truth, or will say the same a minute later: it is asked once more right before anything is touched",
    "anything about a commit alone: the question is about a release",
  ],
  example: [
    "gates:",
    "  http:",
    "    - name: change-ticket",
    `      url: https://changes.example.com/api/changes?release=${written("release.id")}`,
    "      headers:",
    '        Authorization: { secret: CHANGE_TOKEN, prefix: "Bearer " }   # env: { CHANGE_TOKEN: … } of the promote step',
    "      expect:",
    "        status: 200",
    "        json: { approved: true }            # or a path: $.change.approved",
    "        wait: { status: 202 }               # not yet: no denial, asked again",
    "      timeout: 30s",
    "      retries: 2                            # after no answer, 429 or 502 to 504; a POST is sent once",
    "      # allow: { private-addresses: true }  # a host inside your network; then only the environment's job asks",
  ].join("\n"),
  needs: [
    "the network, from the job that asks; where the environment's job has to ask (secrets, private addresses), other jobs say `judged-in-environment` of that question and ask the rest",
    "secrets in `env:` of the step; they are masked, go to that host alone, and are in no message",
  ],
  reasons: {
    "http-passed": { means: "the host agrees", remedy: "" },
    "http-failed": {
      means: "the host answered something else than the policy wants",
      remedy: "settle it there; the message says what differs",
    },
    "http-waiting": { means: "the host gave the answer that `wait` describes", remedy: "wait" },
    "http-unreadable": {
      means:
        "no answer to go by: not reached, a bad certificate, too slow, too large, a refused redirect or address, a server error, not JSON, or a variable that `env:` does not hand over",
      remedy: "what the message says, then run it again",
    },
  },
};
