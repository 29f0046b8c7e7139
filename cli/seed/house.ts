/** What the demo house knows of itself while it is being told. */

/** Ids by username, slug and outlet's name; `start`: the first start, at which the history ends. */
export type DemoHouse = {
  start: Date;
  people: Map<string, number>;
  channels: Map<string, number>;
  outlets: Map<string, number>;
};

/** Something that is done at a moment of the history. */
export type Happening = { at: Date; run: () => Promise<unknown> };

/** A person as whoever acts. */
export function actor(house: DemoHouse, username: string): { id: number } {
  return { id: known(house.people, username) };
}

export function known(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the demo house has no ${name}`);
  return id;
}
