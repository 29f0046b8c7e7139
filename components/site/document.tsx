import type { ReactNode } from "react";

/** The shell of every public page. Charset and viewport are the driver's; `stylesheet` and `icon` are addresses. */
export function SiteDocument({
  stylesheet,
  icon,
  children,
}: {
  stylesheet: string;
  icon: string;
  children: ReactNode;
}) {
  return (
    <html lang="zh-CN">
      {/* biome-ignore lint/style/noHeadElement: public pages are also printed without Next */}
      <head>
        <link rel="stylesheet" href={stylesheet} />
        <link rel="icon" href={icon} type="image/svg+xml" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
      </head>
      <body id="top">{children}</body>
    </html>
  );
}
