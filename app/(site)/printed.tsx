import type { ReactNode } from "react";
import { addressAsked } from "@/app/asked";
import { SiteDocument } from "@/components/site/document";
import { iconAddress, modeOf, scriptAddress, stylesheetAddresses, wechatAddress } from "@/newsroom/addresses";
import { settings } from "@/settings";

/** A public page as the answer to a form: Next renders pages for GET alone. It is kept nowhere. */
export async function printed(page: ReactNode, status: number): Promise<Response> {
  // The React that Next bundles for the server prints no documents; the one of the house does.
  const { renderToStaticMarkup } = await import(/* turbopackIgnore: true */ "react-dom/server");
  const { mode } = modeOf(await addressAsked());
  const document = renderToStaticMarkup(
    <SiteDocument
      stylesheet={stylesheetAddresses[mode]}
      script={scriptAddress}
      icon={iconAddress}
      wechat={settings().wechat && wechatAddress}
    >
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {page}
    </SiteDocument>,
  );
  return new Response(`<!DOCTYPE html>${document}`, {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}
