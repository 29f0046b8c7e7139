/** Every server action of the house with whom it opens for. One that the build has and this lacks fails the journeys. */
import { siteSettings } from "@/cli/seed/site";
import type { Form } from "@/e2e/actions";
import type { Player } from "@/e2e/people";
import { type Cast, hotListOnScreen, newestSettings, type Scene, waitingSettings } from "@/e2e/scene";
import { file, onScreen } from "@/newsroom/articles/desk.fixture";
import { greyForDesk } from "@/newsroom/placements/grey";
import { freezeInForce } from "@/newsroom/releases/freeze";

type Who = keyof Cast;

/**
 * `form`: what its screen would send. `right`: who of the cast gets through; the first of them, or `by`, who is of the
 * desk, does so in the end. Without `right` it is for everybody: what is signed in for their own, or visitors.
 */
export type ActionDoor = {
  form: (scene: Scene) => Form | Promise<Form>;
  right?: readonly Who[];
  by?: (scene: Scene) => Player;
  forVisitors?: true;
  /** It stops the whole house for a while: tried in `freezing.spec.ts`, where nothing else goes on. */
  alone?: true;
  /** Whoever sends it is told nothing, so nothing tells that nobody was signed in. */
  answersNothing?: true;
  /** It only looks something up. */
  changesNothing?: true;
};

const editor: Who = "editor here";
const reviewer: Who = "reviewer here";
const publisher: Who = "publisher here";
const chief: Who = "chief here";
const admin: Who = "admin";
const composers = [editor, publisher, chief];

/** What the screens of a piece name: the text under review, the version of the copy, the stage. */
const shown = async (number: number) => ({ number, ...(await onScreen(number)) });
const version = async (number: number) => ({ number, version: (await file(number)).copy.version });
const textOf = async (number: number) => ({ fingerprint: (await file(number)).copy.fingerprint });
const releaseId = async (number: number) => (await file(number)).article.liveReleaseId ?? 0;
const reason = "地名写错了。";

const minute = 60_000;
/** A time of the wall in Asia/Shanghai, as a field for date and time holds it. */
const wall = (at: number) => new Date(at + 8 * 60 * minute).toISOString().slice(0, 16);

const articles = "app/admin/articles/[number]/actions.ts";
const history = "app/admin/articles/[number]/history/actions.ts";
const sealed = "app/admin/articles/[number]/sealed/[revision]/actions.ts";
const fronts = "app/admin/fronts/actions.ts";
const people = "app/admin/people/actions.ts";
const release = "app/admin/release/actions.ts";
const review = "app/admin/review/actions.ts";
const takedown = "app/admin/takedown/actions.ts";
const reports = "app/admin/reports/actions.ts";
const channels = "app/admin/settings/channels/actions.ts";
const edition = "app/admin/edition/actions.ts";
const outlets = "app/admin/settings/outlets/actions.ts";
const site = "app/admin/settings/site/actions.ts";

