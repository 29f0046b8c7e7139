/** `newsroom edition build`: prints every page anew, in this very command; the worker may go on meanwhile. */
import { buildAll } from "@/press/build";

const everySoMany = 500;

/** Tells how many addresses were looked at while it goes on. What is the same as before is no new edition. */
export async function printEverything(): Promise<void> {
  let [looked, told] = [0, 0];
  await buildAll((count) => {
    looked += count;
    if (looked - told < everySoMany) return;
    told = looked;
    console.log(`已重印 ${looked} 个网址  ${looked} addresses printed anew`);
  });
  console.log(`全部重印完毕，共 ${looked} 个网址。Everything is printed anew: ${looked} addresses.`);
}
