export { BrokenScreen as default } from "@/components/admin/shell/broken-screen";
