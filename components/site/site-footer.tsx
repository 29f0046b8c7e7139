/** The imprint of every page: who answers for it, under which licences, and where to turn. All of it from the settings. */
import type { ReactNode } from "react";
import { inLine, inOrder } from "@/components/article/in-order";
import { TalkBackLink } from "@/components/site/talk-back";
import type { SiteSettings } from "@/newsroom/house/site-settings";

/** Lines without a word are left out; the site's name always stands. `about`: the whole address of the page above. */
export function SiteFooter({ site, root, about }: { site: SiteSettings; root: string; about?: string | undefined }) {
  const { icp, psb } = site;
  return (
    <footer className="imprint">
      <div className="column">
        <Row label="关于本站" className="imprint-about">
          {inOrder(site.aboutLinks, ({ label, address }) => (
            <Linked label={label} address={address} />
          ))}
          <a href={`${root}corrections/`}>更正</a>
        </Row>
        {site.copyright && <p>{site.copyright}</p>}
        <Row label="许可证">
          {inOrder(site.licences, (licence) => (
            <Linked label={licenceText(licence)} address={licence.link} />
          ))}
        </Row>
        <Row label="电话">
          {inOrder(site.phones, ({ labels, number }) => (
            <>
              {`${labels.join("　")}：`}
              <a href={`tel:${number.replace(/[^\d+]/g, "")}`}>{number}</a>
            </>
          ))}
        </Row>
        <Row label="举报入口">
          <TalkBackLink kind="report" root={root} about={about} />
          <TalkBackLink kind="correction" root={root} about={about} />
          {inOrder(site.reportLinks, ({ label, address }) => (
            <Linked label={label} address={address} />
          ))}
        </Row>
        <Row label="主体">
          {site.organiser && `主办：${site.organiser}`}
          {site.operator}
          {site.address && `地址：${site.address}`}
        </Row>
        <Row label="备案">
          {icp.number && <Linked label={icp.number} address={icp.link} />}
          {psb.number && <Linked label={psb.number} address={psb.link} />}
        </Row>
        <Row label="友情链接">
          {site.friendLinks.length > 0 && "友情链接："}
          {inOrder(site.friendLinks, ({ label, address }) => (
            <Linked label={label} address={address} />
          ))}
        </Row>
        <Row label="其他媒体" className="other-media">
          {inOrder(site.otherMedia, ({ label, address, width, height }) => (
            <figure>
              {/* biome-ignore lint/performance/noImgElement: public pages are also printed without Next */}
              <img src={address} alt={`${label}的二维码`} width={width} height={height} loading="lazy" />
              <figcaption>{label}</figcaption>
            </figure>
          ))}
        </Row>
      </div>
    </footer>
  );
}

function Row({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  const entries = (Array.isArray(children) ? children.flat() : [children]).filter(Boolean);
  if (entries.length === 0) return null;
  return (
    <ul className={className} aria-label={label}>
      {inLine(entries, (entry) => (
        <li>{entry}</li>
      ))}
    </ul>
  );
}

function Linked({ label, address }: { label: string; address: string }) {
  return address ? <a href={address}>{label}</a> : label;
}

function licenceText({ label, number, category, holder }: SiteSettings["licences"][number]): string {
  const more = [category, holder].filter(Boolean).join("，");
  return `${label}：${number}${more ? `（${more}）` : ""}`;
}
