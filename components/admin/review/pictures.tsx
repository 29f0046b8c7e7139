import { useTranslations } from "next-intl";
import { Facts } from "@/components/admin/card";
import { Moment } from "@/components/admin/moment";
import type { ReviewedPicture } from "@/newsroom/reviews/pictures";

type Props = { pictures: readonly ReviewedPicture[]; addresses: Record<string, string> };

/** Each picture with all that is said of it, the words for those who do not see it included. */
export function Pictures({ pictures, addresses }: Props) {
  const words = useTranslations("review");
  return (
    <ul className="flex flex-col gap-4">
      {pictures.map(({ sha256, caption, alt, credit, rights, width, height, brought }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one picture can stand in a text twice
        <li key={`${sha256}-${index}`}>
          {addresses[sha256] && (
            // biome-ignore lint/performance/noImgElement: a picture of the newsroom's own, shown small
            <img
              src={addresses[sha256]}
              alt=""
              width={width}
              height={height}
              loading="lazy"
              className="mb-2 max-h-40 w-auto max-w-full bg-panel-2"
            />
          )}
          <Facts
            facts={{
              [words("caption")]: caption || <Missing />,
              [words("alt")]: alt || <Missing />,
              [words("pictureCredit")]: credit || <Missing />,
              [words("pictureRights")]: rights || <Missing />,
              [words("brought")]: brought && (
                <>
                  {brought.by.name} <Moment at={brought.at} />
                </>
              ),
              [words("size")]: `${width} × ${height}`,
            }}
          />
        </li>
      ))}
    </ul>
  );
}

function Missing() {
  const words = useTranslations("review");
  return <span className="font-medium text-returned">{words("missing")}</span>;
}
