package th.sala.core.setup;

import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the database when the portal starts on it for the first time, in one transaction: all of it or nothing. */
@Component
@Order(0)
class FirstStart implements ApplicationRunner {
    static final String FOUNDED_AS = "setup.founded";
    static final String SAMPLE = "sample";
    static final String EMPTY = "empty";

    private final Settings settings;
    private final SampleAgency sample;
    private final FirstAdministrator administrator;
    private final TransactionTemplate transaction;
    private final boolean empty;

    FirstStart(
            Settings settings,
            SampleAgency sample,
            FirstAdministrator administrator,
            TransactionTemplate transaction,
            @Value("${sala.empty:false}") boolean empty) {
        this.settings = settings;
        this.sample = sample;
        this.administrator = administrator;
        this.transaction = transaction;
        this.empty = empty;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Objects.requireNonNull(transaction.execute(status -> found())).ifPresent(FirstStart::tell);
    }

    private Optional<SignInHint> found() {
        if (settings.find(FOUNDED_AS).isPresent()) {
            return Optional.empty();
        }
        settings.keep(FOUNDED_AS, empty ? EMPTY : SAMPLE);
        return Optional.of(empty ? administrator.found() : sample.found());
    }

    @SuppressWarnings("SystemOut") // the one place where the person at the console learns how to sign in
    private static void tell(SignInHint hint) {
        System.out.println("Sign in as " + hint.username() + " with " + hint.password());
    }
}
