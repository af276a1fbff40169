import * as v from "valibot";
import type { GateWords } from "../../policy/gate-words.ts";
import * as names from "../../policy/names.ts";
import { says, text } from "../../policy/words.ts";

/** Events whose workflow and code nobody outside can choose: the same that the source gate takes for a building run. */
export const TRIGGERS = ["push", "merge_group", "release", "schedule", "workflow_dispatch"] as const;

/** A tag, or how its name begins with a star at the very end. */
const TAG = /^[A-Za-z0-9][A-Za-z0-9._+/-]{0,99}\*?$/;
/** A reusable workflow of this repository, or of another one under exactly one ref or commit. */
const SIGNER =
  /^(?:\.\/\.github\/workflows\/[A-Za-z0-9._-]{1,100}\.ya?ml|[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}\/\.github\/workflows\/[A-Za-z0-9._-]{1,100}\.ya?ml@(?:refs\/(?:heads|tags)\/[A-Za-z0-9._+/-]{1,200}|[0-9a-f]{40}|[0-9a-f]{64}))$/;
const ENTERPRISE = /^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/;

const schema = v.pipe(
  v.strictObject({
    workflow: text(names.WORKFLOW_FILE, names.WORKFLOW_SAYS, "The workflow whose run must have built and attested it."),
    branches: v.optional(
      v.pipe(
        v.array(text(names.BRANCH, "the name of a branch", "A branch that releases may be built from.")),
        says({
          value: "a list of branches",
          description:
            "Branches that releases may be built from, also in their merge queues. Without branches and tags: the default branch.",
          minItems: 1,
          uniqueItems: true,
        }),
      ),
    ),
    tags: v.optional(
      v.pipe(
        v.array(text(TAG, "a tag, or its beginning and a star", "A tag that releases may be built from, such as v*.")),
        says({
          value: "a list of tags",
          description: "Tags that releases may be built from.",
          minItems: 1,
          uniqueItems: true,
        }),
      ),
    ),
    signer: v.optional(
      text(
        SIGNER,
        "./.github/workflows/<file>, or <owner>/<repository>/.github/workflows/<file>@<full ref or commit>",
        "The reusable workflow that attests. Left out: `workflow` itself does.",
      ),
    ),
    triggers: v.optional(
      v.pipe(
        v.array(
          v.pipe(
            v.picklist(TRIGGERS),
            says({ value: TRIGGERS.join(", "), description: "An event that may have started the run." }),
          ),
        ),
        says({
          value: `a list of ${TRIGGERS.join(", ")}`,
          description: "Events that may have started the run. Left out: all of them; no other event ever counts.",
          minItems: 1,
          uniqueItems: true,
        }),
      ),
    ),
    runners: v.optional(
      v.pipe(
        v.picklist(["github-hosted", "any"]),
        says({
          value: "github-hosted or any",
          description: "Where the run may have taken place: on GitHub's machines, or on your own too.",
        }),
      ),
    ),
    enterprise: v.optional(
      text(
        ENTERPRISE,
        "the slug of an enterprise",
        "For an enterprise with an issuer of its own for identity tokens: https://token.actions.githubusercontent.com/<slug>.",
      ),
    ),
  }),
  says({
    value: "a mapping with workflow",
    description:
      "Every artifact must have SLSA build provenance: a Sigstore signature over its digest, by this workflow of this repository.",
  }),
);

/** The rule as written: the defaults are said where they are applied, so that a policy shows what somebody chose. */
export type ProvenanceRule = v.InferOutput<typeof schema>;

/** What `gates.provenance` can be told. No preset asks for it: private repositories need a plan that offers attestations. */
export const provenanceWords: GateWords<ProvenanceRule> = { key: ["gates", "provenance"], schema };
