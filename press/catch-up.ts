/**
 * Brings a target to where the house is, and tells the house how far it is. Withdrawals come first, lie over every edition
 * and are looked for again between any two steps: what was withdrawn is gone there before anything is printed.
 */
import { setImmediate as letOthersIn } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { destroyedAfter } from "@/newsroom/editions/bytes";
import {
  ahead,
  articleOfWithdrawal,
  type Changed,
  changedPaths,
  confirm,
  hashOfEdition,
  newestWithdrawal,
  printedNow,
  type Stands,
  standsAt,
  unchangedPaths,
  type Withdrawn,
  withdrawnAfter,
} from "@/newsroom/editions/fronts";
import { isStored } from "@/newsroom/editions/stored";
import { removeDestroyed } from "@/press/destroy";
import { nothingYet, type Standing, type Target, type TargetState } from "@/press/target";
import { fileOf, goneFileFor, pathOf } from "@/press/tree";

/** So many contents that were destroyed are read at once. */
const together = 20;
/** What is lacking is looked for again after so long. */
const againMs = 10_000;
/** Of what is lacking a turn looks at so many batches. */
const batchesALook = 5;
/** Of so many it is asked elsewhere at a look whether they are there again. */
const askedElsewhere = 200;
/** Of so many files it is asked whether they are there before others are let in. */
const askedTogether = 20;
/** So many lacking paths are named in the state. */
const mostNamed = 1_000;

type Towards = NonNullable<TargetState["towards"]>;

/**
 * A function that brings the target on, to be called again and again, never twice at the same time. Where it throws, what
 * is withdrawn may be gone already and nothing is confirmed: called again, by whatever process, it goes on where it was; but
 * another begins anew where more was lacking than the state names.
 * `patienceMs`: so long after one look for what is lacking comes the next.
 */
export async function openCatchUp(
  name: string,
  target: Target,
  { patienceMs = againMs } = {},
): Promise<() => Promise<void>> {
  let state = await target.readState();
  const lacking = new Set(state.lacking ?? []);
  // Those too many to be named were known to a process that is no more.
  let isForgotten = state.lacking === null;
  let unlooked: string[] = [];
  let lookedAt = performance.now();
  const keep = async (wished: TargetState): Promise<void> => {
    const next = { ...wished, lacking: lacking.size > mostNamed ? null : [...lacking] };
    if (isDeepStrictEqual(next, state)) return;
    await target.keepState(next);
    state = next;
  };
  /** Of these paths, what is said of them; those of which nothing is said stand already, or are gone. */
  const standAt = async (paths: readonly string[], standings: readonly Standing[]): Promise<void> => {
    const found = new Set(await target.stand(standings));
    for (const path of paths) if (!found.has(path)) lacking.delete(path);
    for (const path of found) lacking.add(path);
  };
  const standAll = (standings: readonly Standing[]) => {
    return standAt(
      standings.map(({ path }) => path),
      standings,
    );
  };

  const withdraw = async (newest: number): Promise<void> => {
    if (newest <= state.withdrawal) return;
    const withdrawn = await withdrawnAfter(state.withdrawal);
    await standAll(await goneOf(withdrawn));
    const withdrawal = Math.max(newest, ...withdrawn.map(({ id }) => id));
    await keep({ ...state, withdrawal, withdrawn: await articleOfWithdrawal(withdrawal) });
  };

  /** Rows are read after the last look at what is withdrawn, so that none of them brings back what it took away. */
  const stand = async ({ edition, hash, ...begun }: Towards, read: (which: Changed) => Promise<Stands[]>) => {
    for (let { from } = begun; ; ) {
      await keep({ ...state, towards: { edition, hash, from } });
      const rows = await read({ after: state.edition, to: edition, from, limit: target.batch });
      await standAll(standingsOf(rows));
      // However much there is to bring on, what is withdrawn meanwhile does not wait for it.
      await withdraw(await newestWithdrawal());
      const last = rows.at(-1);
      if (!last || rows.length < target.batch) break;
      from = last.path;
    }
    await keep({ ...state, edition, hash, towards: null });
  };

  /** Nothing is known of what lies there: what was never printed goes. */
  const removeStrangers = async (): Promise<void> => {
    for await (const files of target.files()) {
      const strange = await strangersAmong(files);
      if (strange.length > 0) await target.remove(strange);
      await withdraw(await newestWithdrawal());
    }
  };

  const standNow = async (paths: readonly string[]): Promise<void> => {
    for (let from = 0; from < paths.length; from += target.batch) {
      const part = paths.slice(from, from + target.batch);
      await standAt(part, standingsOf(await standsAt(part)));
      await withdraw(await newestWithdrawal());
    }
  };

  /**
   * What was not on this disk when it was to stand was printed again since, or somebody put it back. Where much is lacking a
   * turn looks at a part of it: what else changed does not wait.
   */
  const standLacking = async (): Promise<void> => {
    if (unlooked.length === 0) {
      if (performance.now() - lookedAt < patienceMs) return;
      unlooked = [...lacking];
      lookedAt = performance.now();
    }
    const [batches, each] = target.fetches ? [1, askedElsewhere] : [batchesALook, target.batch];
    for (let batch = 0; batch < batches && unlooked.length > 0; batch += 1) {
      const paths = unlooked.splice(0, each);
      await standNow(target.fetches ? paths : await pathsHere(await standsAt(paths)));
      await withdraw(await newestWithdrawal());
    }
    lookedAt = performance.now();
  };

  /** The database was put back to an earlier moment: numbers that are known there say other things, or will. */
  const isOfAnotherHistory = async (): Promise<boolean> => {
    // Pages of the edition it is on its way to may be there.
    const { edition, hash } = state.towards ?? state;
    const { withdrawal, withdrawn } = state;
    const [hashNow, withdrawnNow] = await Promise.all([hashOfEdition(edition), articleOfWithdrawal(withdrawal)]);
    return (edition > 0 && hash !== hashNow) || (withdrawn > 0 && withdrawn !== withdrawnNow);
  };

  return async () => {
    const [found, isOther] = await Promise.all([ahead(), isOfAnotherHistory()]);
    let goal = found;
    if (isOther || isForgotten || state.withdrawal > goal.withdrawal) {
      lacking.clear();
      unlooked = [];
      await keep(nothingYet);
      isForgotten = false;
    }
    const isAnew = state.edition === 0;
    await withdraw(goal.withdrawal);
    if (isAnew && !state.towards) await removeStrangers();
    const begun = state.towards ?? (isAnew && goal.edition > 0 ? { ...goal, from: "" } : null);
    if (begun) {
      // It may have begun long ago: what changed since is not asked for as it was, which may have been destroyed.
      await stand(begun, unchangedPaths);
      goal = await ahead();
    }
    // All of them at once, of each path the newest alone: what came and went in between never stands here.
    if (state.edition < goal.edition) await stand({ ...goal, from: "" }, changedPaths);
    const destroyed = await removeDestroyed(state.destroyed);
    // Of what was destroyed nothing stands: wherever it ever stood, there is now what is to be there.
    if (!isAnew && destroyed > state.destroyed) await standNow(await pathsOfDestroyed(state.destroyed));
    await keep({ ...state, destroyed });
    const { edition, withdrawal } = state;
    await confirm(name, { edition, withdrawal, eventsThrough: goal.eventsThrough });
    // Nobody waits for it: it may be looked for elsewhere, where nobody answers.
    await standLacking();
    await keep(state);
  };
}

