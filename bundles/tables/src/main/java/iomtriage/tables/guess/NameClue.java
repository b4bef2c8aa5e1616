package iomtriage.tables.guess;

import java.util.regex.Pattern;

/** What a column's name suggests it is for. */
enum NameClue {
    ID(
            "(.*[^a-z])?((id|idx|ref|reference|subject|person|urn|pnc|crn|nomis)([ _.-]*n(o|um|umber))?|case[ _.-]*n(o|um|umber))[^a-z]*"),
    /** How programs call the number of a row that they write beside it; a column without a heading is called by its place. */
    INDEX("column \\d+|unnamed: ?\\d+|level_\\d+|index|row[ _.-]?(no|number|names?|index)"),
    OUTCOME(
            "(?!.*(prior|previous|earlier|past|before|histor|priv|score|decile)).*"
                    + "(outcome|target|label|recid|re-?offen|reconvict|re-?arrest|_arrest_year|violated|revoked|readmi|churn|default"
                    + "|surviv|death|died|deceased).*|y|class|event|arrested|returned|failed|status|result|heart_?disease|income"),
    /** A protected trait, which no model may read. */
    GROUP(".*(race|ethnic|religio|nationalit|disab|sexuality|sexual orientation|gender reassign|marital|pregnan).*"),
    /** A trait that may be read, and by which fairness is audited. */
    AUDITED(
            "(?!.*(offen|crime|convict|assault|abuse|arrest)).*?(?<![a-z])(sex|gender|age[ _-]?(group|band))([^a-z].*)?"),
    /** Stands for whom the system already looks at. */
    PLACE(
            ".*(postcode|post code|zip|area|lsoa|msoa|puma|district|borough|county|locality|beat).*|(.*[^a-z])?ward([^a-z].*)?"),
    BIRTH(".*(birth|born).*|(.*[^a-z])?dob([^a-z].*)?"),
    /** The day as of which a row was true. */
    AS_OF(".*(assess|referr|release|as[ _-]of|snapshot|index|intake|admission|screen|extract|record).*"),
    NAME_OF_A_PERSON("(.*[^a-z])?(surname|forename|first name|last name|full name)([^a-z].*)?");

    private final Pattern pattern;

    NameClue(String regex) {
        this.pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    boolean isIn(String name) {
        return pattern.matcher(name).matches();
    }
}
