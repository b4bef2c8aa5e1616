package iomtriage.pages;

import iomtriage.http.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What someone is told whom we did not sign in. Of a name and a password nothing is told that helps to guess. */
enum SignInError {
    PASSWORD("The name or the password is wrong, or there were too many tries. Wait a minute."),
    BEGIN_AGAIN(
            "You were not signed in: this sign-in was begun too long ago, or in another window. Begin again from here."),
    PROVIDER("You were not signed in: the identity provider did not let you in. Try again."),
    DOUBTED(
            "You were not signed in: what the identity provider sent cannot be trusted. Try again. If it goes on, tell the"
                    + " people who run this service."),
    NO_ROLE(
            "You were not signed in: the identity provider knows you, but gives you no role in this service. Ask the people who"
                    + " run it for one."),
    CROWDED("You were not signed in: too many people are signing in at once. Try again in a minute."),
    UNREACHABLE(
            "You cannot sign in at the moment: the identity provider cannot be reached. Try again in a minute. If it goes"
                    + " on, tell the people who run this service.");

    private final String words;

    SignInError(String words) {
        this.words = words;
    }

    static SignInError of(Refusal refusal) {
        return switch (refusal) {
            case SIGN_IN_NOT_BEGUN -> BEGIN_AGAIN;
            case PROVIDER_DOUBTED -> DOUBTED;
            case ROLE -> NO_ROLE;
            case TOO_MANY_TRIES -> CROWDED;
            default -> PROVIDER;
        };
    }

    /** What the address says that a refused sign-in leads to. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return words;
    }

    /** In words, what an address says; empty text if nothing was refused. */
    static String shown(Optional<String> parameter, boolean atProvider) {
        SignInError other = atProvider ? PROVIDER : PASSWORD;
        return parameter
                .map(name -> Arrays.stream(values())
                        .filter(each -> each.parameter().equals(name) && atProvider == (each != PASSWORD))
                        .findFirst()
                        .orElse(other)
                        .words())
                .orElse("");
    }
}
