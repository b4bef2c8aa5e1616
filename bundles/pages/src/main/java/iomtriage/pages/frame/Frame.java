package iomtriage.pages.frame;

import java.util.List;
import java.util.Optional;

/**
 * What is around every page.
 *
 * @param title the page's title
 * @param userName who is signed in; empty text if nobody is
 * @param token what forms must bring back
 * @param links the main navigation
 * @param warning what every page must say of the pack in service; empty text if nothing
 * @param trouble what is wrong with the store, in a sentence; empty text if nothing
 * @param leftOut what the pages of this user leave out, in a sentence; empty text if nothing
 * @param old how old the data of the list in view are, in a sentence, where they are older than they should be; empty text if not
 * @param choice which area the page is of, where there are several
 * @param session how long the visitor stays signed in
 * @param notice what was just done, in a sentence; empty text if nothing
 */
public record Frame(
        String title,
        String userName,
        String token,
        List<Link> links,
        String warning,
        String trouble,
        String leftOut,
        String old,
        Choice choice,
        Session session,
        String notice) {

    /**
     * How long a visitor stays signed in without doing anything.
     *
     * @param seconds how many seconds from now; empty text where the host says who someone is
     * @param until the time of day at which it ends
     */
    public record Session(String seconds, String until) {
        static final Session NONE = new Session("", "");
    }

    /**
     * Which of several areas a page is of.
     *
     * @param area its name; empty text where there is one list alone, and on pages that are of none
     * @param others the same page of other areas that are open to the visitor
     */
    public record Choice(String area, List<Link> others) {
        public static final Choice NONE = new Choice("", List.of());
    }

    /** A link of the navigation. */
    public record Link(String text, String href, boolean current) {}

    /** The frame of a page for someone who is not signed in. */
    public static Frame outside(String title) {
        return new Frame(title, "", "", List.of(), "", "", "", "", Choice.NONE, Session.NONE, "");
    }

    public Frame withNotice(Optional<String> said) {
        return new Frame(
                title, userName, token, links, warning, trouble, leftOut, old, choice, session, said.orElse(""));
    }
}
