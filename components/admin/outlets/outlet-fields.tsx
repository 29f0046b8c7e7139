import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field";
import type { OutletLine } from "@/newsroom/outlets/desk";

/** What is written of an outlet, begun with what is known of it. */
export function OutletFields({ outlet }: { outlet?: OutletLine }) {
  const words = useTranslations("outlets");
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField
        label={words("name")}
        name="name"
        defaultValue={outlet?.name}
        isRequired
        maxLength={60}
        autoComplete="off"
      />
      <TextField
        label={words("kind")}
        name="kind"
        hint={words("kindHint")}
        defaultValue={outlet?.kind}
        maxLength={20}
        autoComplete="off"
      />
      <TextField
        label={words("address")}
        name="address"
        hint={words("addressHint")}
        defaultValue={outlet?.address}
        inputMode="url"
        maxLength={2000}
        autoComplete="off"
      />
      <TextField
        label={words("creditText")}
        name="creditText"
        hint={words("creditTextHint")}
        defaultValue={outlet?.creditText}
        maxLength={60}
        autoComplete="off"
      />
    </div>
  );
}
