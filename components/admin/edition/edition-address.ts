/** 静态发布 with an address looked up, from an edition on backwards where one is named. */
export function lookUpAddress(path: string, before?: number): string {
  const query = new URLSearchParams({ path, ...(before !== undefined && { earlier: String(before) }) });
  return `/admin/edition?${query}#page`;
}

/** Its list of editions, from one on backwards. */
export function editionsAddress(before: number): string {
  return `/admin/edition?before=${before}#editions`;
}

/** An edition with what it changed, behind a path where one is named. */
export function editionAddress(number: number, after?: string): string {
  return `/admin/edition/${number}${after === undefined ? "" : `?${new URLSearchParams({ after })}`}`;
}

/** Where the log tells an event and those before it. */
export function eventAddress(seq: number): string {
  return `/admin/settings/log?before=${seq + 1}`;
}

/** A printed path as a person reads it: the words of a tag, not their bytes. */
export function inWords(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    // No UTF-8 behind the percents: it stays as browsers send it.
    return path;
  }
}
