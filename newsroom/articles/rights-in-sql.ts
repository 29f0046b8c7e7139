/** A person's rights as conditions of a query: what `permissions.ts` and `who-may.ts` say of one case, for all at once. */
import { or, type SQL, sql } from "drizzle-orm";
import { articles, workingCopies } from "@/db/schema";
import { can, channelsFor, type Permission, type Rights } from "@/newsroom/permissions";

/** `permission` holds in the channel `channelId` names; a piece without a channel needs a right over the house. */
export function holds(rights: Rights, permission: Permission, channelId: SQL | typeof workingCopies.channelId): SQL {
  return within(channelId, channelsFor(rights, permission));
}

/** Some grant lets them decide a stage of this name in this channel. */
export function mayReview(rights: Rights, stageName: SQL, channelId: SQL): SQL {
  const grants = rights.grants.filter((right) => can({ ...rights, grants: [right] }, "stage.decide"));
  return anyOf(
    grants.map((right) => {
      const here = within(channelId, right.channels === null ? null : [...right.channels]);
      return right.stages === null ? here : sql`(${here} and ${stageName} = any(${textArray(right.stages)}))`;
    }),
  );
}

/** They edit the piece: an editor of its channel, or of some channel and it is their own and has none yet. */
export function editsPiece(rights: Rights): SQL {
  const own = can(rights, "article.edit")
    ? sql`(${workingCopies.channelId} is null and ${articles.createdBy} = ${rights.personId})`
    : sql`false`;
  return anyOf([holds(rights, "article.edit", workingCopies.channelId), own]);
}

/** They may read the piece: by a right in its channel, or because it is their own. */
export function readsPiece(rights: Rights): SQL {
  return anyOf([holds(rights, "desk.read", workingCopies.channelId), sql`${articles.createdBy} = ${rights.personId}`]);
}

/**
 * They changed its text since the release with this id; without one, ever. The offset keeps the planner from fetching
 * all that somebody ever wrote in order to ask about a few articles.
 */
export function contributed(rights: Rights, since: SQL = sql`0`): SQL {
  return sql`exists (select from contributions where contributions.article_number = ${articles.number}
    and contributions.person_id = ${rights.personId} and contributions.since_release >= ${since} offset 0)`;
}

/** They wrote in it, began it, or sent it to review. */
export function isMine(rights: Rights): SQL {
  return anyOf([
    sql`${articles.createdBy} = ${rights.personId}`,
    contributed(rights),
    sql`exists (select from rounds where rounds.article_number = ${articles.number}
      and rounds.opened_by = ${rights.personId} offset 0)`,
  ]);
}

/** Any of these; none at all is never. */
export function anyOf(conditions: readonly SQL[]): SQL {
  return or(...conditions) ?? sql`false`;
}

function within(channelId: SQL | typeof workingCopies.channelId, channels: readonly number[] | null): SQL {
  if (channels === null) return sql`true`;
  return channels.length === 0 ? sql`false` : sql`${channelId} = any(${intArray(channels)})`;
}

/** Whole numbers as one array of a query. */
export function intArray(values: readonly number[]): SQL {
  return sql`${`{${values.join(",")}}`}::integer[]`;
}

function textArray(values: readonly string[]): SQL {
  const items = values.map((value) => sql`${value}`);
  return items.length === 0 ? sql`array[]::text[]` : sql`array[${sql.join(items, sql`, `)}]::text[]`;
}
