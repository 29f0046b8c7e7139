/** What happens at a time or later. The worker runs these; each asks again before it does anything. */
import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { pushEngine } from "@/db/schema";
import { raiseAfterReviewAlarm } from "@/newsroom/articles/after-review-due";
import { checkPage } from "@/newsroom/editions/check-page";
import { makeCopiesOf } from "@/newsroom/media/make-copies";
import { pushArticle } from "@/newsroom/push/push-article";
import { releaseDue } from "@/newsroom/releases/release-due";
import { raiseScheduleAlarm } from "@/newsroom/releases/schedule-stuck";
import { blankContact } from "@/newsroom/reports/blank-contact";
import { raiseReportAlarm } from "@/newsroom/reports/overdue";

const scheduled = z.object({ scheduleId: z.int() });
const afterReview = z.object({ roundId: z.int(), stage: z.int() });
const report = z.object({ reportNumber: z.int() });
const picture = z.object({ sha256: z.hex().length(64) });
const page = z.object({ articleNumber: z.int() });
const push = z.object({ engine: z.enum(pushEngine.enumValues), articleNumber: z.int() });

/** After so many failures (about ten seconds) somebody is told; a database that was away for a moment is back by then. */
const patience = 3;

export const tasks: TaskList = {
  release_scheduled: async (payload, { job }) => {
    const { scheduleId } = scheduled.parse(payload);
    try {
      await releaseDue(scheduleId);
    } catch (error) {
      if (job.attempts === patience) await raiseScheduleAlarm(scheduleId);
      throw error;
    }
  },
  after_review_due: (payload) => raiseAfterReviewAlarm(afterReview.parse(payload)),
  report_due: (payload) => raiseReportAlarm(report.parse(payload)),
  report_contact_due: (payload) => blankContact(report.parse(payload)),
  picture_copies: (payload) => makeCopiesOf(picture.parse(payload)),
  push_article: (payload, { job }) =>
    pushArticle(push.parse(payload), { isLastAttempt: job.attempts >= job.max_attempts }),
  check_page: (payload, { job }) =>
    checkPage(page.parse(payload).articleNumber, { isLastAttempt: job.attempts >= job.max_attempts }),
};