/** Every path of what was withdrawn, with the page that says so where one is printed. */
async function goneOf(withdrawn: readonly Withdrawn[]): Promise<Standing[]> {
  const files = withdrawn.flatMap(({ paths, isAnnounced }) =>
    paths.map((path) => ({ path, gone: goneFileFor(path, isAnnounced) })),
  );
  const bytes = await printedNow(files.map(({ gone }) => gone));
  return files.map(({ path, gone }) => {
    const sha256 = bytes.get(gone) ?? null;
    return { path, status: sha256 ? 410 : 404, sha256 };
  });
}

/** Withdrawals lie over what the manifest says: they are there already, or come with the next step. */
function standingsOf(rows: readonly Stands[]): Standing[] {
  return rows
    .filter(({ status, isWithdrawn }) => status !== 200 || !isWithdrawn)
    .map(({ path, status, sha256 }) => ({ path, status, sha256 }));
}

/** The paths of which nothing lacks on this disk any more. */
async function pathsHere(rows: readonly Stands[]): Promise<string[]> {
  const found: string[] = [];
  for (const [place, { path, sha256 }] of rows.entries()) {
    if (place % askedTogether === askedTogether - 1) await letOthersIn();
    if (sha256 === null || isStored(sha256)) found.push(path);
  }
  return found;
}

/** Files that are the files of no path that was ever printed. */
async function strangersAmong(files: readonly string[]): Promise<string[]> {
  const known = new Set((await standsAt(files.map(pathOf))).map(({ path }) => path));
  return files.filter((file) => !known.has(pathOf(file)) || fileOf(pathOf(file)) !== file);
}

async function pathsOfDestroyed(since: number): Promise<string[]> {
  const paths = new Set<string>();
  for (let after = since; ; ) {
    const { through, bytes } = await destroyedAfter(after, together);
    for (const each of bytes) for (const path of each.paths) paths.add(path);
    if (through === after) return [...paths];
    after = through;
  }
}
