/** What the worker does for the press. */
import type { CronItem, TaskList } from "graphile-worker";
import { z } from "zod";
import { buildOn } from "@/press/build";
import { destroyPrinted } from "@/press/destroy";
import { printClock, printEvents, printFailed, printLater, printPicture } from "@/press/events";
import { print } from "@/press/print";
import { setClock } from "@/press/set-clock";
import { sweepStore } from "@/press/sweep";

const picture = z.object({ sha256: z.hex().length(64) });
const destroyed = z.object({ fingerprint: z.hex().length(64), after: z.int(), again: z.int().optional() });
const page = z.object({ address: z.string().startsWith("/") });
const build = z.object({ from: z.object({ since: z.int(), part: z.int(), after: z.string() }) });

export const pressTasks: TaskList = {
  print_events: () => printEvents(),
  print_later: () => printLater(),
  print_clock: () => printClock(),
  print_failed: () => printFailed(),
  print_picture: (payload) => printPicture(picture.parse(payload).sha256),
  destroy_printed: (payload) => destroyPrinted(destroyed.parse(payload)),
  print_page: (payload) => print([page.parse(payload).address], { cause: "build" }),
  print_all: (payload) => buildOn(build.parse(payload).from),
  set_clock: () => setClock(),
  sweep_store: async () => {
    await sweepStore();
  },
};

/** What one of the workers does at its time, whether anything happened or not. */
export const pressHours: CronItem[] = [
  { task: "sweep_store", match: "7 * * * *" },
  // Where nothing happens nobody else looks whether it is set, and whether it ran ahead.
  { task: "set_clock", match: "37 * * * *" },
];
