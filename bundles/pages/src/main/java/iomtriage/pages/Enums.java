package iomtriage.pages;

import java.util.Locale;

/** Names of constants as words: {@code VERY_HIGH} is "very high". */
final class Enums {

    private Enums() {}

    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
