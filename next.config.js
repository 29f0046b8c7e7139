import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./app/request-words.ts");

/** @type {import("next").NextConfig} */
const nextConfig = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["postgres", "@node-rs/argon2", "graphile-worker", "pino"],
};

export default withNextIntl(nextConfig);
