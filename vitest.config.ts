import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };
const patience = { testTimeout: 60_000, hookTimeout: 120_000, teardownTimeout: 60_000 };
// Where `npm test` wants the counts.
const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    ...(report ? { reporters: ["default", ["json", { outputFile: report }]] } : {}),
    projects: [
      {
        resolve: { alias },
        test: { name: "house", include: ["docs/**/*.test.ts"], ...patience },
      },
      {
        resolve: { alias },
        test: {
          name: "rules",
          include: [
            "settings.test.ts",
            "app/**/*.test.ts",
            "newsroom/**/*.test.ts",
            "db/**/*.test.ts",
            "components/**/*.test.{ts,tsx}",
            "cli/**/*.test.ts",
          ],
          globalSetup: "db/test-server.ts",
          setupFiles: "db/test-database.ts",
          // Nobody's time zone here: code that forgets to name one fails.
          env: { TZ: "Asia/Kathmandu" },
          pool: "forks",
          ...patience,
        },
      },
    ],
  },
});
