/** Requests to hosts that a policy names. The only way to reach anything but GitHub and registries. */
export interface Network {
  /** One exchange. Throws {@link NetworkFailure}; an answer with any status is an answer. */
  request(asked: NetworkRequest): Promise<NetworkAnswer>;
  /** All addresses of a name, as this machine resolves it; an address is its own. Throws {@link NetworkFailure}. */
  resolve(host: string, timeout: number): Promise<readonly string[]>;
  /** Opens a TCP connection, says nothing and closes it. Throws {@link NetworkFailure} where it could not be tried. */
  knock(door: Door): Promise<Knock>;
}

/** A port of one address. */
export interface Door {
  /** IPv4 or IPv6, no name. */
  readonly address: string;
  readonly port: number;
  /** Milliseconds until nothing is taken for no answer. */
  readonly timeout: number;
}

/**
 * What knocking gave: `open`, a connection. `refused`: the other side, or a firewall on the way, said no. `silent`: nothing
 * within the time, as when packets are dropped.
 */
export type Knock = "open" | "refused" | "silent";

export interface NetworkRequest {
  readonly url: string;
  readonly method?: "GET" | "HEAD" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds for one whole exchange, redirects included; 10,000 when left out. */
  readonly timeout?: number;
  /** Bytes of the body that are read at most; 1 MiB when left out. More is a failure, never a cut answer. */
  readonly limit?: number;
  /**
   * How often a GET or HEAD is asked again after an answer that may be another one the next time: a lost connection, a
   * timeout, 429, 502, 503, 504. None when left out; never for POST, which may have had its effect.
   */
  readonly retries?: number;
  /** Addresses of private networks and plain http are refused unless the policy allows them. */
  readonly allow?: { readonly privateAddresses?: boolean; readonly plainHttp?: boolean; readonly redirects?: number };
}

export interface NetworkAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export type NetworkFault =
  | "bad-address"
  | "plain-http"
  | "private-address"
  /** A redirect that was not allowed, or to a place where this request must not go. */
  | "redirected"
  | "certificate"
  | "timeout"
  | "too-large"
  | "unreachable";

/** No answer that could be used. The message names the host, never a header or a query. */
export class NetworkFailure extends Error {
  override readonly name = "NetworkFailure";
  readonly fault: NetworkFault;
  /** What to change. */
  readonly hint: string;

  constructor(fault: NetworkFault, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
    this.hint = hint;
  }
}
