type Decision = { decision: "approve" | "return" | "spike" | "retract"; round: number; stage: string | number | null };

/** Of one person's decisions on a piece, oldest first: the newest 通过 that they did not take back, 退回 or 不同意. */
export function lastDecision<Own extends Decision>(own: readonly Own[]): Own | undefined {
  return own.findLast(
    (one, index) =>
      one.decision === "return" ||
      (one.decision === "approve" &&
        !own.slice(index + 1).some((later) => later.decision === "retract" && sameSeat(later, one))),
  );
}

function sameSeat(one: Decision, other: Decision): boolean {
  return one.round === other.round && one.stage === other.stage;
}
