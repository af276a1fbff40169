/** A network as the policy writes it, IPv4 or IPv6. */
export interface IpNetwork {
  readonly text: string;
  readonly address: string;
  readonly prefix: number;
  readonly family: "ipv4" | "ipv6";
}

export const NETWORK = /^[0-9A-Fa-f:.]{2,45}\/(?:0|[1-9][0-9]{0,2})$/;
export const NETWORK_SAYS = "a network with its prefix, such as 10.3.0.0/16 or fd00:3::/48";

/** IPv4 addresses in IPv6 notation: the same network could be written twice, and would not be seen to overlap. */
const MAPPED = { address: "::ffff:0.0.0.0", prefix: 96, family: "ipv6" } as const;

/** A network in CIDR notation; undefined for anything else, and for IPv4 in IPv6 notation. */
export function readNetwork(text: string): IpNetwork | undefined {
  if (!NETWORK.test(text)) return undefined;
  const [address = "", length = ""] = text.split("/");
  const family = familyOf(address);
  const prefix = Number(length);
  if (family === undefined || prefix > (family === "ipv4" ? 32 : 128)) return undefined;
  if (family === "ipv6" && (contains(MAPPED, address) || /\./.test(address))) return undefined;
  return { text, address, prefix, family };
}

/** Whether an address is of a network. False for what is no address. */
export function contains(network: Omit<IpNetwork, "text">, address: string): boolean {
  const family = familyOf(address);
  if (family === undefined) return false;
  const { BlockList } = process.getBuiltinModule("node:net");
  const list = new BlockList();
  list.addSubnet(network.address, network.prefix, network.family);
  // Node itself knows that ::ffff:10.0.0.1 is 10.0.0.1.
  return list.check(address, family);
}

/** Whether two networks have an address in common: then the larger one holds the whole of the other. */
export function overlap(one: IpNetwork, other: IpNetwork): boolean {
  if (one.family !== other.family) return false;
  return contains(one, other.address) || contains(other, one.address);
}

/** `ipv4`, `ipv6`, or undefined for what is no address; one that names an interface is none here. */
export function familyOf(address: string): "ipv4" | "ipv6" | undefined {
  if (address.includes("%")) return undefined;
  switch (process.getBuiltinModule("node:net").isIP(address)) {
    case 4:
      return "ipv4";
    case 6:
      return "ipv6";
    default:
      return undefined;
  }
}
