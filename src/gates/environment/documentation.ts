import type { GateDocumentation } from "../gate.ts";

export const environmentDocumentation: GateDocumentation = {
  summary: "GitHub has the environment, under exactly the policy's name.",
  proves: [
    "a mistyped name is refused before GitHub makes an environment of it, without any rule",
    "where the policy says `github-environment: none`, that every protection is ours alone",
  ],
  cannotProve: ["that GitHub's environment has reviewers or other rules: a workflow's token cannot read the plan"],
  example: "github-environment: required",
  needs: ["`actions: read`, for the list of environments"],
  reasons: {
    "environment-exists": { means: "GitHub has it", remedy: "" },
    "environment-ours-alone": { means: "the policy asks for none of GitHub's", remedy: "" },
    "environment-unstated": {
      means: "a private repository, and the policy does not say whether GitHub's environment exists",
      remedy: "add `github-environment: required` or `none`",
    },
    "environment-missing": {
      means: "GitHub has no such environment",
      remedy: "create it, or say `github-environment: none`",
    },
    "environment-other-name": {
      means: "the policy and GitHub write it differently",
      remedy: "the same letters in both places",
    },
    "environment-unreadable": {
      means: "the list of environments could not be read",
      remedy: "`actions: read`, or run it again",
    },
  },
};
