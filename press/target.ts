/** Where the printed site is kept for readers: a tree of files for nginx, or a bucket of a store. */

/** What is to stand at a path from now on. */
export type Standing = { path: string; status: 200 | 404 | 410; sha256: string | null };

/**
 * How far a target is: the newest edition with its hash and the newest withdrawal in it with its article, and what was destroyed and is
 * removed there. `towards`: the edition it is on its way to; up to the path `from` it is there. `lacking`: paths that do not
 * stand as they should, because their bytes were not on this disk; null where they are too many to be named.
 */
export type TargetState = {
  edition: number;
  hash: string;
  withdrawal: number;
  withdrawn: number;
  destroyed: number;
  towards: { edition: number; hash: string; from: string } | null;
  lacking: string[] | null;
};

/** Of a target nobody knows anything about: whatever lies there may be wrong. */
export const nothingYet: TargetState = {
  edition: 0,
  hash: "",
  withdrawal: 0,
  withdrawn: 0,
  destroyed: 0,
  towards: null,
  lacking: [],
};

/** A place that can be brought on. Each file there is whole at every moment. */
export type Target = {
  /** So many paths are brought on between two looks at what was withdrawn meanwhile. */
  batch: number;
  /** What is not on this disk is fetched when it is to stand. */
  fetches?: boolean;
  /** How far it is, as it says itself; `nothingYet` where it says nothing. */
  readState(): Promise<TargetState>;
  /** Writes down how far it is, after everything of that is done, and where it is going, before anything is. */
  keepState(state: TargetState): Promise<void>;
  /**
   * Brings paths to what is said of them; of one path only the last counts. Returns those at which nothing stands now because
   * their bytes are not on this disk. Throws where not all could be done: some of it is done then, and what is to go has gone,
   * also where nothing could be put in its place.
   */
  stand(standings: readonly Standing[]): Promise<string[]>;
  /** The names of all files that lie there (`fileOf` a path), some at a time. */
  files(): AsyncIterable<string[]>;
  /** Takes files away by name, whatever is printed. */
  remove(files: readonly string[]): Promise<void>;
};

/** Of several things said of one path the last. */
export function lastOfEach(standings: readonly Standing[]): Standing[] {
  return [...new Map(standings.map((standing) => [standing.path, standing])).values()];
}
