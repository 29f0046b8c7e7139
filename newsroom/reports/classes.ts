import { reportClass, reportKind, reportResult, reportState } from "@/db/schema";

/** The ten classes of 网络举报, the two kinds, the states and the results, in the order in which they are offered. */
export const reportClasses = reportClass.enumValues;
export const reportKinds = reportKind.enumValues;
export const reportStates = reportState.enumValues;
export const reportResults = reportResult.enumValues;
