import type { GateDocumentation } from "../gate.ts";

export const sourceDocumentation: GateDocumentation = {
  summary: "The release was built from the default branch, by a run that nobody outside can steer.",
  proves: [
    "the release's commit is part of the default branch",
    "GitHub knows the run that built it as a run of this commit, started by a push, a merge queue, a release, a schedule or a dispatch",
  ],
  cannotProve: ["what the build did: provenance says which workflow signed the bytes"],
  example: "",
  needs: ["`contents: read` and `checks: read`, for the commit and the run that built it"],
  reasons: {
    "source-proven": { means: "commit and run are what the record says", remedy: "" },
    "commit-unreachable": {
      means: "the release's commit is not part of the default branch",
      remedy: "merge it, and promote what the default branch builds",
    },
    "build-run-unknown": {
      means: "GitHub knows no run of this commit that could have built the release",
      remedy: "find out who registered it; promote another release",
    },
    "build-run-refused": {
      means: "the building run was started by an event whose content others can steer",
      remedy: "register from a push, a merge queue, a release, a schedule or a dispatch",
    },
    "source-unreadable": {
      means: "where the release comes from could not be read",
      remedy: "`permissions: contents: read, checks: read`, or run it again",
    },
  },
};
