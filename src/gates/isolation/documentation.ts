import type { GateDocumentation } from "../gate.ts";

export const isolationDocumentation: GateDocumentation = {
  summary: "What the environment declares as its own is nobody else's, and no live data is where none may be.",
  proves: [
    "no network of it overlaps with one of another environment that declares its own, IPv4 and IPv6; no host and no server or bucket of a store is declared by two",
    "its part of the policy, and the configuration that `config` names, merged over its base, name no host, address, database or bucket that another environment declares",
    "below production no store holds live data, and the workflows that sanitize it and clean it up succeeded within the time that the policy asks: by GitHub's own record of their runs, of that file, on the default branch",
    "the files of the commit that `scan` names hold no card number (issuer and check digit) beside published test numbers, no e-mail address at a domain that somebody can own, no private key and no well-known form of one",
    "what `reach` lists answered, or did not, when this environment's own job knocked, just now; silence counts only beside a row that is open",
    "with `resolve`, each whole name of `hosts` led into its networks",
  ],
  cannotProve: [
    "anything about networks, hosts and stores that nobody declares, or about what an environment without `isolation` uses",
    "that the workflow that sanitizes does it well, or that what it left is anonymous",
    "that nothing else answers than what `reach` lists, or that the running service has the same network as its deploying job",
    "that a file without anything of these forms holds no live data: names and postal addresses have no form",
  ],
  example: [
    "isolation:",
    "  networks: [10.3.0.0/16, fd00:3::/48]",
    '  hosts: [example.com, "*.prod.example.com"]',
    "  resolve: true                                   # whole names lead into these networks",
    "  stores:",
    "    orders: { at: postgres://db.prod.example.com/orders }",
    "    files: { at: s3://shop-production }",
    "  data: live                                      # staging: sanitized, with the job that does it:",
    "  # sanitize: { workflow: sanitize.yml, every: 7d }",
    "  cleanup: { workflow: cleanup.yml, every: 7d }",
    "  reach:                                          # knocked at by this environment's own job",
    "    - { to: db.prod.example.com:5432, expect: open, kind: segment }",
    "    - { to: db.staging.example.com:5432, expect: closed, kind: firewall }",
    '  scan: [test/fixtures/**, "!**/*.png"]           # of the commit, as GitHub has it',
    "  allow: [testers.example-bank.com]               # further numbers, domains and addresses of tests",
  ].join("\n"),
  needs: [
    "`actions: read` for `sanitize` and `cleanup`, `contents: read` for `scan`",
    "for `reach` and `resolve`: the network of the environment, which only its own job has; others say `judged-in-environment`",
  ],
  reasons: {
    "isolation-proven": { means: "this part holds", remedy: "" },
    "isolation-networks-overlap": {
      means: "a network overlaps with one of another environment",
      remedy: "give each its own, or correct `networks` of one of them",
    },
    "isolation-hosts-shared": {
      means: "two environments declare the same host",
      remedy: "a host belongs to one: correct `hosts` of the other",
    },
    "isolation-store-shared": {
      means: "a store is on a server or bucket of another environment",
      remedy: "separate them; below production declare it with `shared`",
    },
    "isolation-names-foreign": {
      means: "this environment's configuration names what another one declares as its own",
      remedy: "name its own there",
    },
    "isolation-live-data": {
      means: "an environment below production says that it holds live data",
      remedy: "sanitize it, or make it up",
    },
    "isolation-sanitize-late": {
      means: "the workflow that sanitizes has not succeeded for too long",
      remedy: "run it, and look why its schedule did not",
    },
    "isolation-sanitize-never": {
      means: "GitHub knows no success of the workflow that sanitizes, on the default branch",
      remedy: "run it there",
    },
    "isolation-cleanup-late": {
      means: "the workflow that cleans up has not succeeded for too long",
      remedy: "run it, and look why its schedule did not",
    },
    "isolation-cleanup-never": {
      means: "GitHub knows no success of the workflow that cleans up, on the default branch",
      remedy: "run it there",
    },
    "isolation-test-data": {
      means:
        "a file holds a card number, an address of somebody or a key; the message names file and line, never the value",
      remedy: "use test numbers and example.com; revoke a key that was ever valid",
    },
    "isolation-scan-nothing": { means: "`scan` names no file of the commit", remedy: "correct the paths" },
    "isolation-reach-open": { means: "what must not answer answers", remedy: "close the way, or correct the row" },
    "isolation-reach-closed": { means: "what must answer does not", remedy: "open the way, or correct the row" },
    "isolation-reach-unknown": {
      means: "it could not be tried: no name, no route, or a runner that hears nobody",
      remedy: "give the job its network, then run it again",
    },
    "isolation-resolves-elsewhere": {
      means: "a host leads to an address outside of the declared networks",
      remedy: "correct the name's address, or `networks`",
    },
    "isolation-unreadable": {
      means: "runs, files or names could not be read, or a file is too large or no text",
      remedy: "the permission that the message names, or run it again",
    },
  },
};
