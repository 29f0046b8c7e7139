import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./app/request-words.ts");

/**
 * On every response. The policy here lets nothing load: it stands for data, pictures and files; pages get theirs from
 * proxy.ts, which replaces it.
 */
const securityHeaders = [
  {
    key: "Content-Security-Policy",
    value: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
];

/** @type {import("next").NextConfig} */
const nextConfig = {
  agentRules: false,
  // Several servers of one checkout, each with what it built.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  // Channel addresses end in a slash and article addresses do not: proxy.ts sends readers to the one true form.
  skipTrailingSlashRedirect: true,
  // No `/_next/image`: it would keep copies of pictures and go on showing those of what was withdrawn.
  images: { unoptimized: true },
  headers: () => [{ source: "/(.*)", headers: securityHeaders }],
  // `npm run check` reads the types; reading them again in every build only makes the first start slower.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["postgres", "@node-rs/argon2", "graphile-worker", "pino"],
};

export default withNextIntl(nextConfig);
