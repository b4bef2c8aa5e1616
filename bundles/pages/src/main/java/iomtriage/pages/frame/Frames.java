package iomtriage.pages.frame;

import iomtriage.api.identity.Role;
import iomtriage.api.score.PackService;
import iomtriage.api.score.PackSummary;
import iomtriage.http.authentication.Visitor;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.JournalHealth;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Makes the frame of a page: the navigation a role has, and what must be said on every page. */
public final class Frames {

    private final PackService packs;
    private final JournalHealth store;
    private final StoreWatch watch;

    public Frames(PackService packs, JournalHealth store, Clock clock) {
        this.packs = packs;
        this.store = store;
        this.watch = new StoreWatch(store, clock);
    }

    public Frame of(String title, String here, Visitor visitor) {
        List<Frame.Link> links = new ArrayList<>();
        if (visitor.user().is(Role.PRACTITIONER) || visitor.user().is(Role.SUPERVISOR)) {
            links.add(link("Referral list", "/list", here));
            links.add(link("Capacity", "/capacity", here));
            links.add(link("Compare definitions", "/definitions", here));
        }
        if (visitor.user().is(Role.SUPERVISOR)) {
            links.add(link("Second person", "/awaiting", here));
        }
        links.add(link("How the model works", "/model", here));
        if (visitor.user().is(Role.SUPERVISOR) || visitor.user().is(Role.AUDITOR)) {
            links.add(link("How we are deciding", "/deciding", here));
        }
        if (visitor.user().is(Role.AUDITOR)) {
            links.add(link("Audit trail", "/audit", here));
        }
        return new Frame(title, visitor.user().name(), visitor.token(), links, warning(), trouble(), "");
    }

    private static Frame.Link link(String text, String href, String here) {
        return new Frame.Link(text, href, href.equals(here));
    }

    private String warning() {
        return packs.inService().flatMap(PackSummary::warning).orElse("");
    }

    private String trouble() {
        if (!watch.reachable()) {
            return "Decisions cannot be recorded at the moment: the store cannot be reached. The list can still be read.";
        }
        return store.verdictAtStart()
                .filter(ChainVerdict.Broken.class::isInstance)
                .map(broken -> "The audit trail was tampered with. " + ((ChainVerdict.Broken) broken).finding())
                .orElse("");
    }
}
