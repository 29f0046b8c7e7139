import type { ReactNode } from "react";
import { addressAsked } from "@/app/asked";
import { SiteDocument } from "@/components/site/document";
import { iconAddress, modeOf, scriptAddress, stylesheetAddresses, wechatAddress } from "@/newsroom/addresses";
import { settings } from "@/settings";

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const { mode } = modeOf(await addressAsked());
  return (
    <SiteDocument
      stylesheet={stylesheetAddresses[mode]}
      script={scriptAddress}
      icon={iconAddress}
      wechat={settings().wechat && wechatAddress}
    >
      {children}
    </SiteDocument>
  );
}
