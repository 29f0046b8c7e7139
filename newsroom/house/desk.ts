/** 站点设置 for those who look after them: what readers see now, and what was proposed instead. */
import { isDeepStrictEqual } from "node:util";
import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { houseSettings, people } from "@/db/schema";
import { publishedSettings } from "@/newsroom/house/published";
import { type SiteSettings, siteSettingsSchema } from "@/newsroom/house/site-settings";
import { type SettingsWarning, warningsOf } from "@/newsroom/house/warnings";
import { type Actor, can, type Rights, rightsOf } from "@/newsroom/permissions";

export type SiteField = keyof SiteSettings;

/** The newest proposal, not in force yet; `by` null: nobody is on record. */
export type WaitingSettings = {
  id: number;
  settings: SiteSettings;
  by: string | null;
  at: Date;
  /** The fields that would change, in their order on screen; none where it is what readers see already. */
  differs: SiteField[];
  isOwn: boolean;
  mayConfirm: boolean;
};

export type SiteSettingsDesk = {
  inForce: SiteSettings;
  /** What a proposal made now is made from. */
  newest: number;
  /** What readers miss in what is in force. */
  warnings: SettingsWarning[];
  waiting: WaitingSettings | null;
  may: { propose: boolean };
};

/** The settings in force and the proposal that waits for the chief; null for whoever has no business with them. */
export async function siteSettingsForDesk(actor: Actor): Promise<SiteSettingsDesk | null> {
  const rights = await rightsOf(db(), actor);
  const may = { propose: can(rights, "settings.propose") };
  if (!may.propose && !can(rights, "change.confirm") && !can(rights, "audit.read")) return null;
  const state = await settingsNow(rights);
  return { ...state, warnings: warningsOf(state.inForce), may };
}

/** What is in force and what waits, as somebody with these rights may confirm it: not their own, and nothing that changes nothing. */
export async function settingsNow(rights: Rights): Promise<Pick<SiteSettingsDesk, "inForce" | "newest" | "waiting">> {
  const [inForce, newest] = await Promise.all([publishedSettings(), newestProposal()]);
  if (!newest || newest.confirmedAt) return { inForce, newest: newest?.id ?? 0, waiting: null };
  const settings = siteSettingsSchema.parse(newest.settings);
  const isOwn = newest.proposedBy === rights.personId;
  const differs = fieldsThatDiffer(inForce, settings);
  const waiting = {
    id: newest.id,
    settings,
    by: newest.by,
    at: newest.at,
    differs,
    isOwn,
    mayConfirm: can(rights, "change.confirm", null) && !isOwn && differs.length > 0,
  };
  return { inForce, newest: newest.id, waiting };
}

async function newestProposal() {
  const [newest] = await db()
    .select({
      id: houseSettings.id,
      settings: houseSettings.settings,
      proposedBy: houseSettings.proposedBy,
      by: people.legalName,
      at: houseSettings.proposedAt,
      confirmedAt: houseSettings.confirmedAt,
    })
    .from(houseSettings)
    .leftJoin(people, eq(people.id, houseSettings.proposedBy))
    .orderBy(desc(houseSettings.id))
    .limit(1);
  return newest;
}

function fieldsThatDiffer(before: SiteSettings, after: SiteSettings): SiteField[] {
  const fields = Object.keys(siteSettingsSchema.shape) as SiteField[]; // the keys of the shape of that very type
  return fields.filter((field) => !isDeepStrictEqual(before[field], after[field]));
}
