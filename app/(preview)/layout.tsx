import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SiteDocument } from "@/components/site/document";
import { iconAddress, stylesheetAddresses } from "@/newsroom/addresses";

export const metadata: Metadata = { robots: { index: false } };

/** The readers' document and nothing of the newsroom's: a preview looks as the page will. */
export default function PreviewLayout({ children }: { children: ReactNode }) {
  return (
    <SiteDocument stylesheet={stylesheetAddresses.standard} icon={iconAddress}>
      {children}
    </SiteDocument>
  );
}
