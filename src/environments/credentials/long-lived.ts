/** Names by which tools look for keys that do not end by themselves, and what OpenID Connect does instead. */
const LONG_LIVED: readonly (readonly [RegExp, string])[] = [
  [/^AWS_(?:.*_)?(?:ACCESS_KEY(?:_ID)?|SECRET_ACCESS_KEY|SECRET_KEY)(?:_.*)?$/, "AWS"],
  [
    /^(?:GCP|GOOGLE|GCLOUD)_(?:.*_)?(?:CREDENTIALS(?:_JSON)?|SA_KEY|SERVICE_ACCOUNT_KEY|KEY_JSON|APPLICATION_CREDENTIALS)$/,
    "Google Cloud",
  ],
  [/^GKE_SA_KEY$/, "Google Cloud"],
  [/^AZURE_(?:.*_)?(?:CREDENTIALS|CLIENT_SECRET)$/, "Azure"],
  [/^ARM_CLIENT_SECRET$/, "Azure"],
  [/^(?:ALIBABA|ALICLOUD)_(?:CLOUD_)?ACCESS_KEY(?:_ID|_SECRET)?$/, "Alibaba Cloud"],
  [/^(?:NPM|NODE_AUTH)_TOKEN$/, "the npm registry"],
  [/^PYPI_(?:API_)?TOKEN$/, "PyPI"],
];

/** The cloud whose long-lived key a secret of this name is; undefined when its name is no such one. */
export function longLivedKey(name: string): string | undefined {
  return LONG_LIVED.find(([pattern]) => pattern.test(name.toUpperCase()))?.[1];
}
