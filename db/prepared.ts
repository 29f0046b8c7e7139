import type postgres from "postgres";

/** Statements with more parameters name lists of any length: hardly one comes again, and each would be kept for it. */
const mostParameters = 40;

/**
 * Makes a client parse, describe and plan its statements once on each connection, not at every call: half of the ways to the
 * database and back, and in a transaction the next statement is sent without waiting for the last.
 */
export function preparing<Client extends postgres.Sql | postgres.TransactionSql>(client: Client): Client {
  const { unsafe } = client;
  Object.assign(client, {
    unsafe: (...[text, parameters = [], options]: Parameters<typeof unsafe>) =>
      unsafe(text, parameters, { ...options, prepare: parameters.length <= mostParameters }),
  });
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
