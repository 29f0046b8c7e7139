/** What the demo house has written by hand; the rest is in `invented.ts`. All of it is made up. */

import { aboutStories } from "@/cli/seed/stories/about";
import { changedStories } from "@/cli/seed/stories/changed";
import { flashStories } from "@/cli/seed/stories/flash";
import { frontStories } from "@/cli/seed/stories/front";
import { handedStories } from "@/cli/seed/stories/handed";
import { pictureStories } from "@/cli/seed/stories/pictures";
import { reprintedStories } from "@/cli/seed/stories/reprinted";
import { returnedStories } from "@/cli/seed/stories/returned";
import { waitingStories } from "@/cli/seed/stories/waiting";
import { withdrawnStories } from "@/cli/seed/stories/withdrawn";
import type { Story } from "@/cli/seed/story";

export const stories: Story[] = [
  ...aboutStories,
  ...changedStories,
  ...handedStories,
  ...returnedStories,
  ...withdrawnStories,
  ...reprintedStories,
  ...flashStories,
  ...pictureStories,
  ...frontStories,
  ...waitingStories,
];
