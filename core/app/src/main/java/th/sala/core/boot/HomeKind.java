package th.sala.core.boot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a home was made for: to look around with invented people, or for a real agency. */
enum HomeKind {
    SAMPLE,
    EMPTY;

    static Optional<HomeKind> of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word.strip()))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sample's passwords are printed in the README, so nobody but this machine may reach it. */
    boolean loopbackOnly() {
        return this == SAMPLE;
    }
}
