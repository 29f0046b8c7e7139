import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LanguageSwitch } from "@/components/admin/shell/language-switch";

type Props = {
  title: string;
  chooseLocale: (form: FormData) => Promise<void>;
  /** What stands beside the sheet, on narrow screens below it. */
  beside?: ReactNode;
  children: ReactNode;
};

/** The plain sheet in front of the newsroom: its name, one thing to do, the choice of language. */
export async function DoorFrame({ title, chooseLocale, beside, children }: Props) {
  const words = await getTranslations("shell");
  const sheet = (
    <>
      <div className="flex items-center gap-3">
        <span
          aria-hidden="true"
          className="grid size-10 place-items-center bg-accent font-song text-2xl font-bold text-on-accent"
        >
          签
        </span>
        <div>
          <p className="text-[0.8125rem] text-ink-2">{words("product")}</p>
          <h1 className="font-song text-xl font-bold">{title}</h1>
        </div>
      </div>
      <div className="flex flex-col gap-4 border border-line border-t-4 border-t-accent bg-panel p-5">{children}</div>
      <LanguageSwitch choose={chooseLocale} />
    </>
  );
  if (!beside) {
    return (
      <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-5 px-5 py-10">{sheet}</main>
    );
  }
  return (
    <main className="mx-auto grid w-full max-w-7xl content-start gap-8 px-4 py-8 md:grid-cols-[18rem_minmax(0,1fr)] md:px-8">
      <div className="flex flex-col gap-5 md:sticky md:top-8 md:self-start">{sheet}</div>
      {beside}
    </main>
  );
}
