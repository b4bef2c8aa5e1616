package iomtriage.pages.frame;

import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.score.PackService;
import iomtriage.api.score.PackSummary;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.reader.DataAge;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.JournalHealth;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Makes the frame of a page: the navigation a role has, and what must be said on every page. */
public final class Frames {

    private static final String WITHOUT_GANG_INTELLIGENCE =
            "Your role does not see intelligence about gangs, so places, tiers and scores are worked out without it. Where others"
                    + " see it, theirs can differ.";

    private final PackService packs;
    private final JournalHealth store;
    private final GuardedAccess access;
    private final StoreWatch watch;
    private final Supplier<Optional<DataAge>> age;
    private final InstantSource clock;
    private final BiFunction<Visitor, String, Frame.Choice> choice;

    /** @param age how old the data of the list in view are; empty if there is no list */
    public Frames(
            PackService packs,
            JournalHealth store,
            GuardedAccess access,
            Supplier<Optional<DataAge>> age,
            InstantSource clock) {
        this(packs, store, access, age, clock, (visitor, here) -> Frame.Choice.NONE);
    }

    /** @param choice which area the pages are of, by visitor and place in the navigation */
    public Frames(
            PackService packs,
            JournalHealth store,
            GuardedAccess access,
            Supplier<Optional<DataAge>> age,
            InstantSource clock,
            BiFunction<Visitor, String, Frame.Choice> choice) {
        this.choice = choice;
        this.age = age;
        this.clock = clock;
        this.packs = packs;
        this.store = store;
        this.access = access;
        this.watch = new StoreWatch(store, clock);
    }

    public Frame of(String title, String here, Visitor visitor) {
        List<Frame.Link> links = new ArrayList<>();
        if (visitor.user().is(Role.PRACTITIONER) || visitor.user().is(Role.SUPERVISOR)) {
            links.add(link("Referral list", "/list", here));
            links.add(link("On IOM now", "/cohort", here));
            links.add(link("Agenda", "/agenda", here));
            links.add(link("Capacity", "/capacity", here));
            links.add(link("Compare definitions", "/definitions", here));
        }
        if (visitor.user().is(Role.SUPERVISOR)) {
            links.add(link("Second person", "/awaiting", here));
        }
        links.add(link("How the model works", "/model", here));
        if (visitor.user().is(Role.DATA_SCIENTIST)) {
            links.add(link("Does it work?", "/programme", here));
        }
        if (visitor.user().is(Role.SUPERVISOR) || visitor.user().is(Role.AUDITOR)) {
            links.add(link("How we are deciding", "/deciding", here));
        }
        if (visitor.user().is(Role.SUPERVISOR) || visitor.user().is(Role.AUDITOR)) {
            links.add(link("Decisions of a day", "/decisions", here));
        }
        if (visitor.user().is(Role.AUDITOR)) {
            links.add(link("Audit trail", "/audit", here));
        }
        return new Frame(
                title,
                visitor.user().name(),
                visitor.token(),
                links,
                warning(),
                trouble(),
                leftOut(visitor.user()),
                old(visitor),
                choice.apply(visitor, here),
                session(visitor),
                "");
    }

    /** Anyone who works with the list is told; those who see no list are not. */
    private String old(Visitor visitor) {
        return visitor.user().is(Role.PRACTITIONER) || visitor.user().is(Role.SUPERVISOR)
                ? age.get().flatMap(DataAge::warning).orElse("")
                : "";
    }

    private Frame.Session session(Visitor visitor) {
        return visitor.endsAt()
                .map(end -> new Frame.Session(secondsLeft(visitor, clock), Words.timeOfDay(end)))
                .orElse(Frame.Session.NONE);
    }

    /** How many seconds a session lasts if nothing is done; empty text where the host says who someone is. */
    public static String secondsLeft(Visitor visitor, InstantSource clock) {
        return visitor.endsAt()
                .map(end -> String.valueOf(
                        Math.max(0, Duration.between(clock.instant(), end).toSeconds())))
                .orElse("");
    }

    private static Frame.Link link(String text, String href, String here) {
        return new Frame.Link(text, href, href.equals(here));
    }

    private String leftOut(User user) {
        boolean seesPeople = user.is(Role.PRACTITIONER) || user.is(Role.SUPERVISOR);
        return seesPeople && !access.gangIntelligence(user) ? WITHOUT_GANG_INTELLIGENCE : "";
    }

    private String warning() {
        return packs.inService().flatMap(PackSummary::warning).orElse("");
    }

    private String trouble() {
        if (!watch.reachable()) {
            return "Decisions cannot be recorded at the moment: the store cannot be reached. The list can still be read.";
        }
        return store.trailVerdict()
                .filter(ChainVerdict.Broken.class::isInstance)
                .map(broken -> "The audit trail was tampered with. " + ((ChainVerdict.Broken) broken).finding())
                .orElse("");
    }
}
