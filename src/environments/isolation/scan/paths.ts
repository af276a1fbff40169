/**
 * Whether a path is one of those that a list names: the last word about it counts, `!` leaves out. `*` stands for anything
 * within a name, `**` for any folders. Takes time in proportion to both lengths, whatever the pattern.
 */
export function isNamed(patterns: readonly string[], path: string): boolean {
  const names = path.split("/");
  return patterns.reduce((named, written) => {
    const leavesOut = written.startsWith("!");
    const pattern = leavesOut ? written.slice(1) : written;
    return matches(pattern.split("/"), names) ? !leavesOut : named;
  }, false);
}

function matches(pattern: readonly string[], names: readonly string[]): boolean {
  // reached[i]: the pattern so far stands for the first i names.
  let reached = names.map(() => false).concat(false);
  reached[0] = true;
  for (const part of pattern) {
    const next = reached.map(() => false);
    let open = false;
    for (let index = 0; index <= names.length; index += 1) {
      if (part === "**") {
        open ||= reached[index] === true;
        next[index] = open;
      } else if (index > 0 && reached[index - 1] === true) {
        next[index] = isLike(part, names[index - 1] ?? "");
      }
    }
    reached = next;
  }
  return reached[names.length] === true;
}

/** `*` within one name; a mismatch goes back to the last star alone. */
function isLike(part: string, name: string): boolean {
  let at = 0;
  let from = 0;
  let star = -1;
  let mark = 0;
  while (from < name.length) {
    if (part[at] === "*") {
      star = at;
      at += 1;
      mark = from;
    } else if (part[at] === name[from]) {
      at += 1;
      from += 1;
    } else if (star >= 0) {
      at = star + 1;
      mark += 1;
      from = mark;
    } else return false;
  }
  while (part[at] === "*") at += 1;
  return at === part.length;
}
