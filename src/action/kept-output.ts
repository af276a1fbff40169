/** The beginning and the end of what a program says, within a limit of bytes. */
export interface KeptOutput {
  add(chunk: Buffer): void;
  /** As text; whole lines only where the middle is missing, so that no half of a secret is shown, which nobody would recognise. */
  text(): string;
}

/** Keeps a quarter of `limit` from the beginning and the rest from the end: what went wrong is usually said last. */
export function keepOutput(limit: number): KeptOutput {
  const first = Math.floor(limit / 4);
  const last = limit - first;
  let total = 0;
  let head = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  return {
    add(chunk) {
      total += chunk.length;
      const room = first - head.length;
      if (room > 0) head = Buffer.concat([head, chunk.subarray(0, room)]);
      const rest = room > 0 ? chunk.subarray(room) : chunk;
      if (rest.length > 0) tail = Buffer.concat([tail, rest]).subarray(-last);
    },
    text() {
      if (total <= limit) return Buffer.concat([head, tail]).toString("utf8");
      const start = head.subarray(0, head.lastIndexOf(10) + 1);
      const cut = tail.indexOf(10);
      const end = cut === -1 ? Buffer.alloc(0) : tail.subarray(cut + 1);
      const missing = total - start.length - end.length;
      return `${start.toString("utf8")}… ${missing} bytes are not shown …\n${end.toString("utf8")}`;
    },
  };
}
