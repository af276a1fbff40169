/** Bytes that pass between two sweeps. */
const PORTION = 8 * 1_024 * 1_024;

type Collect = (options: { readonly type: "minor" }) => void;

/**
 * Keeps the memory of a long stream flat. Node makes a buffer for each piece that arrives; V8 looks for the ones nobody uses
 * any more by how full its own small heap is, where a buffer of 64 KiB counts for a few bytes, so that tens of megabytes
 * gather. A minor collection each few megabytes takes no time that could be measured.
 *
 * @returns to be called with the bytes of each piece
 */
export function createSweeper(): (bytes: number) => void {
  let passed = 0;
  let collect: Collect | undefined;
  return (bytes) => {
    passed += bytes;
    if (passed < PORTION) return;
    passed = 0;
    collect ??= collector();
    collect({ type: "minor" });
  };
}

/** The collector, as `node --expose-gc` would show it; an engine that does not let it be had works without. */
function collector(): Collect {
  process.getBuiltinModule("node:v8").setFlagsFromString("--expose-gc");
  const found: unknown = process
    .getBuiltinModule("node:vm")
    .runInNewContext("typeof gc === 'function' ? gc : undefined");
  return isCollect(found) ? found : () => undefined;
}

function isCollect(found: unknown): found is Collect {
  return typeof found === "function";
}

/** Gives the memory of a piece back at once, if it is the piece's alone. Nobody may read the piece afterwards. */
export function release(piece: Buffer): void {
  const { buffer } = piece;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === piece.byteLength) buffer.transfer(0);
}
