import Form from "next/form";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

type Props = { text: string; here: string; last: number | null; isTooSlow: boolean };

/** Looks for live pieces by words of their texts; `last`: the number after which there are more. */
export function PieceFinder({ text, here, last, isTooSlow }: Props) {
  const words = useTranslations("fronts");
  const query = (more: Record<string, string>) => new URLSearchParams(more).toString();
  return (
    <div className="flex flex-col gap-2">
      <Form action={here} scroll={false} className="flex items-end gap-2">
        <TextField label={words("find")} name="q" defaultValue={text} maxLength={100} className="min-w-0 flex-1" />
        <Button type="submit" className="max-md:min-h-11">
          {words("look")}
        </Button>
      </Form>
      {isTooSlow && <Notice tone="error">{words("tooSlow")}</Notice>}
      <div className="flex gap-2">
        {text !== "" && (
          <Link href={here} scroll={false} className={buttonLook("plain")}>
            {words("allPieces")}
          </Link>
        )}
        {last !== null && (
          <Link
            href={`${here}?${query({ q: text, before: String(last) })}`}
            scroll={false}
            className={buttonLook("plain")}
          >
            {words("older")}
          </Link>
        )}
      </div>
    </div>
  );
}
