import { getTranslations } from "next-intl/server";
import type { DemoAccount, DemoGroup } from "@/newsroom/people/demo-accounts";

type Props = { groups: readonly DemoGroup[]; csrfToken: string; back: string };

/** Each line in both languages: whoever opens the demo has not chosen one yet. */
const languages = ["zh-CN", "en"] as const;

/** Everybody one can be in the demo, with what waits for them; a click signs in. */
export async function DemoPeople({ groups, csrfToken, back }: Props) {
  const [chinese, english] = await Promise.all([wordsIn("zh-CN"), wordsIn("en")]);
  return (
    <section aria-labelledby="demo-title" className="flex flex-col gap-4">
      <div>
        <h2 id="demo-title" className="font-song text-lg font-bold">
          <span lang="zh-CN">{chinese.title}</span> <span lang="en">{english.title}</span>
        </h2>
        <p className="text-[0.875rem] text-ink-2">
          <span lang="zh-CN">{chinese.hint}</span> <span lang="en">{english.hint}</span>
        </p>
      </div>
      <form method="post" action="/api/auth/callback/demo" className="flex flex-col gap-5">
        <input type="hidden" name="csrfToken" value={csrfToken} />
        <input type="hidden" name="callbackUrl" value={back} />
        {groups.map(({ role, accounts }) => (
          <fieldset key={role ?? "main"} className="min-w-0">
            <legend className="mb-1.5 text-[0.875rem] font-semibold text-ink-2">
              <span lang="zh-CN">{chinese.groupOf(role)}</span> <span lang="en">{english.groupOf(role)}</span>
            </legend>
            <ul className="grid ps-px pt-px lg:grid-cols-2">
              {accounts.map((account) => (
                <li key={account.username} className="-ms-px -mt-px border border-line bg-panel">
                  <Account account={account} words={[chinese, english]} />
                </li>
              ))}
            </ul>
          </fieldset>
        ))}
      </form>
    </section>
  );
}

type Words = Awaited<ReturnType<typeof wordsIn>>;

function Account({ account, words }: { account: DemoAccount; words: readonly [Words, Words] }) {
  const { username, name, waiting } = account;
  return (
    <button
      type="submit"
      name="username"
      value={username}
      className="flex size-full min-h-14 flex-col gap-0.5 px-3 py-2 text-start hover:bg-press"
    >
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">{name}</span>
        <span className="text-[0.875rem] text-ink-2">{username}</span>
      </span>
      {words.map((each, place) => (
        <span key={languages[place]} lang={languages[place]} className="text-[0.875rem] leading-snug">
          {each.rolesOf(account)}
          {waiting.desk + waiting.alarms > 0 && (
            <span className="font-medium whitespace-nowrap text-review">
              {each.separator}
              {each.waitingOf(account)}
            </span>
          )}
        </span>
      ))}
    </button>
  );
}

async function wordsIn(locale: (typeof languages)[number]) {
  const [words, roles] = await Promise.all([
    getTranslations({ locale, namespace: "demo" }),
    getTranslations({ locale, namespace: "roles" }),
  ]);
  const placeOf = ({ name, slug }: { name: string; slug: string }) => (locale === "en" ? slug : name);
  const stageName = (name: string) => (words.has(`stages.${name}`) ? words(`stages.${name}`) : name);
  return {
    title: words("title"),
    hint: words("hint"),
    separator: words("separator"),
    groupOf: (role: DemoGroup["role"]) => (role === null ? words("main") : roles(role)),
    rolesOf: ({ grants }: DemoAccount) =>
      grants
        .map(({ role, channel, stages }) => {
          const limits = [...(channel ? [placeOf(channel)] : []), ...(stages ?? []).map(stageName)];
          return limits.length > 0
            ? words("limited", { role: roles(role), to: limits.join(words("and")) })
            : roles(role);
        })
        .join(words("and")),
    waitingOf: ({ waiting }: DemoAccount) => words("waiting", { count: waiting.desk, alarms: waiting.alarms }),
  };
}
