import type { GateAsk } from "../ask.ts";
import { defineGate } from "../define.ts";
import { gatherProvenance, type Sources } from "./gather.ts";
import { judgeProvenance } from "./judge.ts";
import { provenanceWords } from "./words.ts";

const PINNED: Sources = {
  verifier: async () => (await import("../../provenance/pinned-verifier.ts")).pinnedVerifier(),
  beside: async ({ subject }, record) => {
    if (record.kind !== "image" || subject.kind !== "release") return [];
    return (await import("./beside.ts")).bundlesOfImage(subject.images, record);
  },
};

/** Every artifact was built by the workflow that the policy names, from the release's commit (R32-R37). */
export const provenanceGate = createProvenanceGate(PINNED);

/** What this gate gathers about a release, for whoever has to know of another one than the one that comes in. */
export const provenanceOf = (ask: GateAsk) => gatherProvenance(ask, PINNED);

/** The gate over other sources. Which roots are trusted is no part of any policy. */
export function createProvenanceGate(sources: Sources) {
  return defineGate({
    name: "provenance",
    where: "anywhere",
    words: provenanceWords,
    gather: (_rule, ask) => gatherProvenance(ask, sources),
    judge: judgeProvenance,
  });
}
