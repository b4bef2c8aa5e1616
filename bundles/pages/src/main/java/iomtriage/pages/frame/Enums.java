package iomtriage.pages.frame;

import java.util.Locale;

/** Names of constants as words: {@code VERY_HIGH} is "very high". */
public final class Enums {

    private Enums() {}

    public static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
