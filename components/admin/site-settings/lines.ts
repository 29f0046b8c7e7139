import type { SiteField } from "@/newsroom/house/desk";
import type { SiteSettings } from "@/newsroom/house/site-settings";

/** The fields in the order of the form and of the readers' page. */
export const siteFields: readonly SiteField[] = [
  "name",
  "organiser",
  "operator",
  "address",
  "licences",
  "icp",
  "psb",
  "phones",
  "reportLinks",
  "copyright",
  "aboutLinks",
  "friendLinks",
  "otherMedia",
  "labelSeparator",
  "hotList",
];

/** What a field says, one line for each of its entries; none where it is empty. */
export function linesOf(field: SiteField, settings: SiteSettings): string[] {
  switch (field) {
    case "licences":
      return settings.licences.map(({ label, number, category, holder, link }) =>
        joined(label, number, category, holder, link),
      );
    case "phones":
      return settings.phones.map(({ labels, number }) => joined(labels.join(" / "), number));
    case "reportLinks":
    case "aboutLinks":
    case "friendLinks":
      return settings[field].map(({ label, address }) => joined(label, address));
    case "otherMedia":
      // The picture stands beside it; the beginning of its name tells two of one label apart.
      return settings.otherMedia.map(({ label, sha256 }) => joined(label, sha256.slice(0, 12)));
    case "icp":
    case "psb":
      return [joined(settings[field].number, settings[field].link)].filter(Boolean);
    case "hotList":
      return settings.hotList ? ["✓"] : [];
    default:
      return settings[field] === "" ? [] : settings[field].split("\n");
  }
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}
