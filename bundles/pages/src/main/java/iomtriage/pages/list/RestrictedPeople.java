package iomtriage.pages.list;

import iomtriage.lists.PublishedList;
import iomtriage.pages.frame.Words;

/** What a reader is told of people whose cases are restricted: how many there are in the caseload, and nothing else. */
final class RestrictedPeople {

    private RestrictedPeople() {}

    /** As sentences to stand below a list; empty text if there is nobody. */
    static String words(PublishedList published) {
        int count = published.restricted();
        return count == 0
                ? ""
                : Words.count(count)
                        + (count == 1
                                ? " person of the caseload has a case that is restricted"
                                : " people of the caseload have cases that are restricted")
                        + " to others. Places, cut line and figures are worked out without "
                        + (count == 1 ? "this person" : "these people")
                        + ". Someone who may open every case may see different places.";
    }
}
