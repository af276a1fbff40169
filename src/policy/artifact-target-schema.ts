import * as v from "valibot";
import * as forms from "../release/artifacts/forms.ts";
import * as names from "./names.ts";
import { says, text } from "./words.ts";

const values = v.pipe(
  v.record(
    text(forms.VALUES_FILE, forms.VALUES_FILE_SAYS, "The file."),
    v.pipe(
      v.record(
        text(forms.YAML_PATH, forms.YAML_PATH_SAYS, "The place inside the file."),
        text(forms.VALUE, forms.VALUE_SAYS, "What is written there."),
      ),
      says({ value: "a mapping of paths to texts", description: "What is written into the file.", minProperties: 1 }),
    ),
  ),
  says({
    value: "a mapping of files",
    description: `Files of the default branch and what is written into them, such as \`deploy/production.yaml: { image.digest: "\${artifacts.app.digest}" }\`. For artifacts of kind commit.`,
    minProperties: 1,
  }),
);

const tag = (description: string) => v.optional(text(forms.TAG, forms.TAG_SAYS, description));

const keep = v.pipe(
  v.strictObject({
    repository: text(forms.REPOSITORY, forms.REPOSITORY_SAYS, "The repository that gets the file as an OCI artifact."),
    tag: tag("The tag it gets there. Left out: only its digest names it."),
  }),
  says({
    value: "a mapping with repository and tag",
    description:
      "A place that keeps the bytes for longer than GitHub keeps the building run's artifacts. For artifacts of kind file.",
  }),
);

/** Where an environment keeps its copy of one artifact. Which keys go with which kind is a rule (artifacts.ts). */
export const environmentArtifact = v.pipe(
  v.strictObject({
    repository: v.optional(
      text(
        forms.REPOSITORY,
        forms.REPOSITORY_SAYS,
        "The environment's own repository: the image is copied there by digest, with all platforms and signatures. For artifacts of kind image.",
      ),
    ),
    tag: tag(
      `The tag set last, by digest. \`production\` moves from release to release; one with \`\${release.version}\`, \`\${release.id}\` or \`\${release.commit}\` must not exist with another digest. For artifacts of kind image.`,
    ),
    branch: v.optional(
      text(
        names.BRANCH,
        names.BRANCH_SAYS,
        "The environment's branch: fast-forwarded to the release's commit. For artifacts of kind commit.",
      ),
    ),
    values: v.optional(values),
    via: v.optional(
      v.pipe(
        v.picklist(["commit", "pull-request"]),
        says({
          value: "commit or pull-request",
          description: "How `values` come into the default branch. Left out: commit.",
        }),
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
    keep: v.optional(keep),
  }),
  says({
    value: "a mapping with repository and tag, branch, values, prerelease and latest, or keep",
    description: "Where the environment keeps its copy of this artifact.",
    anyOf: ["repository", "tag", "branch", "values", "prerelease", "latest", "keep"].map((key) => ({
      required: [key],
    })),
  }),
);

export type WrittenTarget = v.InferOutput<typeof environmentArtifact>;
