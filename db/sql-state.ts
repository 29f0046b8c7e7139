/** The SQLSTATE of an error of the database, undefined for any other; Drizzle wraps it. */
export function sqlStateOf(error: unknown): unknown {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
}
