/** Every server action of the house with whom it opens for. One that the build has and this lacks fails the journeys. */
import type { Form } from "@/e2e/actions";
import type { Player } from "@/e2e/people";
import type { Cast, Scene } from "@/e2e/scene";

type Who = keyof Cast;

/**
 * `form`: what its screen would send. `right`: who of the cast gets through, the first of whom does at the end (or `by`,
 * who is nobody of the cast); absent: everybody signed in, each for themselves alone. `forVisitors`: needs no session.
 */
type ActionDoor = {
  form: (scene: Scene) => Form | Promise<Form>;
  right?: readonly Who[];
  by?: (scene: Scene) => Player;
  forVisitors?: true;
};

const editor: Who = "editor here";
const reviewer: Who = "reviewer here";
const publisher: Who = "publisher here";
const chief: Who = "chief here";
const nobodyOfTheCast: readonly Who[] = [];

const articles = "app/admin/articles/[number]/actions.ts";
const history = "app/admin/articles/[number]/history/actions.ts";
const people = "app/admin/people/actions.ts";
const release = "app/admin/release/actions.ts";
const review = "app/admin/review/actions.ts";
const channels = "app/admin/settings/channels/actions.ts";
