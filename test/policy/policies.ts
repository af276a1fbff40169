import { readPolicy } from "../../src/gates/policy.ts";
import type { PolicyMistake } from "../../src/policy/mistake.ts";
import type { Policy } from "../../src/policy/policy.ts";

/** The policy for most people. */
export const SMALL = `version: 1
environments:
  development: { preset: development, workflow: deploy.yml }
  staging:     { preset: staging,     after: development, workflow: deploy.yml }
  production:  { preset: production,  after: staging,     workflow: deploy.yml }
`;

/** Everything that can be said. */
export const FULL = `version: 1
services: [api, web.site]
artifacts:
  app: { kind: file, name: app bundle }
  notes: { kind: file }
  source: { kind: commit }
environments:
  development:
    preset: development
    promote: manual
  eu.west:
    preset: staging
    after: [development]
    workflow: deploy.yml
    url: https://staging.example.com/eu?x=1
    supersede: false
    github-environment: none
  production:
    preset: production
    after: [eu.west, development]
    workflow: deploy-production.yaml
    url: http://example.com
    promote: automatic
    because: nobody is awake when the market opens
    github-environment: required
    artifacts:
      source: { branch: env/production }
    gates:
      checks:
        workflows: [ci.yml]
        required: [e2e, { name: build (ubuntu-latest), app: circleci }, { name: lint }]
        allow: [skipped]
        because: the docs job is skipped for code changes
`;

export function policyOf(text: string | Uint8Array): Policy {
  const result = readPolicy(text);
  if (!result.ok) throw new Error(result.mistakes.map((one) => `${one.line}:${one.column} ${one.message}`).join("\n"));
  return result.policy;
}

export function mistakesOf(text: string | Uint8Array): readonly PolicyMistake[] {
  const result = readPolicy(text);
  return result.ok ? [] : result.mistakes;
}

/** A policy with one environment called production that says this and nothing else. */
export const production = (says: string): string => `version: 1\nenvironments:\n  production: { ${says} }\n`;
