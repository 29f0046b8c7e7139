/** What is typed or piped in and belongs in no list of processes and on no screen. */
import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/** The first line of standard input; at a terminal it is asked for, and not shown. */
export async function askSecret(question: string): Promise<string> {
  const isTerminal = process.stdin.isTTY === true;
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: isTerminal });
  if (isTerminal) process.stderr.write(question);
  try {
    for await (const line of lines) return line;
    return "";
  } finally {
    lines.close();
    if (isTerminal) process.stderr.write("\n");
  }
}
