/** A process of its own, that finds the fonts it is given. */
import { canDrawCards } from "@/newsroom/feeds/card-picture";

const answers = [await canDrawCards(), await canDrawCards()];
process.stdout.write(answers[0] === answers[1] ? `twice ${answers[0]}\n` : "not sure\n");
