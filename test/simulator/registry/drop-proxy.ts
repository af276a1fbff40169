import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface DropProxy extends AsyncDisposable {
  /** `127.0.0.1:<port>` */
  readonly host: string;
  /** Connections that were broken. */
  readonly dropped: number;
}

/** Stands before a server and breaks every connection after so many bytes, whichever way they went. */
export async function startDropProxy(host: string, every: number): Promise<DropProxy> {
  const { hostname, port } = new URL(`http://${host}`);
  const open = new Set<Socket>();
  let dropped = 0;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    let passed = 0;
    const end = () => {
      near.destroy();
      far.destroy();
    };
    const pass = (from: Socket, to: Socket) => {
      open.add(from);
      from.on("data", (chunk: Buffer) => {
        const part = chunk.subarray(0, Math.max(0, every - passed));
        passed += part.length;
        if (passed >= every) {
          dropped += 1;
          // What was let through arrives first.
          to.write(part, end);
        } else if (!to.write(part)) {
          from.pause();
          to.once("drain", () => from.resume());
        }
      });
      from.on("error", end).on("close", () => {
        open.delete(from);
        to.destroySoon();
      });
    };
    pass(near, far);
    pass(far, near);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    get dropped() {
      return dropped;
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
