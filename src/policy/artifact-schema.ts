import * as v from "valibot";
import * as forms from "../release/artifacts/forms.ts";
import * as names from "./names.ts";
import { says, text } from "./words.ts";

const kind = <const K extends string>(name: K, description: string) =>
  v.pipe(v.literal(name), says({ value: name, description }));

/** What a release must contain. */
export const artifactRule = v.pipe(
  v.variant("kind", [
    v.strictObject({
      kind: kind("image", "A container image, a Helm chart or any other OCI artifact in a registry."),
      repository: text(
        forms.REPOSITORY,
        forms.REPOSITORY_SAYS,
        "Where the build pushes it, and where environments without a repository of their own take it from.",
      ),
    }),
    v.strictObject({
      kind: kind("file", "An artifact that the building run uploaded with actions/upload-artifact."),
      name: v.optional(
        text(
          names.ACTIONS_ARTIFACT,
          names.ACTIONS_ARTIFACT_SAYS,
          "What the Actions artifact is called. Left out: as the artifact here.",
        ),
      ),
    }),
    v.strictObject({ kind: kind("commit", "The release's own source commit.") }),
    v.strictObject({
      kind: kind("asset", "A file of a GitHub release of this repository."),
      name: v.optional(
        text(names.ASSET, names.ASSET_SAYS, "What the asset is called. Left out: as register's `artifacts` says."),
      ),
    }),
  ]),
  says({
    value: "a mapping with kind: image, kind: file, kind: commit or kind: asset",
    description: "One thing a release must contain.",
  }),
);

const allowed = (description: string) => v.optional(v.pipe(v.literal(true), says({ value: "true", description })));

const registryRule = v.pipe(
  v.strictObject({
    "plain-http": allowed("Speak http instead of https: the login and the bytes can be read on the way."),
    private: allowed("Allow addresses of private networks, and of this machine."),
    "token-hosts": v.optional(
      v.pipe(
        v.array(text(forms.REGISTRY, "a host name", "One host.")),
        says({
          value: "a list of host names",
          description: "Token servers that may get the login although they are not under the registry's own domain.",
          minItems: 1,
          uniqueItems: true,
        }),
      ),
    ),
  }),
  says({
    value: "a mapping with plain-http, private or token-hosts",
    description: "What is allowed with one registry.",
    anyOf: [{ required: ["plain-http"] }, { required: ["private"] }, { required: ["token-hosts"] }],
  }),
);

/** What is allowed with registries beyond the usual, by `host[:port]`. */
export const registries = v.pipe(
  v.record(text(forms.REGISTRY, forms.REGISTRY_SAYS, "The registry, as repositories name it."), registryRule),
  says({
    value: "a mapping of registries",
    description: "Registries that need more than https to a public address. Others need no entry.",
    minProperties: 1,
  }),
);
