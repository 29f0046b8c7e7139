import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { UiLocale } from "@/components/ui/locale";

/** The whole document around a newsroom screen, in the language of whoever looks at it. */
export async function NewsroomDocument({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  return (
    <html lang={locale}>
      <body className="min-h-dvh bg-ground">
        <NextIntlClientProvider>
          <UiLocale locale={locale}>{children}</UiLocale>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
