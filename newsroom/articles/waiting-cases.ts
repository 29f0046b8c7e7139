/** The cases of many texts at once, for a desk that lists them: what `caseFile` reads one by one, in some ten queries. */
import type { Querier } from "@/db/client";
import { type CaseFile, caseFile, type OpenRound } from "@/newsroom/articles/case-file";
import { contentFrom } from "@/newsroom/articles/content";
import * as read from "@/newsroom/articles/waiting-rows";

/** A case with a text under way that readers do not have yet. */
export type WaitingCase = CaseFile & { round: OpenRound };

/** The cases of these articles in this order; an article without such a text is left out. */
export async function waitingCases(querier: Querier, numbers: readonly number[]): Promise<WaitingCase[]> {
  const [articles, rounds, lastReleases, schedules] = await Promise.all([
    read.articlesOf(querier, numbers),
    read.openRoundsOf(querier, numbers),
    read.lastReleasesOf(querier, numbers),
    read.openSchedulesOf(querier, numbers),
  ]);
  const ids = [...rounds.values()].map(({ round }) => round.id);
  const fingerprints = [
    ...[...articles.values()].map(({ copy }) => copy.fingerprint),
    ...[...rounds.values()].map(({ revision }) => revision.fingerprint),
  ];
  const [texts, decisions, contributors, sealed] = await Promise.all([
    read.textsOf(querier, ids),
    read.decisionsOf(querier, ids),
    read.contributorsOf(querier, ids),
    read.sealedOf(querier, fingerprints),
  ]);
  const outlets = [...texts.values()].map(({ content }) =>
    content.origin === "reprint" ? content.source.outletId : null,
  );
  const standing = await read.standingsOf(querier, outlets);

  const files = numbers.map((number): WaitingCase | null => {
    const known = articles.get(number);
    const open = rounds.get(number);
    const text = open && texts.get(open.round.id);
    const lastRelease = lastReleases.get(number) ?? null;
    if (!known || !text || lastRelease?.roundId === open.round.id) return null;
    const { article, copy, frozen } = known;
    const { revision, round } = open;
    const { content, stages, overridden } = text;
    return {
      article,
      copy,
      content: copy.fingerprint === revision.fingerprint ? content : contentFrom(copy.bytes),
      channelId: content.channels.main,
      round: {
        ...round,
        revision,
        content,
        stages,
        decisions: decisions.get(round.id) ?? [],
        overridden,
        released: false,
      },
      lastRound: round,
      contributors: contributors.get(round.id) ?? [],
      sealed: sealed.has(copy.fingerprint) || sealed.has(revision.fingerprint),
      lastRelease,
      schedule: article.state === "scheduled" ? (schedules.get(number) ?? null) : null,
      stages,
      answering: stages,
      outletStanding: content.origin === "reprint" ? standing(content.source.outletId) : null,
      frozen,
      withdrawal: null,
    };
  });
  const found = files.filter((file) => file !== null);
  return Promise.all(found.map((file) => withTheRare(querier, file)));
}

/** What readers had was taken down and a new text waits, or a slip is mended: rare enough to be read alone. */
async function withTheRare(querier: Querier, file: WaitingCase): Promise<WaitingCase> {
  if (file.article.publicState !== "withdrawn" && file.round.purpose !== "fix") return file;
  const { withdrawal, answering } = await caseFile(querier, file.article.number);
  return { ...file, withdrawal, answering };
}