const ofPieces: Record<string, ActionDoor[]> = {
  [`${articles} takeStepAction`]: [
    { right: ["reporter here"], form: async (s) => ({ step: "handOver", ...(await version(s.pieces.reporters)) }) },
    { right: [editor], form: async (s) => ({ step: "submit", ...(await version(s.pieces.draft)) }) },
    { right: [editor], form: async (s) => ({ step: "recall", ...(await version(s.pieces.recalling)) }) },
    { right: [chief], form: async (s) => ({ step: "spike", ...(await version(s.pieces.spiking)), reason }) },
  ],
  [`${review} approveAction`]: [
    { right: [reviewer], form: async (s) => ({ ...(await shown(s.pieces.approving)), stage: 1 }) },
  ],
  [`${review} approveAndReleaseAction`]: [
    {
      right: [],
      by: (s) => s.lastAndPublisher,
      form: async (s) => ({ ...(await shown(s.pieces.lastStage)), stage: 3 }),
    },
  ],
  [`${review} disagreeAction`]: [
    { right: [reviewer], form: async (s) => ({ ...(await shown(s.pieces.afterStage)), stage: 2, reason }) },
  ],
  [`${review} returnAction`]: [
    {
      right: [reviewer, chief],
      form: async (s) => ({ ...(await shown(s.pieces.returning)), stage: 1, to: "editor", reason }),
    },
  ],
  [`${review} spikeAction`]: [
    { right: [reviewer, chief], form: async (s) => ({ ...(await version(s.pieces.judged)), reason }) },
  ],
  [`${review} retractAction`]: [
    { right: [], by: (s) => s.desk.first, form: async (s) => ({ ...(await shown(s.pieces.approved)), stage: 1 }) },
  ],
  [`${review} overrideOutletAction`]: [{ right: [chief], form: (s) => ({ number: s.pieces.reprint, reason }) }],
  [`${release} releaseAction`]: [{ right: [publisher], form: (s) => shown(s.pieces.releasing) }],
  [`${release} releaseSeveralAction`]: [
    {
      right: [publisher],
      form: async (s) => {
        const { number, revision, fingerprint } = await shown(s.pieces.chosen);
        return { pieces: [`${number}:${revision}:${fingerprint}`] };
      },
    },
  ],
  [`${release} scheduleAction`]: [
    {
      right: [publisher],
      form: async (s) => ({ ...(await shown(s.pieces.scheduling)), at: wall(Date.now() + 60 * minute) }),
    },
  ],
  [`${release} unscheduleAction`]: [{ right: [publisher, chief], form: (s) => shown(s.pieces.scheduled) }],
  [`${release} returnApprovedAction`]: [
    { right: [publisher, reviewer, chief], form: async (s) => ({ ...(await shown(s.pieces.givingBack)), reason }) },
  ],
  [`${history} withdrawAction`]: [
    {
      right: [publisher, reviewer, chief],
      form: async ({ pieces: { live } }) => ({
        number: live,
        releaseId: await releaseId(live),
        category: "factual",
        reason,
        instructingBody: "",
        reference: "",
        receivedAt: "",
      }),
    },
  ],
  [`${history} reinstateAction`]: [{ right: [chief], form: (s) => ({ number: s.pieces.withdrawn, reason }) }],
  [`${history} confirmReinstatementAction`]: [
    { right: [publisher, reviewer, chief], form: (s) => ({ number: s.pieces.proposed }) },
  ],
  [`${takedown} findForTakedownAction`]: [
    {
      right: [publisher, chief, "publisher elsewhere", "chief elsewhere"],
      form: (s) => ({ text: String(s.pieces.live) }),
      changesNothing: true,
    },
  ],
  // Live again since the line before.
  [`${takedown} takeDownListAction`]: [
    { right: [publisher, reviewer, chief], form: (s) => ({ numbers: s.pieces.proposed, category: "order", reason }) },
  ],
  // In this order: each takes what the one before left.
  [`${history} sealAction`]: [
    { right: [], by: (s) => s.houseChief, form: async (s) => ({ ...(await textOf(s.pieces.sealing)), reason }) },
  ],
  [`${sealed} readSealedAction`]: [
    { right: [], by: (s) => s.houseChief, form: (s) => ({ number: s.pieces.sealing, revision: 1 }) },
  ],
  [`${history} proposeDestructionAction`]: [
    {
      right: [],
      by: (s) => s.houseChief,
      form: async (s) => ({ ...(await textOf(s.pieces.sealing)), reason, legalBasis: "个人信息保护法第四十七条" }),
    },
  ],
  [`${history} confirmDestructionAction`]: [
    { right: [], by: (s) => s.houseAuditor, form: (s) => textOf(s.pieces.sealing) },
  ],
  [`${fronts} saveLayoutAction`]: [
    { right: composers, form: (s) => ({ front: `channel:${s.channelId}`, places: "[]" }) },
  ],
  [`${fronts} sendLayoutAction`]: [{ right: composers, form: (s) => s.layouts.sending }],
  [`${fronts} recallLayoutAction`]: [{ right: composers, form: (s) => s.layouts.recalling }],
  [`${fronts} dropLayoutAction`]: [{ right: composers, form: (s) => s.layouts.dropping }],
  [`${fronts} returnLayoutAction`]: [{ right: [publisher, chief], form: (s) => ({ ...s.layouts.returning, reason }) }],
  [`${fronts} releaseLayoutAction`]: [{ right: [publisher, chief], form: (s) => s.layouts.releasing }],
  [`${fronts} restoreLayoutAction`]: [{ right: [publisher, chief], form: (s) => ({ id: s.layouts.restoring.id }) }],
  "app/admin/fronts/topics/actions.ts openTopicAction": [
    {
      right: [editor, publisher, chief],
      form: (s) => ({ articleNumber: s.pieces.afterStage, slug: `topic-${s.pieces.afterStage}` }),
    },
  ],
  // In this order: only whoever has it in hand works on it.
  [`${reports} findReportsAction`]: [{ changesNothing: true, form: () => ({ text: "地名" }) }],
  [`${reports} takeReportAction`]: [{ right: [editor, publisher, chief], form: (s) => ({ number: s.report }) }],
  [`${reports} readContactAction`]: [{ right: [editor], form: (s) => ({ number: s.report }) }],
  [`${reports} changeReportDueAction`]: [
    { right: [editor], form: (s) => ({ number: s.report, dueAt: wall(Date.now() + 24 * 60 * minute), reason }) },
  ],
  [`${reports} linkOutcomeAction`]: [{ right: [editor], form: (s) => ({ number: s.report, outcome: "" }) }],
  [`${reports} handOnReportAction`]: [
    { right: [editor], form: (s) => ({ number: s.report, personId: s.cast["publisher here"].id }) },
  ],
  [`${reports} closeReportAction`]: [
    { right: [publisher], form: (s) => ({ number: s.report, result: "upheld", reply: "已更正，谢谢。" }) },
  ],
  [`${reports} reopenReportAction`]: [
    {
      right: [editor, publisher, chief],
      form: (s) => ({ number: s.report, dueAt: wall(Date.now() + 24 * 60 * minute), reason }),
    },
  ],
  "app/admin/alarms/actions.ts handleAlarmAction": [{ right: [chief], form: (s) => ({ id: s.alarm }) }],
};

