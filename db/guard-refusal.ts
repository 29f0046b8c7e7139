/** The SQLSTATE of the guards of the tables. */
const guardState = "QF001";

/** True for an error by which a guard of the tables refused something; Drizzle wraps it. */
export function isGuardRefusal(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return typeof cause === "object" && cause !== null && "code" in cause && cause.code === guardState;
}
