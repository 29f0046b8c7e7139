/** The states by name, for whoever parses one. */
import { publicState, workingState } from "@/db/schema";

export const workingStates = workingState.enumValues;
export const publicStates = publicState.enumValues;
