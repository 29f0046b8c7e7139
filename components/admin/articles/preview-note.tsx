import { useTranslations } from "next-intl";
import { PreviewStrip } from "@/components/admin/preview-strip";

/** Says that this is no released page. */
export function PreviewNote({ number }: { number: number }) {
  const words = useTranslations("articles");
  const back = { address: `/admin/articles/${number}`, name: words("previewBack") };
  return <PreviewStrip says={words("previewNote")} back={back} />;
}
