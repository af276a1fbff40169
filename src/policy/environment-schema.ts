import * as v from "valibot";
import { checks } from "./checks-schema.ts";
import * as names from "./names.ts";
import { because, says, text } from "./words.ts";

export const environmentName = text(names.NAME, names.NAME_SAYS, "An environment of this policy.");

const environmentArtifact = v.pipe(
  v.strictObject({
    branch: v.optional(
      text(
        names.BRANCH,
        names.BRANCH_SAYS,
        "The environment's branch: fast-forwarded to the release's commit. For artifacts of kind commit.",
      ),
    ),
    prerelease: v.optional(
      v.pipe(
        v.literal(false),
        says({
          value: "false",
          description: "Turns the GitHub release from a pre-release into a release. For artifacts of kind asset.",
        }),
      ),
    ),
    latest: v.optional(
      v.pipe(
        v.literal(true),
        says({
          value: "true",
          description:
            "Makes the GitHub release the latest. For artifacts of kind asset, once in a policy; a pre-release needs `prerelease: false` too.",
        }),
      ),
    ),
  }),
  says({
    value: "a mapping with branch, or with prerelease and latest",
    description: "Where the environment keeps its copy of this artifact.",
    anyOf: [{ required: ["branch"] }, { required: ["prerelease"] }, { required: ["latest"] }],
  }),
);

export const environment = v.pipe(
  v.strictObject({
    preset: v.optional(
      v.pipe(
        v.picklist(["development", "staging", "production"]),
        says({
          value: "development, staging or production",
          description:
            "The type of the environment: what holds where nothing else is said. Left out: production, the strictest.",
        }),
      ),
    ),
    after: v.optional(
      v.pipe(
        v.union([
          environmentName,
          v.pipe(
            v.array(environmentName),
            says({
              value: "a list of names",
              description: "Several environments: all of them.",
              minItems: 1,
              uniqueItems: true,
            }),
          ),
        ]),
        says({
          value: "the name of an environment, or a list of names",
          description:
            "Where a release must have been deployed before, all of them. Left out: this environment comes first.",
        }),
      ),
    ),
    workflow: v.optional(
      text(
        names.WORKFLOW_FILE,
        names.WORKFLOW_SAYS,
        "The workflow that is dispatched to deploy. Left out: the calling job deploys. Environments may share one.",
      ),
    ),
    url: v.optional(
      v.pipe(
        v.string(),
        v.regex(names.WEB_ADDRESS),
        v.check((address) => URL.canParse(address)),
        says({ value: names.WEB_ADDRESS_SAYS, description: "Where the environment is seen; shown on the deployment." }),
      ),
    ),
    promote: v.optional(
      v.pipe(
        v.picklist(["automatic", "manual"]),
        says({
          value: "automatic or manual",
          description:
            "Whether a release comes here by itself once it may, or when a person asks. Left out: as the preset says. `automatic` in preset production needs `because`.",
        }),
      ),
    ),
    supersede: v.optional(
      v.pipe(
        v.boolean(),
        says({
          value: "true or false",
          description: "Whether a newer waiting promotion replaces older waiting ones. Left out: true.",
        }),
      ),
    ),
    "github-environment": v.optional(
      v.pipe(
        v.picklist(["required", "none"]),
        says({
          value: "required or none",
          description:
            "Whether GitHub's own environment protects this one. Left out: required on public repositories; private ones must say it.",
        }),
      ),
    ),
    artifacts: v.optional(
      v.pipe(
        v.record(text(names.NAME, names.NAME_SAYS, "The name of an artifact of this policy."), environmentArtifact),
        says({ value: "a mapping of artifact names", description: "Where this environment keeps its copies." }),
      ),
    ),
    gates: v.optional(
      v.pipe(
        v.strictObject({ checks: v.optional(checks) }),
        says({ value: "a mapping of gates", description: "What a release must fulfil to come in." }),
      ),
    ),
    because: because("`promote` is"),
  }),
  says({
    value: "a mapping, such as { preset: staging }",
    description: "One environment: a place that releases come to.",
  }),
);
