"use client";

import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";

/** Tells the controls which language they speak, so that server and browser say the same. */
export function UiLocale({ locale, children }: { locale: string; children: ReactNode }) {
  return <I18nProvider locale={locale}>{children}</I18nProvider>;
}
