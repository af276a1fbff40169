import {
  type Config,
  type ConfigCheck,
  type ConfigTexts,
  checkConfig,
} from "../../../src/environments/config/check.ts";
import { configRule, type WrittenConfig } from "../../../src/environments/config/rule.ts";

/** A clean pair of environments over a base; what tests plant a fault in. */
export const BASE = `# What all environments share.
databases:
  main:
    engine: postgresql
    version: "17"
    host: localhost
    port: 5432
    name: shop
    user: { variable: DATABASE_USER }
    password: { secret: DATABASE_PASSWORD }
    tls: required
services:
  mail: { url: "https://mail.example.com/api", timeout: 5s, token: { secret: MAIL_TOKEN } }
features:
  new-checkout: { enabled: false, percent: 0 }
limits:
  web: { cpu: 500m, memory: 512Mi, replicas: 4 }
security:
  tls: { minimum: "1.2" }
  cors: { origins: ["https://shop.example.com"] }
`;
export const PRODUCTION = `databases:
  main: { host: db.prod.example.com }
features:
  new-checkout: { enabled: true, percent: 10 }
`;
export const STAGING = `databases:
  main: { host: db.staging.example.com }
features:
  new-checkout: { enabled: true, percent: 100 }
limits:
  web: { replicas: 1 }
`;
export const DIFFERENCES = `version: 1
differences:
  - { key: databases.*.host, reason: each environment has its own, owner: "team:platform", until: 2027-06-30 }
  - { key: features.new-checkout.percent, reason: tried out there first, owner: "user:alice", until: 2027-01-31 }
  - { key: limits.web.replicas, may: scale, within: { from: 0.25, to: 1 }, reason: costs, owner: "team:platform", until: 2027-06-30 }
`;

/** Checks texts as the rule of one environment names them. */
export function checked(
  file: string,
  more: Partial<ConfigTexts> = {},
  rule: WrittenConfig = "config/production.yml",
): Promise<ConfigCheck> {
  return checkConfig(configRule(rule), { file, base: BASE, schema: undefined, ...more });
}

/** The configuration, which must be valid. */
export async function valid(file: string, more: Partial<ConfigTexts> = {}, rule?: WrittenConfig): Promise<Config> {
  const found = await checked(file, more, rule);
  if (!found.ok) throw new Error(found.faults.map(({ message }) => message).join("\n"));
  return found.config;
}
