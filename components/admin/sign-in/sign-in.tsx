import { getTranslations } from "next-intl/server";
import { DemoPeople } from "@/components/admin/sign-in/demo-people";
import { DoorFrame } from "@/components/admin/sign-in/door-frame";
import { buttonLook } from "@/components/ui/button-look";
import { boxLook, labelLook } from "@/components/ui/field-look";
import { Notice } from "@/components/ui/notice";
import type { DemoGroup } from "@/newsroom/people/demo-accounts";

type Props = {
  /** Next-auth's token against forged forms; undefined where the browser keeps no cookies. */
  csrfToken: string | undefined;
  /** The path to go to afterwards. */
  back: string;
  error: string | undefined;
  notice: string | undefined;
  /** At the demo's door: everybody one can be. */
  demo: readonly DemoGroup[] | null;
  chooseLocale: (form: FormData) => Promise<void>;
};

/** The sign-in form: a plain post that needs no script. */
export async function SignIn({ csrfToken, back, error, notice, demo, chooseLocale }: Props) {
  const words = await getTranslations("signIn");
  return (
    <DoorFrame
      title={words("title")}
      chooseLocale={chooseLocale}
      beside={demo && csrfToken && <DemoPeople groups={demo} csrfToken={csrfToken} back={back} />}
    >
      {error && (
        <Notice tone="error" isUrgent>
          {error}
        </Notice>
      )}
      {notice && !error && <Notice tone="success">{notice}</Notice>}
      <form method="post" action="/api/auth/callback/credentials" className="flex flex-col gap-4">
        <input type="hidden" name="csrfToken" value={csrfToken ?? ""} />
        <input type="hidden" name="callbackUrl" value={back} />
        <label className="flex flex-col gap-1">
          <span className={labelLook}>{words("username")}</span>
          <input
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={40}
            className={boxLook}
          />
        </label>
        <label className="flex flex-col gap-1">
          <span className={labelLook}>{words("password")}</span>
          <input
            name="password"
            type="password"
            autoComplete="current-password"
            required
            maxLength={200}
            className={boxLook}
          />
        </label>
        <button type="submit" className={buttonLook("primary")}>
          {words("submit")}
        </button>
      </form>
      <p className="text-[0.8125rem] text-ink-2">{words("forgotten")}</p>
    </DoorFrame>
  );
}
