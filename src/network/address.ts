import type { LookupAddress, LookupAllOptions } from "node:dns";
import type { LookupFunction } from "node:net";

/** IPv4 networks that are nobody's on the public internet (IANA special-purpose registry, RFC 6890). */
const PRIVATE_V4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];
const PRIVATE_V6: readonly (readonly [string, number])[] = [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
];

/** Whether an IP address is private, of this machine, or of this link: where clouds keep their metadata. */
export function isPrivateAddress(address: string): boolean {
  const { BlockList, isIP } = process.getBuiltinModule("node:net");
  const family = isIP(address);
  if (family === 0) return false;
  const list = new BlockList();
  for (const [network, prefix] of PRIVATE_V4) {
    list.addSubnet(network, prefix, "ipv4");
    // The same networks as seen through NAT64.
    list.addSubnet(`64:ff9b::${network}`, 96 + prefix, "ipv6");
    list.addSubnet(`::ffff:${network}`, 96 + prefix, "ipv6");
  }
  for (const [network, prefix] of PRIVATE_V6) list.addSubnet(network, prefix, "ipv6");
  return list.check(address, family === 4 ? "ipv4" : "ipv6");
}

/** The host of a URL as an IP address is written, or the name. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "");
}

/** Asks for all addresses of a name, as `dns.lookup` does. */
export type Resolver = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Resolves names as usual and fails when `host` turns out to be private, at the moment of connecting: a name cannot change
 * its address between a check and its use. Other names (a proxy's) are left alone.
 */
export function publicLookup(host: string, resolver?: Resolver): LookupFunction {
  const lookup = resolver ?? process.getBuiltinModule("node:dns").lookup;
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, "", 0);
      const found = hostname === host ? addresses.find(({ address }) => isPrivateAddress(address)) : undefined;
      if (found !== undefined) return callback(new PrivateAddress(hostname, found.address), "", 0);
      const [first] = addresses;
      if (options.all === true || first === undefined) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
}

/** A name of the public world that leads into a private network. */
export class PrivateAddress extends Error {
  override readonly name = "PrivateAddress";

  constructor(host: string, address: string) {
    super(host === address ? `${host} is a private address` : `${host} leads to the private address ${address}`);
  }
}
