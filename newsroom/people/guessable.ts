/** What is tried first where somebody guesses passwords: keys and letters in their order, and the words everybody takes. */

const rows = ["01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz"];
/** Of so many runs of neighbours, or fewer, a password is no more than a sequence. */
const mostRuns = 3;
/** The commonest with ten characters, or less with digits behind them; in the form of `folded`. */
const commonest = [
  "password",
  "passw0rd",
  "iloveyou",
  "welcome",
  "letmein",
  "admin",
  "administrator",
  "woaini",
  "woaini1314",
  "5201314",
  "1q2w3e4r5t",
  "q1w2e3r4t5",
  "1qaz2wsx3edc",
  "qazwsxedc",
];

/** True for `1234567890`, `qwertyuiop`, `abcdefghij`, forwards, backwards and pieced together of a few of them. */
export function isSequence(password: string): boolean {
  return runsOf(folded(password)) <= mostRuns;
}

/** True for one of the commonest, with no more around it than a sequence. */
export function isCommon(password: string): boolean {
  const said = folded(password);
  return commonest.some((word) => said.includes(word) && runsOf(said.replace(word, "")) <= mostRuns);
}

/** How many runs of the same character or of neighbours in a row a text is made of; each other character is one. */
function runsOf(text: string): number {
  const characters = [...text];
  return characters.filter((character, at) => !isNext(characters[at - 1] ?? "", character)).length;
}

function isNext(before: string, character: string): boolean {
  if (before === "") return false;
  const pairs = [before + character, character + before];
  return before === character || rows.some((row) => pairs.some((pair) => row.includes(pair)));
}

function folded(password: string): string {
  return password.normalize("NFKC").toLowerCase();
}