const stages = {
  name: ["初审", "复审", "终审", "", ""],
  credit: ["responsibleEditor", "reviewer", "reviewer", "", ""],
  who: Array(5).fill("independent"),
  proof: Array(5).fill(""),
  minutes: Array(5).fill(""),
};

const ofTheHouse: Record<string, ActionDoor[]> = {
  // From tomorrow: other journeys look at the pages meanwhile.
  [`${fronts} orderGreyAction`]: [
    {
      right: [],
      by: (s) => s.houseChief,
      form: () => ({
        scope: "home",
        from: wall(Date.now() + 24 * 60 * minute),
        to: wall(Date.now() + 48 * 60 * minute),
        reason,
      }),
    },
  ],
  [`${fronts} endGreyAction`]: [
    {
      right: [],
      by: (s) => s.houseChief,
      form: async (s) => ({ id: (await greyForDesk(s.houseChief)).orders[0]?.id ?? 1 }),
    },
  ],
  "app/admin/fronts/hot/actions.ts confirmHotListAction": [
    { right: [], by: (s) => s.houseChief, form: async (s) => ({ list: await hotListOnScreen(s.houseChief) }) },
  ],
  [`${release} freezeAction`]: [{ right: [], by: (s) => s.houseChief, alone: true, form: () => ({ reason }) }],
  [`${release} liftFreezeAction`]: [
    {
      right: [],
      by: (s) => s.houseChief,
      alone: true,
      form: async () => ({ id: (await freezeInForce())?.id ?? 1, reason }),
    },
  ],
  [`${edition} askForPageAction`]: [
    {
      right: ["publisher here", "publisher elsewhere", chief, "chief elsewhere", admin],
      form: () => ({ path: "/" }),
    },
  ],
  [`${edition} retireFrontAction`]: [{ right: [admin], form: (s) => ({ name: s.goneFront }) }],
  [`${edition} askForBuildAction`]: [{ right: [admin], form: () => ({}) }],
  [`${people} inviteAction`]: [
    { right: [admin], form: (s) => ({ username: `new-${s.channelId}`, legalName: "新来的" }) },
  ],
  [`${people} changeNamesAction`]: [
    { right: [admin], form: (s) => ({ personId: s.target.id, legalName: "改了名", displayNames: "笔名" }) },
  ],
  [`${people} grantRoleAction`]: [
    {
      right: [admin],
      form: (s) => ({ personId: s.target.id, role: "editor", channelId: s.channelId, from: "", to: "" }),
    },
  ],
  [`${people} revokeRoleAction`]: [{ right: [admin], form: (s) => ({ grantId: s.grant }) }],
  [`${people} grantDeputyAction`]: [
    {
      right: [chief],
      form: (s) => ({
        personId: s.target.id,
        channelId: s.channelId,
        stages: "复审",
        to: wall(Date.now() + 24 * 60 * minute),
        reason,
      }),
    },
  ],
  [`${people} resetAction`]: [{ right: [admin], form: (s) => ({ personId: s.target.id }) }],
  [`${people} suspendAction`]: [{ right: [admin], form: (s) => ({ personId: s.target.id }) }],
  [`${people} restoreAction`]: [{ right: [admin], form: (s) => ({ personId: s.suspended.id }) }],
  [`${channels} addChannelAction`]: [
    { right: [admin], form: (s) => ({ name: "新频道", slug: "below", parentId: s.channelId, position: 0 }) },
  ],
  [`${channels} changeChannelAction`]: [
    { right: [admin], form: (s) => ({ id: s.channelId, name: "改名频道", position: 7 }) },
  ],
  [`${channels} confirmWorkflowAction`]: [{ right: [chief], form: (s) => ({ versionId: s.versionId }) }],
  [`${channels} proposeWorkflowAction`]: [
    { right: [admin], form: (s) => ({ channelId: s.channelId, purpose: "change", ...stages }) },
  ],
  // Looked at, nothing changes; whom it refuses is a rule's test.
  [`${channels} previewWorkflowAction`]: [{ form: (s) => ({ channelId: s.channelId, purpose: "change", ...stages }) }],
  [`${outlets} addOutletAction`]: [
    {
      right: [admin],
      form: (s) => ({ name: `新稿源 ${s.outletId}`, kind: "报社", address: "https://paper.example/", creditText: "" }),
    },
  ],
  [`${outlets} changeOutletAction`]: [
    {
      right: [admin],
      form: (s) => ({ id: s.outletId, name: `改名稿源 ${s.outletId}`, kind: "", address: "", creditText: "某报" }),
    },
  ],
  [`${outlets} recordStandingAction`]: [
    { right: [admin], form: (s) => ({ id: s.outletId, standing: "frozen", from: "2026-01-01", to: "" }) },
  ],
  // Before the next: what is confirmed here changes a number in the footer and nothing other journeys read.
  [`${site} confirmSettingsAction`]: [
    { right: [], by: (s) => s.houseChief, form: async () => ({ id: await waitingSettings() }) },
  ],
  [`${site} proposeSettingsAction`]: [
    {
      right: [admin],
      form: async () => ({
        base: await newestSettings(),
        name: siteSettings.name,
        labelSeparator: siteSettings.labelSeparator,
        licenceLabel: ["许可证编号", ""],
        licenceNumber: ["0000001", ""],
        phoneLabels: "新闻热线",
        phoneNumber: "0000-0000001",
      }),
    },
  ],
  "app/admin/account/actions.ts changePasswordAction": [
    { form: () => ({ old: "0123456789a", password: "0123456789b", again: "0123456789b" }) },
  ],
  "app/admin/actions.ts dismissNoticesAction": [{ form: () => ({ upTo: 2_000_000_000 }), answersNothing: true }],
  "app/admin/actions.ts chooseLocaleAction": [{ form: () => ({ locale: "zh-CN" }), forVisitors: true }],
  "app/link/[token]/actions.ts setPasswordAction": [
    { form: () => ({ token: "no-such-link", password: "0123456789a", again: "0123456789a" }), forVisitors: true },
  ],
};

export const actionDoors: Record<string, ActionDoor[]> = { ...ofPieces, ...ofTheHouse };
