package th.sala.core.setup;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the database when the portal starts on it for the first time, in one transaction: all of it or nothing. Then
 * the modules of the build are installed; a start that was cut off between the two goes on where it was.
 */
@Component
@Order(0)
class FirstStart implements ApplicationRunner {
    private final Settings settings;
    private final SampleAgency sample;
    private final FirstAdministrator administrator;
    private final TransactionTemplate transaction;
    private final FirstModules modules;
    private final boolean empty;

    FirstStart(
            Settings settings,
            SampleAgency sample,
            FirstAdministrator administrator,
            TransactionTemplate transaction,
            FirstModules modules,
            @Value("${sala.empty:false}") boolean empty) {
        this.settings = settings;
        this.sample = sample;
        this.administrator = administrator;
        this.transaction = transaction;
        this.modules = modules;
        this.empty = empty;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        // told before it counts: a code that counts but was never told would let nobody in, ever
        transaction.executeWithoutResult(status -> found().ifPresent(FirstStart::tell));
        if (settings.isSample()) {
            modules.install();
        }
    }

    private Optional<SignInHint> found() {
        if (settings.isFounded()) {
            return Optional.empty();
        }
        settings.founded(!empty);
        return Optional.of(empty ? administrator.found() : sample.found());
    }

    @SuppressWarnings("SystemOut") // the one place where the person at the console learns how to sign in
    private static void tell(SignInHint hint) {
        System.out.println("Sign in as " + hint.username() + " with " + hint.password());
    }
}
