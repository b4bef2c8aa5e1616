package iomtriage.pages;

import iomtriage.api.cohort.CohortService;
import iomtriage.api.score.PackService;
import iomtriage.api.score.ScoringService;
import iomtriage.lists.OutcomeFollowUp;
import iomtriage.lists.areas.Area;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.CohortReader;
import iomtriage.lists.reader.ListReader;
import iomtriage.pages.audit.AuditPage;
import iomtriage.pages.audit.DecidingPage;
import iomtriage.pages.cohort.ChangesPage;
import iomtriage.pages.cohort.CohortPage;
import iomtriage.pages.cohort.DeselectionPage;
import iomtriage.pages.cohort.DuePage;
import iomtriage.pages.cohort.LookBackPage;
import iomtriage.pages.cohort.RatingPage;
import iomtriage.pages.decision.DecisionPages;
import iomtriage.pages.decision.SecondPersonPages;
import iomtriage.pages.decision.ViewPages;
import iomtriage.pages.decision.WithdrawPages;
import iomtriage.pages.form.Drafts;
import iomtriage.pages.frame.Courses;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.Views;
import iomtriage.pages.list.AskingPage;
import iomtriage.pages.list.CapacityPage;
import iomtriage.pages.list.DefinitionsPage;
import iomtriage.pages.list.FairnessPage;
import iomtriage.pages.list.LeftOutPage;
import iomtriage.pages.list.ListExport;
import iomtriage.pages.list.ListPage;
import iomtriage.pages.meeting.Agenda;
import iomtriage.pages.meeting.AgendaPage;
import iomtriage.pages.meeting.CoursePages;
import iomtriage.pages.meeting.DayPage;
import iomtriage.pages.meeting.PackPage;
import iomtriage.pages.model.ModelCardPage;
import iomtriage.pages.model.ModelPages;
import iomtriage.pages.person.NeedsPage;
import iomtriage.pages.person.PersonDefinitionsPage;
import iomtriage.pages.person.PersonPages;
import iomtriage.pages.person.RecordPage;
import iomtriage.pages.person.WhyPage;
import iomtriage.pages.person.WordsPage;
import iomtriage.pages.programme.ProgrammePage;
import iomtriage.pages.programme.ProgrammeStudies;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.JournalHealth;
import iomtriage.scoring.CurrentPack;
import java.util.List;
import java.util.Map;

/**
 * Every page of the site, with what all of them are made of.
 *
 * @param studies of each area, by its name
 */
public record SitePages(
        Views views,
        Drafts drafts,
        Map<String, ProgrammeStudies> studies,
        PackService packs,
        CurrentPack models,
        OutcomeFollowUp followUp,
        ScoringService scoring,
        CohortService cohorts) {

    /** Pages about one area's list and people. */
    public List<PageGroup> of(Area area, Frames frames) {
        ListReader lists = area.lists();
        CaseReader cases = area.cases();
        CohortReader cohort = area.cohort();
        Reviews reviews = area.reviews();
        AuditTrail trail = area.trail();
        Drafts drafts = this.drafts.below(AreaPages.root(area));
        Courses courses = new Courses();
        Agenda.Maker agendas = new Agenda.Maker(lists, cohort, reviews.rules());
        return List.of(
                new ListPage(lists, trail, courses, views, frames, area.recorder()),
                new ListExport(lists, trail),
                new CoursePages(lists, courses),
                new AgendaPage(agendas, reviews, trail, courses, views, frames),
                new PackPage(agendas, cases, reviews, views, frames),
                new DayPage(lists, reviews, trail, views, frames),
                new LeftOutPage(lists, trail, views, frames),
                new CohortPage(lists, cohort, reviews, trail, views, frames),
                new DuePage(lists, cohort, reviews, trail, views, frames),
                new RatingPage(cases, reviews, views, frames, drafts),
                new ChangesPage(lists, trail, views, frames),
                new LookBackPage(lists, area.lookBack(), models, area.access(), reviews, trail, views, frames),
                new ProgrammePage(lists, studies.get(area.name()), area.access(), reviews, trail, views, frames),
                new DeselectionPage(lists, cohort, reviews.rules(), trail, views, frames),
                new CapacityPage(lists, trail, views, frames),
                new DefinitionsPage(lists, cohorts, area.access(), trail, views, frames),
                new FairnessPage(lists, followUp, trail, views, frames),
                new AskingPage(lists, trail, views, frames),
                new PersonPages(lists, cases, reviews, scoring, views, frames),
                new RecordPage(lists, cases, reviews, views, frames),
                new WhyPage(cases, reviews, views, frames),
                new NeedsPage(cases, reviews, views, frames),
                new PersonDefinitionsPage(cases, reviews, views, frames),
                new WordsPage(cases, reviews, views, frames),
                new DecisionPages(cases, reviews, views, frames, drafts),
                new WithdrawPages(cases, reviews, views, frames, drafts),
                new ViewPages(cases, reviews, views, frames, drafts),
                new SecondPersonPages(cases, reviews, views, frames, drafts),
                new DecidingPage(cases, reviews, views, frames));
    }

    /** Pages that all areas have in common. */
    public List<PageGroup> ofAll(AuditTrail trail, JournalHealth store, GuardedAccess access, Frames frames) {
        return List.of(
                new GuidePage(views, frames),
                new ModelPages(packs, models, followUp, views, frames),
                new ModelCardPage(packs, models, views, frames),
                new AuditPage(trail, store, access, views, frames));
    }
}
