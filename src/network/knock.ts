import type { Resolver } from "./address.ts";
import { failure, failureOf } from "./failure.ts";
import type { Door, Knock } from "./network.ts";

/** All addresses of a name within `timeout` milliseconds; an address is its own. Rejects with a NetworkFailure. */
export function resolve(host: string, timeout: number, resolver?: Resolver): Promise<readonly string[]> {
  const { isIP } = process.getBuiltinModule("node:net");
  if (isIP(host) !== 0) return Promise.resolve([host]);
  const lookup = resolver ?? process.getBuiltinModule("node:dns").lookup;
  return new Promise((done, fail) => {
    const timer = setTimeout(
      () => fail(failure("timeout", `${host} was not looked up within ${timeout} ms.`)),
      timeout,
    );
    lookup(host, { all: true }, (error, addresses) => {
      clearTimeout(timer);
      if (error !== null) fail(failureOf(host, error));
      else if (addresses.length === 0) fail(failure("unreachable", `${host} has no address.`));
      else done(addresses.map(({ address }) => address));
    });
  });
}

/**
 * Opens a TCP connection to one address and closes it again. A refusal and silence are answers. Where this machine itself has
 * no way there (no route, no IPv6), nothing was asked, and nobody knows: that rejects with a NetworkFailure.
 */
export function knock({ address, port, timeout }: Door): Promise<Knock> {
  const { connect } = process.getBuiltinModule("node:net");
  return new Promise((done, fail) => {
    const socket = connect({ host: address, port });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      socket.destroy();
      settle();
    };
    const timer = setTimeout(() => end(() => done("silent")), timeout);
    socket.once("connect", () => end(() => done("open")));
    // Kept after the end, too: an error that comes late must not end the process.
    socket.on("error", (error: NodeJS.ErrnoException) =>
      end(() => {
        const answer = ANSWERS[error.code ?? ""];
        if (answer !== undefined) done(answer);
        else fail(failureOf(`${address} port ${port}`, error));
      }),
    );
  });
}

/** What others on the way answer. No route of this machine's own (ENETUNREACH, EADDRNOTAVAIL) is no answer of anybody. */
const ANSWERS: Readonly<Record<string, Knock>> = {
  ECONNREFUSED: "refused",
  ECONNRESET: "refused",
  ETIMEDOUT: "silent",
  EHOSTUNREACH: "silent",
};
