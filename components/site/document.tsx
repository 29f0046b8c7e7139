import type { ReactNode } from "react";

type Scripts = { early: string; keeps: string; later: string };
type Props = {
  stylesheet: string;
  icon: string;
  scripts?: Scripts;
  wechat?: string | undefined;
  children: ReactNode;
};

/**
 * The shell of every public page. Charset and viewport are the driver's; `stylesheet`, `icon` and `later` are addresses,
 * `early` a text, `keeps` the reader's choices it puts on the page, `wechat` where the later one has the page signed.
 */
export function SiteDocument({ stylesheet, icon, scripts, wechat, children }: Props) {
  return (
    // The scripts write the reader's choice of letters and colours on the root.
    <html lang="zh-CN" data-keeps={scripts?.keeps} data-wechat={wechat} suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: public pages are also printed without Next */}
      <head>
        {/* Before the stylesheet, for which scripts that stand behind it wait. */}
        {scripts && <script>{scripts.early}</script>}
        <link rel="stylesheet" href={stylesheet} />
        {scripts && <script type="module" src={scripts.later} />}
        <link rel="icon" href={icon} type="image/svg+xml" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
      </head>
      <body id="top">{children}</body>
    </html>
  );
}

/** The same with what Next would add to it: for whoever prints it without. */
export function WholeDocument({ children, ...shell }: Props) {
  return (
    <SiteDocument {...shell}>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {children}
    </SiteDocument>
  );
}
