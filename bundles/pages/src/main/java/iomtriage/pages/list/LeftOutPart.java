package iomtriage.pages.list;

/** Why people, or records, are not among the people ranked. */
enum LeftOutPart {
    REFUSED(
            "Records refused",
            "Record",
            "These records contradict themselves or cannot be read, so nothing is predicted from them. Once they are"
                    + " put right in the case system, the next list ranks these people."),
    NOT_SCORED(
            "People who could not be scored",
            "Person",
            "Their records are sound, but a score that the policy needs cannot be made. It is never taken for zero."),
    KEPT_OFF(
            "People kept off the list",
            "Person",
            "It was decided before any ranking that these people are not offered a place."),
    HELD(
            "Places held",
            "Person",
            "It was decided that these people must have a place, but they have no line on the list.");

    private final String title;
    private final String who;
    private final String about;

    LeftOutPart(String title, String who, String about) {
        this.title = title;
        this.who = who;
        this.about = about;
    }

    /** What it is called on a page. */
    String title() {
        return title;
    }

    /** Whether references are of people or of records. */
    String who() {
        return who;
    }

    /** What it means and the way out, as sentences. */
    String about() {
        return about;
    }
}
