import type { Stage, WorkflowPurpose } from "@/db/schema";

const before = { kind: "independent", timing: "before", deadlineMinutes: null, proof: null } as const;

const threeStages: Stage[] = [
  { name: "初审", credit: "responsibleEditor", ...before },
  { name: "复审", credit: "reviewer", ...before },
  { name: "终审", credit: "reviewer", ...before },
];

/** The workflows a new house begins with, for every channel until it has its own. */
export const defaultWorkflows: Record<WorkflowPurpose, Stage[]> = {
  first: threeStages,
  flash: [
    { name: "初审", credit: "responsibleEditor", ...before },
    { name: "复审", credit: "reviewer", ...before, timing: "after", deadlineMinutes: 120 },
  ],
  change: threeStages,
  // Two people at night: one mends, one reads and releases; the third reads it in the morning.
  fix: [
    { name: "初审", credit: "reviewer", ...before },
    { name: "复审", credit: "reviewer", ...before, timing: "after", deadlineMinutes: 720 },
  ],
};
