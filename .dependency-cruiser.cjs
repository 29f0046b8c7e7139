/** Who may import whom. ARCHITECTURE.md says why; this file is what holds it true. */
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const web = "^node_modules/(next|next-auth|next-intl|react|react-dom|react-aria-components|@tiptap)/";
const sql = "^(db/|node_modules/(drizzle-orm|postgres)/)";
const tests = "\\.(test|fixture)\\.tsx?$";

module.exports = {
  forbidden: [
    rule(
      "app-is-the-last-room",
      "Routes use the rest; nothing uses a route.",
      { pathNot: "^(app/|proxy\\.ts$|docs/)" },
      { path: "^app/" },
    ),
    rule(
      "routes-hold-no-sql",
      "A page asks the newsroom; it never queries.",
      { path: "^(app/|proxy\\.ts$)" },
      { path: sql, dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "rules-know-no-web",
      "The newsroom runs without Next, React or a request.",
      { path: "^newsroom/", pathNot: tests },
      { path: [web, "^(components|cli|press)/"] },
    ),
    rule(
      "components-take-props",
      "A component is handed what it shows; types are all it imports from the rules and the tables.",
      { path: "^components/", pathNot: tests },
      { path: ["^(newsroom|cli)/", sql], dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "public-pages-are-pure",
      "A public page is a function of its page model: it can be printed by any driver.",
      { path: "^components/(site|article)/", pathNot: tests },
      { path: "^(node_modules/(next|next-auth|next-intl|react-aria-components)/|components/(admin|ui)/)" },
    ),
    rule("the-tables-know-nobody", "", { path: "^db/", pathNot: tests }, { path: "^(newsroom|components|cli)/" }),
    rule(
      "readers-never-reach-the-desk",
      "No import path leads from a public page to code that can read or move a draft.",
      { path: "^(app/\\(site\\)/|app/media/|app/feeds/|proxy\\.ts$)" },
      {
        path: "^newsroom/.*/(desk|desk-copy|desk-list|desk-preview|queues|save|create|case-file|workflow)\\.ts$",
        reachable: true,
      },
    ),
    rule(
      "next-is-driven-from-one-place",
      "",
      { path: "^cli/", pathNot: "^cli/serve\\.ts$" },
      { path: "^node_modules/next/" },
    ),
    rule(
      "the-press-is-driven-by-commands",
      "Nobody but a command prints or serves what is printed.",
      { pathNot: `^(press|cli)/` },
      { path: "^press/" },
    ),
    rule(
      "the-press-never-reaches-the-desk",
      "What is printed is what anybody may read.",
      { path: "^press/", pathNot: tests },
      {
        path: "^newsroom/.*/(desk|desk-copy|desk-list|desk-preview|queues|save|create|case-file|workflow)\\.ts$",
        reachable: true,
      },
    ),
    rule("commands-are-run-not-imported", "", { pathNot: `(^cli/|^e2e/|${tests})` }, { path: "^cli/" }),
    rule(
      "factories-are-for-tests",
      "",
      { pathNot: `(${tests}|^e2e/|^cli/seed/|^db/factories\\.ts$)` },
      { path: "(^db/factories\\.ts$|\\.fixture\\.tsx?$)" },
    ),
    rule("no-cycles", "", {}, { circular: true }),
  ],
  required: [
    {
      name: "every-action-goes-through-act",
      comment: "A server action is a public URL: `act` finds out who is calling.",
      severity: "error",
      module: { path: "^app/.*/actions\\.ts$" },
      to: { path: "^app/admin/act\\.ts$" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.data)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
