/** What audit events are about, as people look for them. A kind is `noun.what_happened`; its noun says where it belongs. */

const nouns = {
  articles: ["article", "content", "freeze", "takedown"],
  people: ["person", "role", "deputy"],
  accounts: ["session", "password"],
  channels: ["channel", "workflow"],
  outlets: ["outlet"],
  media: ["media"],
  fronts: ["layout", "grey", "topic", "hot"],
  site: ["house", "settings"],
  edition: ["edition"],
  alarms: ["alarm"],
  reports: ["report"],
} as const satisfies Record<string, readonly string[]>;

export type EventGroup = keyof typeof nouns;
/** In the order in which the log offers them. */
export const eventGroups = Object.keys(nouns) as EventGroup[]; // the keys of a closed object

/** The nouns of the kinds in a group. */
export function nounsOf(group: EventGroup): readonly string[] {
  return nouns[group];
}
