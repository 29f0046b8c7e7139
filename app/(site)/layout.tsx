import type { ReactNode } from "react";
import { SiteDocument } from "@/components/site/document";
import { iconAddress, stylesheetAddress } from "@/newsroom/addresses";

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <SiteDocument stylesheet={stylesheetAddress} icon={iconAddress}>
      {children}
    </SiteDocument>
  );
}
