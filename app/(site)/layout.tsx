import type { ReactNode } from "react";
import { addressAsked } from "@/app/asked";
import { SiteDocument } from "@/components/site/document";
import { iconAddress, modeOf, scriptAddress, stylesheetAddresses } from "@/newsroom/addresses";

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const { mode } = modeOf(await addressAsked());
  return (
    <SiteDocument stylesheet={stylesheetAddresses[mode]} script={scriptAddress} icon={iconAddress}>
      {children}
    </SiteDocument>
  );
}
