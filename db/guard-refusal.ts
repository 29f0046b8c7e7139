import { sqlStateOf } from "@/db/sql-state";

/** The SQLSTATE of the guards of the tables. */
const guardState = "QF001";

/** True for an error by which a guard of the tables refused something. */
export function isGuardRefusal(error: unknown): boolean {
  return sqlStateOf(error) === guardState;
}
