import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };
const patience = { testTimeout: 60_000, hookTimeout: 120_000, teardownTimeout: 60_000 };
// Nobody's time zone here: code that forgets to name one fails.
const elsewhere = { TZ: "Asia/Kathmandu" };
// Where `npm test` wants the counts.
const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    // They wait for the database and for other processes as much as they work; the default on two cores is one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    ...(report ? { reporters: ["default", ["json", { outputFile: report }]] } : {}),
    projects: [
      {
        resolve: { alias },
        test: { name: "house", include: ["docs/**/*.test.ts"], ...patience },
      },
      {
        resolve: { alias },
        test: {
          name: "screens",
          include: ["components/**/*.test.{ts,tsx}"],
          // Functions of their arguments: they need no database, nor to be read anew for each file.
          isolate: false,
          env: elsewhere,
          ...patience,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "rules",
          include: [
            "settings.test.ts",
            "app/**/*.test.ts",
            "newsroom/**/*.test.ts",
            "press/**/*.test.{ts,tsx}",
            "db/**/*.test.ts",
            "cli/**/*.test.ts",
          ],
          globalSetup: "db/test-server.ts",
          setupFiles: "db/test-database.ts",
          env: elsewhere,
          pool: "forks",
          ...patience,
        },
      },
    ],
  },
});
