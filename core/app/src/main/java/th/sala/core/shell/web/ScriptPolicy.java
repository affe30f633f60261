package th.sala.core.shell.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * The Content-Security-Policy of the host page: only scripts that carry the page's nonce run, and no text is ever
 * evaluated as code. Expressions the server sends are compiled by {@code compile-with-nonce.js}.
 */
@Component
class ScriptPolicy implements VaadinServiceInitListener, IndexHtmlRequestListener {
    private static final long serialVersionUID = 1L;

    private static final int NONCE_BYTES = 18;

    private final SecureRandom random = new SecureRandom();
    private final String compileWithNonce = script();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this);
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        Document page = response.getDocument();
        page.head().prependChild(new Element("script").appendChild(new DataNode(compileWithNonce)));
        page.select("script, style, link[rel=modulepreload], link[rel=preload]").attr("nonce", nonce);
        response.getVaadinResponse().setHeader("Content-Security-Policy", policy(nonce));
    }

    // Components write style attributes, so styles cannot go without unsafe-inline.
    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'nonce-" + nonce + "' 'strict-dynamic'; "
                + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
                + "connect-src 'self'; manifest-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'self'; "
                + "form-action 'self'; frame-ancestors 'self'";
    }

    private static String script() {
        try (InputStream file = ScriptPolicy.class.getResourceAsStream("/shell/compile-with-nonce.js")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
