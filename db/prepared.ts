import type postgres from "postgres";

/** Lists of five and more, and arrays: hardly one comes again, each would be kept, and a plan for any list is a bad one for a long one. */
const withList = / in \((?:\$\d+, ){4}\$|\bany\(/i;

/**
 * Makes a client name its statements, so that a connection parses, describes and plans each once, not at every call: that is
 * one way to the database and back, where it was two. Each waits for a connection of its own, as the unnamed do: postgres.js
 * would send named ones behind one another, quick behind slow, and in a burst loses a transaction (decision 21).
 */
export function preparing<Client extends postgres.Sql | postgres.TransactionSql>(client: Client): Client {
  const { unsafe } = client;
  const named = (...[text, parameters = [], options]: Parameters<typeof unsafe>) => {
    // postgres.js asks this before it sends another statement on the same connection; `begin` brings an answer of its own.
    const alone = { onexecute: () => false };
    return unsafe(text, parameters, { ...alone, ...options, prepare: parameters.length > 0 && !withList.test(text) });
  };
  Object.assign(client, { unsafe: named });
  // drizzle opens transactions by these two, without options.
  type Work = (inner: postgres.TransactionSql) => Promise<unknown>;
  if ("begin" in client) {
    const { begin } = client;
    Object.assign(client, { begin: (work: Work) => begin((inner) => work(preparing(inner))) });
  }
  if ("savepoint" in client) {
    const { savepoint } = client;
    Object.assign(client, { savepoint: (work: Work) => savepoint((inner) => work(preparing(inner))) });
  }
  return client;
}
