import type { ChangeFields, Fields } from "@/components/admin/editor/use-fields";
import type { FieldLimits } from "@/newsroom/articles/limits";

/** What every group of fields beside the text is given. */
export type FieldsProps = {
  fields: Fields;
  change: ChangeFields;
  limits: FieldLimits;
  isReadOnly: boolean;
  /** Why the server refused a field of the content, by its name. */
  errorOf: (field: string) => string | undefined;
};
