export type Preset = "development" | "staging" | "production";

/** How a waiting release gets in: by itself, or because a person asks. */
export type Promote = "automatic" | "manual";

/** What an environment of each type says where its policy says nothing. Frozen for `version: 1`. */
export const PRESETS: Readonly<Record<Preset, { readonly promote: Promote }>> = {
  development: { promote: "automatic" },
  staging: { promote: "automatic" },
  production: { promote: "manual" },
};

/** An environment that does not say what it is gets the strictest rules. */
export const DEFAULT_PRESET: Preset = "production";

/** The preset that a written word stands for; a word that is none counts as the default, and is reported elsewhere. */
export function presetNamed(word: string | undefined): Preset {
  switch (word) {
    case "development":
    case "staging":
    case "production":
      return word;
    default:
      return DEFAULT_PRESET;
  }
}
