/** What happens at a time or later. The worker runs these; each asks again before it does anything. */
import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { raiseAfterReviewAlarm } from "@/newsroom/articles/after-review-due";
import { releaseDue } from "@/newsroom/releases/release-due";

const scheduled = z.object({ scheduleId: z.int() });
const afterReview = z.object({ roundId: z.int(), stage: z.int() });

export const tasks: TaskList = {
  release_scheduled: (payload) => releaseDue(scheduled.parse(payload).scheduleId),
  after_review_due: (payload) => raiseAfterReviewAlarm(afterReview.parse(payload)),
};
