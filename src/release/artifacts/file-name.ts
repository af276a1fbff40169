const FILE_NAME = /^[^\\/:*?"<>|\p{Cc}]{1,255}$/u;

/** Whether a text can be the name of one file in a folder, on every system: nothing in it leads anywhere else. */
export function isFileName(text: string): boolean {
  return FILE_NAME.test(text) && !/[. ]$/.test(text);
}
