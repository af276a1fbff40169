/** Where an environment's page is, on the default branch. */
export const PAGES_FOLDER = ".github/rollback";

export const pagePath = (environment: string): string => `${PAGES_FOLDER}/${environment}.md`;
