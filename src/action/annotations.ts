import type { Place } from "./errors.ts";

export type AnnotationKind = "notice" | "warning" | "error";

/** The runner keeps ten of a kind per step; one error is kept free for the end. */
const shown = 8;

interface Annotations {
  add(kind: AnnotationKind, message: string, place?: Place): void;
  /** Writes one annotation that counts what did not fit, and the messages themselves as lines of the log. */
  flush(print: (line: string) => void): void;
}

/** Gathers annotations so that none is dropped silently. */
export function createAnnotations(emit: (kind: AnnotationKind, message: string, place?: Place) => void): Annotations {
  const count: Record<AnnotationKind, number> = { notice: 0, warning: 0, error: 0 };
  let held: { kind: AnnotationKind; message: string; place: Place | undefined }[] = [];
  return {
    add(kind, message, place) {
      count[kind] += 1;
      if (count[kind] <= shown) emit(kind, message, place);
      else held.push({ kind, message, place });
    },
    flush(print) {
      for (const kind of ["error", "warning", "notice"] as const) {
        const rest = held.filter((one) => one.kind === kind);
        const [only] = rest;
        if (only === undefined) continue;
        if (rest.length === 1) {
          emit(kind, only.message, only.place);
          continue;
        }
        for (const { message, place } of rest)
          print(`${kind}: ${place === undefined ? "" : `${where(place)}: `}${message}`);
        emit(kind, `${rest.length} more like these are in the log of this step.`);
      }
      held = [];
    },
  };
}

function where(place: Place): string {
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
}
