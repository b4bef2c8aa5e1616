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
        String notice) {

    /** A link of the navigation. */
    public record Link(String text, String href, boolean current) {}

    /** The frame of a page for somebody who is not signed in. */
    public static Frame outside(String title) {
        return new Frame(title, "", "", List.of(), "", "", "", "");
    }

    public Frame withNotice(Optional<String> said) {
        return new Frame(title, userName, token, links, warning, trouble, leftOut, said.orElse(""));
    }
}
