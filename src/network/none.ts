import { type Network, NetworkFailure } from "./network.ts";

/** For steps that ask no host but GitHub: every request is refused. */
export const noNetwork: Network = {
  request: ({ url }) =>
    Promise.reject(
      new NetworkFailure(
        "unreachable",
        `${hostOf(url)} was not asked: this step speaks to no host but GitHub.`,
        "Ask for it in the environment's own workflow.",
      ),
    ),
};

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : "The address";
}
