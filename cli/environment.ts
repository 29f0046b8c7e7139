/** The first import of every command: React and Next look at NODE_ENV when they are loaded. */
const mode = process.argv.includes("--dev") ? "development" : "production";
Object.assign(process.env, { NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: "1" });
