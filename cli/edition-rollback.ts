/** `newsroom edition rollback <number>`: a person with the right, who says who they are, has pages made as they were. */
import { parseArgs } from "node:util";
import { createTranslator } from "next-intl";
import { Said } from "@/cli/command";
import { askSecret } from "@/cli/secret";
import en from "@/messages/en.json";
import zh from "@/messages/zh-CN.json";
import { rollBack } from "@/newsroom/editions/rollback";
import { sessionOf } from "@/newsroom/people/sessions";
import { signIn, signOut } from "@/newsroom/people/sign-in";
import { Refusal } from "@/newsroom/refusal";

/** Whoever sits at the machine comes from nowhere else. */
const clientAddress = "::1";

/** Signs the person in for this one act and says what is in force again. */
export async function rollBackTo(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { by: { type: "string" }, reason: { type: "string" } },
    allowPositionals: true,
  });
  const [number, username] = [Number(positionals[2]), values.by];
  if (!Number.isInteger(number) || number < 1 || !username) {
    throw new Said(
      '请写明第几版和用户名。Name the edition and who you are: edition rollback 12 --by chief --reason "…"',
    );
  }
  const password = await askSecret(`${username} 的密码 password: `);
  try {
    const { layouts, settings } = await asPerson({ username, password }, (actor) =>
      rollBack(actor, { number, reason: values.reason ?? "" }),
    );
    console.log(
      `已回退到静态发布第 ${number} 版：恢复版面 ${layouts} 个，${settings ? "站点设置已恢复" : "站点设置不变"}；正在重印全部页面。\nRolled back to edition ${number}: ${layouts} layouts in force again, site settings ${settings ? "too" : "as they were"}; everything is being printed anew.`,
    );
  } catch (error) {
    if (error instanceof Refusal) throw new Said(sentenceOf(error));
    throw error;
  }
}

async function asPerson<Result>(
  { username, password }: { username: string; password: string },
  work: (actor: { id: number }) => Promise<Result>,
): Promise<Result> {
  const { sessionId } = await signIn({ username, password, clientAddress });
  const person = await sessionOf(sessionId);
  if (!person) throw new Refusal("forbidden", "signed_out");
  const actor = { id: person.personId };
  try {
    return await work(actor);
  } finally {
    await signOut(actor, { sessionId });
  }
}

/** In both languages: nobody knows yet which one this person reads. */
function sentenceOf({ code, params }: Refusal): string {
  const words = [
    createTranslator({ locale: "zh-CN", messages: { refusals: zh.refusals as Record<string, string> } }),
    createTranslator({ locale: "en", messages: { refusals: en.refusals as Record<string, string> } }),
  ];
  return words.map((say) => say(`refusals.${code}`, params)).join("\n");
}
