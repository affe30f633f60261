package th.sala.core.boot;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The page everybody sees first: the portal is ready when it is answered. */
final class LoginPage {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int PAUSE_MILLIS = 100;
    private static final int READ_MILLIS = 30_000;

    private final int port;

    LoginPage(int port) {
        this.port = port;
    }

    /** Asks for the page until it comes. */
    void await() throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        String answer = ask();
        while (!answer.equals("200")) {
            if (Instant.now().isAfter(deadline)) {
                throw new CannotStart("The login page does not answer: " + answer + ".");
            }
            new CountDownLatch(1).await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            answer = ask();
        }
    }

    private String ask() {
        try {
            HttpURLConnection request = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/login").toURL().openConnection(Proxy.NO_PROXY);
            request.setReadTimeout(READ_MILLIS);
            request.setInstanceFollowRedirects(false);
            return String.valueOf(request.getResponseCode());
        } catch (IOException error) {
            return error.toString();
        }
    }
}
