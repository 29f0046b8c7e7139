/** 站点设置: proposed by the administrator, before readers when the chief confirms. */
import { isDeepStrictEqual } from "node:util";
import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { assets, houseSettings } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import { publishedSettings } from "@/newsroom/house/published";
import { parseSiteSettings, type SiteSettings, siteSettingsSchema } from "@/newsroom/house/site-settings";
import { wholePicture } from "@/newsroom/media/copies";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

/** Any number, the same in every process that proposes. */
const settingsLock = 4_115_131;

/** Nobody else proposes or confirms settings until this transaction ends. */
export async function lockSettings(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${settingsLock})`);
}

/** `base`: the newest settings the form was made from, waiting or confirmed; 0 where there were none. */
export type SettingsProposal = { base: number; settings: unknown };

/**
 * Keeps a proposal for what every public page says about the house; returns its id. It takes the place of the one that
 * waits, and only of the very one its maker had on screen. Refused where it says the same as that one, or where none
 * waits as what is in force; what is in force takes the place of what waits: so a proposal is taken back.
 */
export async function proposeSettings(actor: Actor, { base, settings: input }: SettingsProposal): Promise<number> {
  const wished = parseSiteSettings(input);
  return db().transaction(async (tx) => {
    await lockSettings(tx);
    demand(await rightsOf(tx, actor), "settings.propose");
    const [newest] = await tx
      .select({ id: houseSettings.id, settings: houseSettings.settings, confirmedAt: houseSettings.confirmedAt })
      .from(houseSettings)
      .orderBy(desc(houseSettings.id))
      .limit(1);
    if ((newest?.id ?? 0) !== base) throw new Refusal("conflict", "settings_moved_on");
    const settings = await withPictures(tx, wished);
    const waits = newest && !newest.confirmedAt ? siteSettingsSchema.parse(newest.settings) : null;
    if (isDeepStrictEqual(settings, waits ?? (await publishedSettings(null, tx)))) {
      throw new Refusal("invalid", "settings_unchanged", { waits: String(waits !== null) });
    }
    const [row] = await tx
      .insert(houseSettings)
      .values({ settings, proposedBy: actor.id, proposedAt: now() })
      .returning({ id: houseSettings.id });
    if (!row) throw new Error("an insert returns its row");
    await recordEvents(tx, { kind: "settings.proposed", actorId: actor.id, details: { settings: row.id } });
    return row.id;
  });
}

/** Puts the newest proposal before readers. A chief of the whole house only; nobody confirms what they proposed. */
export async function confirmSettings(actor: Actor, { id }: { id: number }): Promise<void> {
  await db().transaction(async (tx) => {
    await lockSettings(tx);
    demand(await rightsOf(tx, actor), "change.confirm", null);
    const [newest] = await tx.select().from(houseSettings).orderBy(desc(houseSettings.id)).limit(1).for("update");
    if (!newest || newest.id !== id || newest.confirmedAt) throw new Refusal("conflict", "settings_outdated");
    if (newest.proposedBy === actor.id) throw new Refusal("forbidden", "own_proposal");
    await tx
      .update(houseSettings)
      .set({ confirmedBy: actor.id, confirmedAt: now() })
      .where(and(eq(houseSettings.id, id), isNull(houseSettings.confirmedAt)));
    await recordEvents(tx, { kind: "settings.confirmed", actorId: actor.id, details: { settings: id } });
  });
}

/** What the house itself knows of the pictures named, whatever came with their names. */
async function withPictures(tx: Tx, settings: SiteSettings): Promise<SiteSettings> {
  const { otherMedia } = settings;
  if (otherMedia.length === 0) return settings;
  const names = otherMedia.map(({ sha256 }) => sha256);
  const kept = await tx.select().from(assets).where(inArray(assets.sha256, names));
  const known = new Map(kept.map((asset) => [asset.sha256, asset]));
  return {
    ...settings,
    otherMedia: otherMedia.map(({ label, sha256 }, at) => {
      const asset = known.get(sha256);
      if (!asset) {
        throw new Refusal("invalid", "site_settings", { field: "otherMedia", row: at + 1, problem: "no_picture" });
      }
      const { address, width, height } = wholePicture(asset);
      return { label, sha256, width, height, address };
    }),
  };
}
